import type { Analysis } from './analysis.ts';

/** Side of the blocks that JPEG and most video compress by themselves, px. */
const BLOCK = 8;

/** About so many rows and columns are looked at. */
const LINES = 250;

/** Steps of more grey levels than this are edges of things; they count as this much. */
const MAX_STEP = 16;

/** The channel that carries most of the brightness. */
const GREEN = 1;

/** Added to both means: an even picture has no blocks. */
const FLOOR = 0.05;

/**
 * How much larger the steps between neighbouring pixels are at the borders of blocks than within them; 1 where no blocks
 * show. The smaller of the two directions, at whichever place the blocks begin: a cropped photo keeps those of its original.
 * After Z. Wang, A. Bovik and B. Evans, "Blind measurement of blocking artifacts in images", ICIP 2000.
 */
export function measureBlockiness({ photo: { data, width, height } }: Analysis): number {
  return Math.min(
    stepsAtBorders(data, { length: width, stride: 4 }, { length: height, stride: 4 * width }),
    stepsAtBorders(data, { length: height, stride: 4 * width }, { length: width, stride: 4 }),
  );
}

/** Pixels in a direction, and the bytes from one to the next. */
interface Direction {
  length: number;
  stride: number;
}

/** The mean step at the place in the block where it is largest, over the mean of the other places. */
function stepsAtBorders(data: Uint8ClampedArray, along: Direction, across: Direction): number {
  const sums = new Float64Array(BLOCK);
  const every = Math.max(1, Math.floor(across.length / LINES));
  const blocks = Math.floor((along.length - 1) / BLOCK);
  for (let line = 0; line < across.length; line += every) {
    let p = line * across.stride + GREEN;
    for (let i = 0; i < blocks * BLOCK; i++, p += along.stride) {
      sums[i % BLOCK]! += Math.min(MAX_STEP, Math.abs(data[p + along.stride]! - data[p]!));
    }
  }
  const count = blocks * Math.ceil(across.length / every);
  const largest = Math.max(...sums);
  const others = sums.reduce((sum, each) => sum + each, -largest) / (BLOCK - 1);
  return (largest / count + FLOOR) / (others / count + FLOOR);
}
