import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRules } from '../../scripts/readme.ts';
import { RUNTIME_CONSUMERS, WEB_CONSUMERS } from '../consumers/consumers.ts';
import { DOCUMENT as BUNDLERS, readRows } from '../consumers/table.ts';

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

describe(BUNDLERS, () => {
  const text = readFileSync(BUNDLERS, 'utf8');

  it.each([
    ['bundlers', WEB_CONSUMERS],
    ['runtimes', RUNTIME_CONSUMERS],
  ] as const)(
    'says of %s only what was seen to work, and what the project really sets',
    (table, consumers) => {
      const rows = readRows(text, table);
      const known = consumers.map((consumer) => ({
        name: consumer.name,
        takes: ('setting' in consumer && consumer.setting) || 'nothing',
      }));
      expect(known).toEqual(expect.arrayContaining(rows.map(({ name, takes }) => ({ name, takes }))));
      expect(rows.filter(({ seen }) => seen.includes('no'))).toEqual([]);
    },
  );
});

/** Anchors as GitHub makes them, of which a second one of the same words ends in `-1`, and those that are written out. */
function headingsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const headings = text.match(/^#+ .*$/gm) ?? [];
  const plain = headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const numbered = plain.map((anchor, i) => {
    const before = plain.slice(0, i).filter((other) => other === anchor).length;
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return [...numbered, ...[...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!)];
}
