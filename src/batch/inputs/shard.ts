/** Splits a batch over machines that need not talk to each other. */
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';

/** The `index`-th of `count` shards, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * The files of a shard: sorted by the SHA-256 of their paths, then dealt like cards, so that the sizes of the shards
 * differ by at most one and photos that are alike are spread. The order of the files is kept.
 *
 * @param files each once
 */
export function dealShard(files: readonly string[], { index, count }: Shard): string[] {
  const dealt = files
    .map((file) => ({ file, hash: hashOf(file) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .filter((_, i) => i % count === index - 1);
  const mine = new Set(dealt.map(({ file }) => file));
  return files.filter((file) => mine.has(file));
}

/** Machines may keep the checkout in different folders: only the path from the working directory counts. */
function hashOf(file: string): string {
  const path = relative('', file).replaceAll(sep, '/');
  return createHash('sha256').update(path).digest('hex');
}
