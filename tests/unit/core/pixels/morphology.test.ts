import { beforeAll, describe, expect, it } from 'vitest';
import { loadOpenCv } from '../../../../src/core/engines/opencv.ts';
import { closing, opening } from '../../../../src/core/pixels/morphology.ts';

beforeAll(loadOpenCv);

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

describe('opening', () => {
  // A block of 4 x 3 away from the border and one at it, a single cell, and a bar that is one cell thin.
  const rows = ['..........##', '.####...#.##', '.####...#.##', '.####.#.#...', '........#...'];
  const [width, height] = [rows[0]!.length, rows.length];
  const mask = Uint8Array.from(rows.join(''), (c) => Number(c === '#'));

  it('keeps what a square of three fits into', () => {
    const kept = Array.from(opening(mask, width, height));
    expect(kept.filter(Boolean)).toHaveLength(12);
    expect(kept.slice(width + 1, width + 5)).toEqual([1, 1, 1, 1]);
  });

  it('counts nothing beyond the borders', () => {
    const all = new Uint8Array(2 * 5).fill(1);
    expect(Array.from(opening(all, 5, 2))).toEqual(new Array(10).fill(0));
  });

  it('leaves the mask as it was', () => {
    const before = mask.slice();
    opening(mask, width, height);
    expect(mask).toEqual(before);
  });
});
