import { describe, expect, it } from 'vitest';
import { resizeToSquare } from '../../../../src/core/pixels/resize.ts';

/** Black on the left, white from this column on. */
function halves(width: number, height: number, from: number) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) if (i % width < from) data.fill(0, i * 4, i * 4 + 3);
  return { data, width, height };
}

describe('resizeToSquare', () => {
  it.each([
    [40, 20],
    [30, 70],
    [5, 3],
  ])('fits %d x %d pixels into a square', (width, height) => {
    const rgb = resizeToSquare(halves(width, height, 0), 10);
    expect(rgb).toHaveLength(300);
    for (const value of rgb) expect(value).toBeCloseTo(1, 5);
  });

  it('gives each pixel the mean of what lies under it', () => {
    const rgb = resizeToSquare(halves(25, 10, 6), 10);
    const row = Array.from({ length: 10 }, (_, x) => rgb[x * 3]!);
    expect(row.slice(0, 2)).toEqual([-1, -1].map((value) => expect.closeTo(value, 5)));
    expect(row[2]).toBeCloseTo(2 * (1.5 / 2.5) - 1, 5);
    expect(row[3]).toBeCloseTo(1, 5);
  });
});
