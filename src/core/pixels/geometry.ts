import type { Point, Quad } from '../report.ts';

/** A 3 x 3 projective map, row by row, last element 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, 1];

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Corners of an upright rectangle, clockwise from the top left. */
export function rectangle(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Mean lengths of the top and bottom sides, and of the left and right sides. */
export function sideLengths(quad: Quad): { width: number; height: number } {
  const [tl, tr, br, bl] = quad;
  return {
    width: (distance(tl, tr) + distance(bl, br)) / 2,
    height: (distance(tl, bl) + distance(tr, br)) / 2,
  };
}

/** Area of a polygon, positive when its corners run clockwise on the screen. */
export function signedArea(polygon: readonly Point[]): number {
  let twice = 0;
  for (let i = 0; i < polygon.length; i++) {
    const [x1, y1] = polygon[i]!;
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

/** Whether a point lies inside a closed polygon, by the crossings of a ray. */
export function insidePolygon([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [x1, y1] = polygon[i]!;
    const [x2, y2] = polygon[j]!;
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
}

/** Whether all corners turn the same way, with no angle flatter than a few degrees. */
export function isConvex(quad: Quad): boolean {
  return quad.every((corner, i) => {
    const before = quad[(i + 3) % 4]!;
    const after = quad[(i + 1) % 4]!;
    const a = [corner[0] - before[0], corner[1] - before[1]] as const;
    const b = [after[0] - corner[0], after[1] - corner[1]] as const;
    const cross = a[0] * b[1] - a[1] * b[0];
    return cross > 0.05 * Math.hypot(...a) * Math.hypot(...b);
  });
}

/** The projective map that takes each corner of `from` to the same corner of `to`. */
export function homography(from: Quad, to: Quad): Homography {
  const rows: number[][] = [];
  for (let i = 0; i < 4; i++) {
    const [x, y] = from[i]!;
    const [u, v] = to[i]!;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    rows.push([0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solution = solve(rows);
  return [...solution, 1] as unknown as Homography;
}

/** Applies a projective map to a point. */
export function project(h: Homography, [x, y]: Point): Point {
  const w = h[6] * x + h[7] * y + 1;
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
}

/** Solves a square linear system given as rows with the right side last (Gauss, partial pivoting). */
export function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!;
    for (let r = 0; r < n; r++) {
      if (r === column) continue;
      const row = rows[r]!;
      const scale = row[column]! / lead[column]!;
      for (let k = column; k <= n; k++) row[k]! -= scale * lead[k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
