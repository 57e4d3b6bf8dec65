import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRules } from '../../scripts/readme.ts';

/** Every document of the repository but those of others; what is not committed yet counts too. */
const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file) && !file.startsWith('tests/data/'));

const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: object;
  dependencies: object;
};

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('lists the rules as they are', () => {
    expect(readme, 'run npm run docs').toBe(withRules(readme));
  });

  it('has at most 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(200);
  });

  it('leads to every document in docs', () => {
    const inDocs = documents.filter((file) => /^docs\/[^/]+\.md$/.test(file));
    expect(inDocs.filter((file) => !readme.includes(`(${file})`))).toEqual([]);
  });
});

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('names only scripts that package.json has', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    const wrong = links.filter(([, path = '', heading]) => {
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (heading !== undefined && !headingsOf(target).includes(heading));
    });
    expect(wrong.map(([link]) => link)).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = [
      ...text.matchAll(/`((?:src|workers|tests|scripts|benchmarks|models|docs|fixtures)\/[\w./-]+)`/g),
    ];
    const isOutput = (path: string) => !/\.\w+$/.test(path) && !path.endsWith('/');
    expect(named.map((match) => match[1]!).filter((path) => !isOutput(path) && !existsSync(path))).toEqual(
      [],
    );
  });
});

it('docs/packages.md says in a line why each dependency is there', () => {
  const text = readFileSync('docs/packages.md', 'utf8');
  expect(Object.keys(dependencies).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

/** Anchors as GitHub makes them. */
function headingsOf(file: string): string[] {
  const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
