/** Quads: their overlap, and their sides. */
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
  const a = clip(clockwise(left), frame);
  const b = clip(clockwise(right), frame);
  const shared = area(clip(a, b));
  const union = area(a) + area(b) - shared;
  return union > 0 ? shared / union : 0;
}

/** Mean lengths of the top and bottom sides, and of the left and right sides. */
export function sideLengths([topLeft, topRight, bottomRight, bottomLeft]: Quad): Frame {
  const length = ([x, y]: Point, [u, v]: Point) => Math.hypot(u - x, v - y);
  return {
    width: (length(topLeft, topRight) + length(bottomLeft, bottomRight)) / 2,
    height: (length(topLeft, bottomLeft) + length(topRight, bottomRight)) / 2,
  };
}

/** Clips a polygon to a convex one (Sutherland-Hodgman); both turn the same way, with positive area. */
function clip(polygon: readonly Point[], convex: readonly Point[]): Point[] {
  let kept = [...polygon];
  for (const [i, from] of convex.entries()) {
    const to = convex[(i + 1) % convex.length]!;
    const side = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    kept = kept.flatMap((point, j): Point[] => {
      const next = kept[(j + 1) % kept.length]!;
      const [here, there] = [side(point), side(next)];
      const inside: Point[] = here >= 0 ? [point] : [];
      if (here >= 0 === there >= 0) return inside;
      const share = here / (here - there);
      return [...inside, [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]];
    });
  }
  return kept;
}

function clockwise(quad: Quad): readonly Point[] {
  return area(quad) < 0 ? [...quad].reverse() : quad;
}

function area(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
