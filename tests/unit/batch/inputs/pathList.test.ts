import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPaths } from '../../../../src/batch/inputs/pathList.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-list-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NEVER = new AbortController().signal;

async function read(text: string | Buffer, separator: '\n' | '\0' = '\n'): Promise<string[]> {
  const source = join(folder, 'list');
  writeFileSync(source, text);
  const paths: string[] = [];
  for await (const path of readPaths({ source, separator }, NEVER)) paths.push(path);
  return paths;
}

describe('readPaths', () => {
  it.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['\n\na\n\n', ['a']],
    ['\ufeffa\r\nb', ['a', 'b']],
    ['a\nb\na\n', ['a', 'b']],
    ['', []],
  ])('reads a line each: %j', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it('reads names with newlines between NULs', async () => {
    expect(await read('a\nb\0c\r\0', '\0')).toEqual(['a\nb', 'c\r']);
  });

  it('reads names that are longer than what is read at a time, in characters of several bytes', async () => {
    const names = Array.from({ length: 3 }, (_, i) => '🪪é'.repeat(40_000) + i);
    expect(await read(names.join('\n'))).toEqual(names);
  });

  it('says which list cannot be read', async () => {
    const paths = readPaths({ source: '/nowhere/list', separator: '\n' }, NEVER);
    await expect(paths.next()).rejects.toThrow(
      'Expected a list of photos that can be read but received /nowhere/list',
    );
  });
});
