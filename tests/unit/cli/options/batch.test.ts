import { describe, expect, it } from 'vitest';
import { findBatch } from '../../../../src/cli/options/batch.ts';
import { temporaryFolder } from '../../../support/folder.ts';

const { path: folder, place } = temporaryFolder('batch');
const files = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => place(`photos/${name}`));
const NEVER = new AbortController().signal;
const find = (plan: Partial<Parameters<typeof findBatch>[1]>, inputs = [`${folder}/photos`]) =>
  findBatch(inputs, { shard: undefined, list: undefined, ...plan }, NEVER);

describe('findBatch', () => {
  it('knows all photos of folders beforehand', async () => {
    expect(await find({})).toEqual({
      faults: new Map(),
      files,
      known: files,
      found: files,
      total: 3,
      problems: [],
    });
  });

  it('knows the names in other shards too, and has no problem with an empty shard', async () => {
    const [first, last] = await Promise.all([1, 5].map((index) => find({ shard: { index, count: 5 } })));
    expect(first).toMatchObject({ total: 1, found: files, problems: [] });
    expect(last).toMatchObject({ total: 0, found: files, problems: [] });
  });

  it('reads a list as it comes', async () => {
    const { files, total, known } = await find(
      { list: { source: place('list', 'x.jpg\ny.jpg\n'), separator: '\n' } },
      [],
    );
    expect({ total, known }).toEqual({ total: undefined, known: [] });
    const read: string[] = [];
    for await (const file of files) read.push(file);
    expect(read).toEqual(['x.jpg', 'y.jpg']);
  });
});
