import { isConvex } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';
import {
  collector,
  fitLine,
  type Line,
  lineThrough,
  measureSteps,
  meet,
  placesAlong,
} from './edgeProfiles.ts';

/*
 * Fits the sides of a quad to the document's edges to a part of a pixel. Brightness and colour steps are measured across each
 * side at many places, the straight line that collects the most of them is found, and it is fitted to them by least
 * squares. Corners are where neighbouring lines meet, so rounded corners do not matter.
 */

/** Places along a side where steps are measured. */
const PLACES = 64;
/** Sides with fewer places inside the frame than this are left alone. */
const MIN_PLACES = 14;

/** The quad with its sides fitted to the edges at most `reach` pixels away; pixels of `image`. */
export function refineQuad(image: Rgba, quad: Quad, reach: number): Quad {
  if (!isConvex(quad)) return quad;
  const lines = quad.map((corner, i) => refineSide(image, corner, quad[(i + 1) % 4]!, reach));
  const refined = quad.map((corner, i) => meet(lines[(i + 3) % 4]!, lines[i]!) ?? corner) as unknown as Quad;
  return isConvex(refined) ? refined : quad;
}

/** The line along the strongest edge near the side from `a` to `b`, or the side itself where too little of it is in the picture. */
function refineSide(image: Rgba, a: Point, b: Point, reach: number): Line {
  const side = placesAlong(image, a, b, PLACES);
  if (side.places.length < MIN_PLACES) return lineThrough(a, b);
  const measured = measureSteps(image, side, -reach, reach);
  const { collect } = collector(measured);
  let best = { start: 0, end: 0, score: collect(0, 0) };
  for (let start = -reach; start <= reach; start++) {
    for (let end = -reach; end <= reach; end++) {
      const score = collect(start, end);
      if (score > best.score) best = { start, end, score };
    }
  }
  return fitLine(measured, best.start, best.end);
}
