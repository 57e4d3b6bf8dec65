/** How the document stands in the frame: whether it fills it, as a scan or a picture cropped to the document does. */
import { distance } from '../pixels/geometry.ts';
import type { Point, Quad } from '../report.ts';
import type { Frame } from './pose.ts';

/**
 * A document whose corners all lie within this share of the frame's diagonal of the frame's own corners fills the frame: up to
 * 3 % of table left or missing on each of two sides. As outlines are found (2026-11-28), 14 of 26 scans and crops (field) lie
 * below it, and of the documents with corners cut off none: they begin at 0.05 (field) and 0.084 (bench).
 */
const FILLING_GAP = 0.045;

/** Greatest distance between a corner of the document and the corner of the frame beside it, as a share of the frame's diagonal. */
export function frameGap(quad: Quad, { width, height }: Frame): number {
  const frame: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const diagonal = Math.hypot(width, height);
  const gapAt = (turn: number) =>
    Math.max(...quad.map((corner, i) => distance(corner, frame[(i + turn) % 4]!))) / diagonal;
  return Math.min(...[0, 1, 2, 3].map(gapAt));
}

/** Whether the document fills the frame: nothing of what it lies on can be judged then. */
export function fillsFrame(quad: Quad, frame: Frame): boolean {
  return frameGap(quad, frame) <= FILLING_GAP;
}
