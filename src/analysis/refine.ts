import type { Point, Quad } from '../report.ts';
import { distance, isConvex } from './geometry.ts';
import type { Rgba } from './image.ts';
import {
  collector,
  fitLine,
  type Line,
  lineThrough,
  measureSteps,
  meet,
  placesAlong,
  type SideSteps,
} from './sideSteps.ts';

/*
 * Moves the sides of a roughly known quad onto the document's edges. Each side is treated alone: brightness and
 * colour steps are measured across it at many places, the straight line that collects the most steps near the
 * side is found, and it is fitted to them by least squares. Corners are where neighbouring lines meet, so rounded
 * corners do not matter. A side whose line collects hardly more than the side itself stays where it was.
 */

/** How far an edge may be from the side it belongs to, as a share of the quad's mean diagonal. */
const REACH = 0.03;
/** The same in pixels, so that tiny and huge documents stay cheap and sensible. */
const MIN_REACH = 3;
const MAX_REACH = 28;
/** Places along a side where steps are measured. */
const PLACES = 64;
/** Sides with fewer places inside the frame than this are left alone. */
const MIN_PLACES = 14;
/** A line farther away than `NEAR` pixels must collect this much more than the side did, of at most 1. */
const MIN_GAIN = 0.035;
const NEAR = 3;
/** The line must collect this much more than a line in no particular place, of at most 1. */
const MIN_CONTRAST = 0.12;
/** Evidence is worth less the farther a line lies from the side: this much less at full reach. */
const DISTANCE_COST = 0.22;
/** The quad with its sides moved onto edges of the image where there is good evidence; pixels of `image`. */
export function refineQuad(image: Rgba, quad: Quad): Quad {
  if (!isConvex(quad)) return quad;
  const diagonal = (distance(quad[0], quad[2]) + distance(quad[1], quad[3])) / 2;
  const reach = Math.round(Math.min(MAX_REACH, Math.max(MIN_REACH, REACH * diagonal)));
  const lines = quad.map((corner, i) => refineSide(image, corner, quad[(i + 1) % 4]!, reach));
  const refined = quad.map((corner, i) => {
    const meeting = meet(lines[(i + 3) % 4]!, lines[i]!);
    return meeting && distance(meeting, corner) <= 1.6 * reach ? meeting : corner;
  }) as unknown as Quad;
  return isConvex(refined) ? refined : quad;
}

/** The line along the edge nearest to the side from `a` to `b`, or the side itself. */
function refineSide(image: Rgba, a: Point, b: Point, reach: number): Line {
  const side = lineThrough(a, b);
  const measured = measureSteps(image, placesAlong(image, a, b, PLACES), -reach, reach);
  if (measured.places.length < MIN_PLACES) return side;
  const found = bestLine(measured, reach);
  return found ? fitLine(measured, found.start, found.end) : side;
}

/** The offsets at the side's two ends of the line that collects the most, or null when it is no better. */
function bestLine(measured: SideSteps, reach: number): { start: number; end: number } | null {
  const { anywhere, collect } = collector(measured);
  const score = (start: number, end: number) => {
    const away = (Math.abs(start) + Math.abs(end)) / (2 * reach);
    return collect(start, end) - DISTANCE_COST * away * away;
  };
  const before = Math.max(score(0, 0), score(1, 1), score(-1, -1), score(1, -1), score(-1, 1));
  let best = { start: 0, end: 0, score: -1 };
  for (let start = -reach; start <= reach; start++) {
    for (let end = -reach; end <= reach; end++) {
      const worth = score(start, end);
      if (worth > best.score) best = { start, end, score: worth };
    }
  }
  if (best.score - anywhere < MIN_CONTRAST) return null;
  const near = Math.max(Math.abs(best.start), Math.abs(best.end)) <= NEAR;
  return near || best.score >= before + MIN_GAIN ? best : null;
}
