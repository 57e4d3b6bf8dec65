/** Quads: their overlap, and their sides. */
import { clip, clockwise, overlapOf } from '../../src/core/pixels/overlap.ts';
import type { Point, Quad } from '../../src/core/report.ts';

/** Width and height of a frame, px. */
export interface Frame {
  width: number;
  height: number;
}

/** Intersection over union of what two quads cover of a frame, 0..1. */
export function overlap(left: Quad, right: Quad, { width, height }: Frame): number {
  const frame: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return overlapOf(clip(clockwise(left), frame), clip(clockwise(right), frame));
}

/** Mean lengths of the top and bottom sides, and of the left and right sides. */
export function sideLengths([topLeft, topRight, bottomRight, bottomLeft]: Quad): Frame {
  const length = ([x, y]: Point, [u, v]: Point) => Math.hypot(u - x, v - y);
  return {
    width: (length(topLeft, topRight) + length(bottomLeft, bottomRight)) / 2,
    height: (length(topLeft, bottomLeft) + length(topRight, bottomRight)) / 2,
  };
}
