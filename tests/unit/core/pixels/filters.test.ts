import { describe, expect, it } from 'vitest';
import { closing, slidingMedian } from '../../../../src/core/pixels/filters.ts';

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

describe('closing', () => {
  it.each([1, 2, 3, 5])('is the minimum of the maxima in a square of radius %d', (radius) => {
    const widest = values.map((_, i) => Math.max(...around(values, i, radius)));
    const expected = widest.map((_, i) => Math.min(...around(widest, i, radius)));
    const closed = closing({ data: values, width: WIDTH, height: HEIGHT }, radius);
    expect(closed.data).toEqual(expected);
  });

  it('takes strokes away and leaves what is wider', () => {
    const data = new Uint8Array(WIDTH * HEIGHT).fill(200);
    for (let y = 0; y < HEIGHT; y++) {
      data[y * WIDTH + 4] = 20;
      data.fill(90, y * WIDTH + 10, y * WIDTH + 18);
    }
    const { data: closed } = closing({ data, width: WIDTH, height: HEIGHT }, 2);
    const row = Array.from(closed.subarray(8 * WIDTH, 9 * WIDTH));
    expect(row.slice(0, 10)).toEqual(new Array(10).fill(200));
    expect(row.slice(10, 18)).toEqual(new Array(8).fill(90));
  });
});

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
