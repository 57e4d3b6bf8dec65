import { type Analysis, defineFact } from '../analysis.ts';
import type { Photo } from '../photo.ts';

/** Side of the blocks that JPEG and most video compress by themselves, px. */
const BLOCK = 8;

/** About so many rows and columns are looked at. */
const LINES = 250;

/** Steps of more grey levels than this are edges of things; they count as this much. */
const MAX_STEP = 16;

/** What a step counts, by its size + 255; looked up, since most of the time would go into branches. */
const COUNTED = Uint8Array.from({ length: 511 }, (_, i) => Math.min(MAX_STEP, Math.abs(i - 255)));

/** The channel that carries most of the brightness. */
const GREEN = 1;

/** Added to both means: an even picture has no blocks. */
const FLOOR = 0.05;

/**
 * How much larger the steps between neighbouring pixels are at the borders of blocks than within them; 1 where no blocks
 * show. The smaller of the two directions, at whichever place the blocks begin: a cropped photo keeps those of its original.
 * After Z. Wang, A. Bovik and B. Evans, "Blind measurement of blocking artifacts in images", ICIP 2000.
 */
export const measureBlockiness = defineFact('blockiness', ({ photo }: Analysis): number => {
  return Math.min(borderRatio(stepsAcross(photo)), borderRatio(stepsDown(photo)));
});

interface Steps {
  /** By place in the block. */
  sums: Float64Array;
  /** Steps at each place. */
  count: number;
}

/** Steps to the right, in every so many rows. */
function stepsAcross({ data, width, height }: Photo): Steps {
  const sums = new Float64Array(BLOCK);
  const every = Math.max(1, Math.floor(height / LINES));
  const blocks = Math.floor((width - 1) / BLOCK);
  for (let y = 0; y < height; y += every) {
    const row = y * width * 4 + GREEN;
    for (let place = 0; place < BLOCK; place++) {
      let sum = 0;
      for (let p = row + place * 4, n = 0; n < blocks; n++, p += BLOCK * 4)
        sum += COUNTED[255 + data[p]! - data[p + 4]!]!;
      sums[place]! += sum;
    }
  }
  return { sums, count: blocks * Math.ceil(height / every) };
}

/** Steps downwards, in every so many columns; row by row, as the pixels lie in memory. */
function stepsDown({ data, width, height }: Photo): Steps {
  const sums = new Float64Array(BLOCK);
  const every = Math.max(1, Math.floor(width / LINES));
  const blocks = Math.floor((height - 1) / BLOCK);
  const stride = 4 * width;
  for (let y = 0; y < blocks * BLOCK; y++) {
    const row = y * stride + GREEN;
    let sum = 0;
    for (let p = row; p < row + stride; p += 4 * every) sum += COUNTED[255 + data[p]! - data[p + stride]!]!;
    sums[y % BLOCK]! += sum;
  }
  return { sums, count: blocks * Math.ceil(width / every) };
}

/** The mean step at the place in the block where it is largest, over the mean of the other places. */
function borderRatio({ sums, count }: Steps): number {
  const largest = Math.max(...sums);
  const others = sums.reduce((sum, each) => sum + each, -largest) / (BLOCK - 1);
  return (largest / count + FLOOR) / (others / count + FLOOR);
}
