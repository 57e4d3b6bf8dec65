import type { LocatedDocument } from '../document/document.ts';
import { rectangle } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad, Region } from '../report.ts';

/** A document found with less confidence may be anything; then the whole frame is looked at. */
const MIN_CONFIDENCE = 0.5;

/** Most places side by side that crops are chosen from, in either direction. */
const PLACES = 9;

/** A square of photo pixels. */
export interface Crop {
  left: number;
  top: number;
  side: number;
}

/** A square may reach over the document's border by this share of its side. */
const OVER_BORDER = 0.1;

/**
 * Squares of the photo's own pixels, side by side and overlapping: in the document where one was surely found (round it,
 * newspapers and cloth have rasters of their own), those with their middle in it where it is too small for whole ones, else
 * anywhere in the frame. None when the photo is smaller than a square.
 */
export function cropCandidates(photo: Rgba, document: LocatedDocument | null, side: number): Crop[] {
  const places = placesOf(photo, side);
  if (!document || document.confidence < MIN_CONFIDENCE) return places;
  const { quad } = document;
  const whole = places.filter((place) =>
    regionOf(place).polygon.every((corner) => contains(quad, corner, -OVER_BORDER * side)),
  );
  if (whole.length > 0) return whole;
  const inside = places.filter(({ left, top }) =>
    contains(quad, [left + side / 2, top + side / 2], side / 10),
  );
  return inside.length > 0 ? inside : nearest(places, quad, side);
}

/** The crop's outline in the photo. */
export function regionOf({ left, top, side }: Crop): Region {
  return { polygon: rectangle(left, top, left + side, top + side) };
}

/** A regular grid over the frame. */
function placesOf({ width, height }: Rgba, side: number): Crop[] {
  const lefts = startsIn(width, side);
  return startsIn(height, side).flatMap((top) => lefts.map((left) => ({ left, top, side })));
}

/** Starts of stretches of this length, a quarter of it or more apart, that fill a range evenly. */
function startsIn(range: number, length: number): number[] {
  const last = range - length;
  if (last < 0) return [];
  const steps = Math.min(PLACES - 1, Math.ceil(last / (length / 4)));
  return Array.from({ length: steps + 1 }, (_, i) => (steps === 0 ? 0 : Math.round((last * i) / steps)));
}

/** Whether a convex, clockwise quad contains a point, at least this far from its sides. */
function contains(quad: Quad, [x, y]: Point, depth: number): boolean {
  return quad.every(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4]!;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= depth * Math.hypot(bx - ax, by - ay);
  });
}

function nearest(places: readonly Crop[], quad: Quad, side: number): Crop[] {
  const x = quad.reduce((sum, corner) => sum + corner[0] / 4, 0) - side / 2;
  const y = quad.reduce((sum, corner) => sum + corner[1] / 4, 0) - side / 2;
  const away = ({ left, top }: Crop) => Math.hypot(left - x, top - y);
  return [...places].sort((a, b) => away(a) - away(b)).slice(0, 1);
}

/** Farthest-point sampling: the place nearest to the middle, then always the one furthest from those chosen, while they overlap by less than half. */
export function farthestPoints(places: readonly Crop[], count: number): Crop[] {
  if (places.length === 0) return [];
  const { side } = places[0]!;
  const middle = (part: 'left' | 'top') =>
    places.reduce((sum, place) => sum + place[part], 0) / places.length;
  const centre = { left: middle('left'), top: middle('top') };
  const chosen = [places.reduce((a, b) => (apart(b, centre) < apart(a, centre) ? b : a))];
  while (chosen.length < count) {
    const room = (place: Crop) => Math.min(...chosen.map((other) => apart(place, other)));
    const next = places.reduce((a, b) => (room(b) > room(a) ? b : a));
    if (room(next) < side / 2 - 1) break;
    chosen.push(next);
  }
  return chosen;
}

const apart = (a: Omit<Crop, 'side'>, b: Omit<Crop, 'side'>) =>
  Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top));
