/** Ways to break a file. */

/** Breaks a copy of a file. `random` gives numbers in 0..1; `others` are files to take pieces from. */
export type Mutation = (file: Buffer, random: () => number, others: readonly Buffer[]) => Buffer;

/** Values that readers stumble over. */
const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

/** Headers of all formats lie within so many bytes. */
const HEADER_BYTES = 256;

const below = (random: () => number, limit: number) => Math.floor(random() * limit);

export const MUTATIONS: Record<string, Mutation> = {
  'flipped bits'(file, random) {
    const broken = Buffer.from(file);
    for (let flips = 1 + below(random, 20); flips > 0; flips--) {
      const at = below(random, broken.length);
      broken[at] = broken[at]! ^ (1 << below(random, 8));
    }
    return broken;
  },
  truncated: (file, random) => Buffer.from(file.subarray(0, below(random, file.length))),
  'header edits'(file, random) {
    const broken = Buffer.from(file);
    for (let edits = 1 + below(random, 6); edits > 0; edits--) {
      broken[below(random, Math.min(HEADER_BYTES, broken.length))] =
        EXTREMES[below(random, EXTREMES.length)]!;
    }
    return broken;
  },
  spliced(file, random, others) {
    const other = others[below(random, others.length)]!;
    const at = below(random, file.length);
    const from = below(random, other.length);
    const length = below(random, Math.min(4096, other.length - from));
    const keep = random() < 0.5 ? at : Math.min(file.length, at + length);
    return Buffer.concat([file.subarray(0, at), other.subarray(from, from + length), file.subarray(keep)]);
  },
  'wiped out'(file, random) {
    const broken = Buffer.from(file);
    const at = below(random, broken.length);
    broken.subarray(at, at + below(random, 2048)).fill(random() < 0.5 ? 0x00 : 0xff);
    return broken;
  },
};

/** Seeded random numbers in 0..1 (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
