import { describe, expect, it } from 'vitest';
import { slidingMedian } from '../../../../src/core/pixels/filters.ts';

const WIDTH = 23;
const HEIGHT = 17;
const values = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256);

/** The values in the square round a place, cut off at the borders. */
function around(data: ArrayLike<number>, i: number, radius: number): number[] {
  const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
  const found: number[] = [];
  for (let v = Math.max(0, y - radius); v <= Math.min(HEIGHT - 1, y + radius); v++) {
    for (let u = Math.max(0, x - radius); u <= Math.min(WIDTH - 1, x + radius); u++)
      found.push(data[v * WIDTH + u]!);
  }
  return found;
}

describe('slidingMedian', () => {
  it.each([1, 4, 12])('is the median of a square of radius %d, to half a unit', (radius) => {
    const source = Float64Array.from(values);
    const medians = slidingMedian(source, WIDTH, HEIGHT, radius);
    source.forEach((_, i) => {
      const sorted = around(source, i, radius).sort((a, b) => a - b);
      expect(Math.abs(medians[i]! - sorted[sorted.length >> 1]!)).toBeLessThanOrEqual(0.5);
    });
  });
});
