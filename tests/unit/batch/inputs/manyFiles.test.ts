import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPhotos } from '../../../../src/batch/inputs/files.ts';

const COUNT = 130_000;

const { readdir } = files;

/** Puts another function in the place of `readdir`, for every module that imports it. */
function replaceReaddir(by: unknown): void {
  Object.assign(files, { readdir: by });
  syncBuiltinESMExports();
}

beforeAll(() => {
  replaceReaddir(async () =>
    Array.from({ length: COUNT }, (_, i) => ({
      name: Buffer.from(`${i}.jpg`),
      isSymbolicLink: () => false,
      isDirectory: () => false,
    })),
  );
});
afterAll(() => replaceReaddir(readdir));

it('finds all photos of a folder of any size', { timeout: 60_000 }, async () => {
  expect((await findPhotos(['.'])).files).toHaveLength(COUNT);
});
