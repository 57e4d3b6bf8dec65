import { describe, expect, it } from 'vitest';
import { convexHull } from '../../../../src/core/pixels/hull.ts';

describe('convexHull', () => {
  it('keeps the corners of a square, clockwise, and drops what lies inside or on a side', () => {
    const hull = convexHull([
      [0, 0],
      [4, 4],
      [2, 2],
      [4, 0],
      [0, 4],
      [2, 0],
      [1, 3],
    ]);
    expect(hull).toEqual([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
  });

  it('gives fewer than three points back as they are', () => {
    expect(
      convexHull([
        [3, 1],
        [1, 2],
      ]),
    ).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });
});
