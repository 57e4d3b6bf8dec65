import { describe, expect, it } from 'vitest';
import {
  distance,
  homography,
  isConvex,
  project,
  rectangle,
  sideLengths,
  signedArea,
} from '../../../../src/core/pixels/geometry.ts';
import type { Quad } from '../../../../src/core/report.ts';

const square: Quad = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const tilted: Quad = [
  [103, 51],
  [412, 77],
  [390, 301],
  [88, 260],
];

describe('homography', () => {
  it('takes each corner to its corner, and back', () => {
    const there = homography(square, tilted);
    const back = homography(tilted, square);
    square.forEach((corner, i) => {
      const image = project(there, corner);
      expect(distance(image, tilted[i]!)).toBeLessThan(1e-9);
      expect(distance(project(back, image), corner)).toBeLessThan(1e-9);
    });
  });

  it('keeps the crossing of the diagonals', () => {
    const [x, y] = project(homography(square, tilted), [5, 5]);
    const onDiagonal = (a: number, b: number) =>
      signedArea([tilted[a]!, tilted[b]!, [x, y]]) / distance(tilted[a]!, tilted[b]!);
    expect(Math.abs(onDiagonal(0, 2))).toBeLessThan(1e-9);
    expect(Math.abs(onDiagonal(1, 3))).toBeLessThan(1e-9);
  });
});

describe('rectangle', () => {
  it('goes clockwise from the top left', () => {
    expect(rectangle(1, 2, 5, 9)).toEqual([
      [1, 2],
      [5, 2],
      [5, 9],
      [1, 9],
    ]);
  });
});

describe('quads', () => {
  it('measure their sides and area', () => {
    expect(sideLengths(square)).toEqual({ width: 10, height: 10 });
    expect(signedArea(square)).toBe(100);
    expect(signedArea([...square].reverse())).toBe(-100);
  });

  it('are convex only when all corners turn the same way', () => {
    expect(isConvex(tilted)).toBe(true);
    expect(isConvex([square[0], square[2], square[1], square[3]])).toBe(false);
    expect(isConvex([square[0], square[1], [5, 1], square[3]])).toBe(false);
  });
});
