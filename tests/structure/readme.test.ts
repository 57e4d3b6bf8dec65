import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withRules } from '../../scripts/readme.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('lists the rules as they are', () => {
    expect(readme, 'run npm run docs').toBe(withRules(readme));
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const linked = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(linked.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('says in a line why each dependency is there', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
