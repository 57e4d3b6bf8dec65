import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealShard } from '../../../../src/batch/inputs/shard.ts';
import { fileName } from '../../../support/arbitraries.ts';

const files = Array.from({ length: 11 }, (_, i) => `photos/${i}.jpg`);

describe('dealShard', () => {
  it('gives every file to exactly one of shards whose sizes differ by at most one', () => {
    const property = fc.property(fc.uniqueArray(fileName), fc.integer({ min: 1, max: 9 }), (names, count) => {
      const shards = Array.from({ length: count }, (_, i) => dealShard(names, { index: i + 1, count }));
      expect(shards.flat().sort()).toEqual([...names].sort());
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    });
    fc.assert(property);
  });

  it('keeps the order of the files', () => {
    const shard = dealShard(files, { index: 1, count: 2 });
    expect(shard).toEqual(files.filter((file) => shard.includes(file)));
  });

  it('deals by the path from the working directory, however it is written', () => {
    const shard = { index: 2, count: 3 };
    expect(
      dealShard(
        files.map((file) => resolve(file)),
        shard,
      ),
    ).toEqual(dealShard(files, shard).map((file) => resolve(file)));
  });

  it('spreads neighbours', () => {
    expect(dealShard(files, { index: 1, count: 2 })).not.toEqual(files.slice(0, 6));
  });
});
