import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPhoto } from '../../../src/node/readPhoto.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a whole file', async () => {
  writeFileSync(join(folder, 'a'), 'abc');
  expect(Buffer.from(await readPhoto(join(folder, 'a'))).toString()).toBe('abc');
});

it.each([
  ['nothing', '/nowhere/a.jpg', 'notFound', 'Expected a file at this path but received none'],
  ['a folder', '.', 'unreadable', 'Expected a readable file for the photo but received a folder'],
  ['a device', '/dev/null', 'unreadable', 'Expected a readable file for the photo but received a device'],
])('explains %s', async (_, path, code, message) => {
  await expect(readPhoto(path)).rejects.toMatchObject({ code, message });
});

it('explains an empty file', async () => {
  writeFileSync(join(folder, 'empty'), '');
  await expect(readPhoto(join(folder, 'empty'))).rejects.toMatchObject({ code: 'empty' });
});

it('does not wait for a pipe', async () => {
  const pipe = join(folder, 'pipe.jpg');
  execFileSync('mkfifo', [pipe]);
  await expect(readPhoto(pipe)).rejects.toMatchObject({
    code: 'unreadable',
    message: 'Expected a readable file for the photo but received a pipe',
  });
});
