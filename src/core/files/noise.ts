/**
 * Finds noise in place of a picture: behind damage, a lossless WebP whose data happens to be used up shows pixels of any colour
 * beside each other. Photos change their colour from pixel to pixel only where an edge is, and there along one direction.
 */
import type { Photo } from '../photo.ts';

/** Pixels of a tile's side, and of its rows which of them are looked at. */
const TILE = 32;
const ROW_STEP = 4;

/** How far a colour lies from the next one's, of 510; brightness does not count. */
const JUMP = 80;

/** Share of a tile's pixels whose colour is far from those beside and below. */
const NOISY_SHARE = 0.06;

/** So many tiles are no accident. On undamaged photos the third noisiest tile has a share below 0.005. */
const NOISY_TILES = 3;

/** Whether parts of a picture are noise. */
export function hasNoise({ data, width, height }: Photo): boolean {
  let noisy = 0;
  for (let top = 0; top + TILE < height; top += TILE) {
    for (let left = 0; left + TILE < width; left += TILE) {
      if (!isNoisy(data, width, 4 * (top * width + left))) continue;
      noisy += 1;
      if (noisy === NOISY_TILES) return true;
    }
  }
  return false;
}

/** @param from the first byte of its first pixel */
function isNoisy(data: Uint8ClampedArray, width: number, from: number): boolean {
  let jumps = 0;
  for (let y = 0; y < TILE; y += ROW_STEP) {
    const row = from + 4 * width * y;
    for (let at = row; at < row + 4 * TILE; at += 4) {
      if (distance(data, at, at + 4) > JUMP && distance(data, at, at + 4 * width) > JUMP) jumps += 1;
    }
  }
  return jumps >= NOISY_SHARE * TILE * (TILE / ROW_STEP);
}

/** Of two pixels' colours: how far red and blue lie from green. */
function distance(data: Uint8ClampedArray, a: number, b: number): number {
  const green = data[a + 1]! - data[b + 1]!;
  return Math.abs(data[a]! - data[b]! - green) + Math.abs(data[a + 2]! - data[b + 2]! - green);
}
