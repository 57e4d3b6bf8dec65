/** How far two convex polygons cover the same. */
import type { Point } from '../report.ts';
import { signedArea } from './geometry.ts';

/** Intersection over union of two convex polygons, 0..1; they may turn either way. */
export function overlapOf(left: readonly Point[], right: readonly Point[]): number {
  const [a, b] = [clockwise(left), clockwise(right)];
  const shared = signedArea(clip(a, b));
  const either = signedArea(a) + signedArea(b) - shared;
  return either > 0 ? shared / either : 0;
}

/** Clips a polygon to a convex one (Sutherland-Hodgman); both turn the same way, with positive area. */
export function clip(polygon: readonly Point[], convex: readonly Point[]): Point[] {
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

/** The polygon with its corners clockwise on the screen. */
export function clockwise(polygon: readonly Point[]): readonly Point[] {
  return signedArea(polygon) < 0 ? [...polygon].reverse() : polygon;
}
