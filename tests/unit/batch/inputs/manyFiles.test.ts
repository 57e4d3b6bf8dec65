import { expect, it, vi } from 'vitest';
import { findPhotos } from '../../../../src/batch/inputs/files.ts';

const COUNT = 130_000;

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  readdir: async () =>
    Array.from({ length: COUNT }, (_, i) => ({
      name: Buffer.from(`${i}.jpg`),
      isSymbolicLink: () => false,
      isDirectory: () => false,
    })),
}));

it('finds all photos of a folder of any size', { timeout: 60_000 }, async () => {
  expect((await findPhotos(['.'])).files).toHaveLength(COUNT);
});
