import type { Point, Quad } from '../report.ts';
import { distance, isConvex } from './geometry.ts';
import type { Rgba } from './image.ts';

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
/** Places along a side where steps are measured, and the share of the side left out at either end. */
const PLACES = 64;
const END_SHARE = 0.07;
/** Sides with fewer places inside the frame than this are left alone. */
const MIN_PLACES = 14;
/** A line farther away than `NEAR` pixels must collect this much more than the side did, of at most 1. */
const MIN_GAIN = 0.035;
const NEAR = 3;
/** The line must collect this much more than a line in no particular place, of at most 1. */
const MIN_CONTRAST = 0.12;
/** Evidence is worth less the farther a line lies from the side: this much less at full reach. */
const DISTANCE_COST = 0.22;
/** Steps this far from the line, in pixels, still count in the fit. */
const FIT_REACH = 1.6;

interface Line {
  readonly point: Point;
  readonly direction: Point;
}

/** Step strengths across one side: `steps[place * width + offset + reach]`. */
interface SideSteps {
  readonly places: Point[];
  /** Where each place lies along the side, 0..1. */
  readonly along: number[];
  readonly normal: Point;
  readonly reach: number;
  readonly width: number;
  readonly steps: Float32Array;
}

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
  const side = { point: a, direction: unit(a, b) };
  const measured = measureSteps(image, a, b, reach);
  if (measured.places.length < MIN_PLACES) return side;
  const found = bestLine(measured);
  return found ? fitLine(measured, found.start, found.end) : side;
}

function measureSteps(image: Rgba, a: Point, b: Point, reach: number): SideSteps {
  const direction = unit(a, b);
  const normal: Point = [-direction[1], direction[0]];
  const places: Point[] = [];
  const along: number[] = [];
  for (let k = 0; k < PLACES; k++) {
    const t = END_SHARE + ((1 - 2 * END_SHARE) * k) / (PLACES - 1);
    const place: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    if (!isInside(image, place, 2)) continue;
    places.push(place);
    along.push(t);
  }
  const width = 2 * reach + 1;
  const steps = new Float32Array(places.length * width);
  const profile = new Float32Array((width + 4) * 3);
  places.forEach((place, k) => {
    for (let j = 0; j < width + 4; j++) {
      const offset = j - reach - 2;
      sampleSmooth(
        image,
        place[0] + normal[0] * offset,
        place[1] + normal[1] * offset,
        direction,
        profile,
        j * 3,
      );
    }
    for (let j = 0; j < width; j++) {
      let step = 0;
      for (let c = 0; c < 3; c++) {
        const at = (j + 2) * 3 + c;
        step += Math.abs(profile[at + 3]! + profile[at + 6]! - profile[at - 3]! - profile[at - 6]!) / 2;
      }
      steps[k * width + j] = step;
    }
  });
  return { places, along, normal, reach, width, steps };
}

/** The offsets at the side's two ends of the line that collects the most, or null when it is no better. */
function bestLine(measured: SideSteps): { start: number; end: number } | null {
  const { along, reach, width, steps } = measured;
  // Strong and weak steps count nearly alike, so that a long faint edge beats a few letters.
  const half = 1.5 + steps.reduce((sum, v) => sum + v, 0) / steps.length;
  const worth = steps.map((v) => v / (v + half));
  const collect = (start: number, end: number) => {
    let sum = 0;
    for (let k = 0; k < along.length; k++) {
      const offset = Math.round(start + (end - start) * along[k]!);
      sum += worth[k * width + offset + reach]!;
    }
    const away = (Math.abs(start) + Math.abs(end)) / (2 * reach);
    return sum / along.length - DISTANCE_COST * away * away;
  };
  const before = Math.max(collect(0, 0), collect(1, 1), collect(-1, -1), collect(1, -1), collect(-1, 1));
  let best = { start: 0, end: 0, score: -1 };
  for (let start = -reach; start <= reach; start++) {
    for (let end = -reach; end <= reach; end++) {
      const score = collect(start, end);
      if (score > best.score) best = { start, end, score };
    }
  }
  const anywhere = worth.reduce((sum, v) => sum + v, 0) / worth.length;
  if (best.score - anywhere < MIN_CONTRAST) return null;
  const near = Math.max(Math.abs(best.start), Math.abs(best.end)) <= NEAR;
  return near || best.score >= before + MIN_GAIN ? best : null;
}

/** Least squares through the steps near the line, each weighted by its strength. */
function fitLine(measured: SideSteps, start: number, end: number): Line {
  const { along, normal, places, reach, width, steps } = measured;
  let sw = 0;
  let st = 0;
  let sd = 0;
  let stt = 0;
  let std = 0;
  for (let k = 0; k < along.length; k++) {
    const t = along[k]!;
    const expected = start + (end - start) * t;
    let weight = 0;
    let moment = 0;
    const from = Math.max(-reach, Math.ceil(expected - FIT_REACH));
    const to = Math.min(reach, Math.floor(expected + FIT_REACH));
    for (let offset = from; offset <= to; offset++) {
      const step = steps[k * width + offset + reach]! ** 2;
      weight += step;
      moment += step * offset;
    }
    if (weight <= 0) continue;
    const offset = moment / weight;
    const w = Math.sqrt(weight);
    sw += w;
    st += w * t;
    sd += w * offset;
    stt += w * t * t;
    std += w * t * offset;
  }
  const spread = sw * stt - st * st;
  const slope = spread > 1e-6 * sw * sw ? (sw * std - st * sd) / spread : end - start;
  const base = sw > 0 ? (sd - slope * st) / sw : start;
  const at = (k: number): Point => {
    const offset = base + slope * along[k]!;
    return [places[k]![0] + normal[0] * offset, places[k]![1] + normal[1] * offset];
  };
  const first = at(0);
  return { point: first, direction: unit(first, at(places.length - 1)) };
}

/** RGB at a place, averaged over three pixels along the side. */
function sampleSmooth(image: Rgba, x: number, y: number, along: Point, out: Float32Array, at: number): void {
  out[at] = 0;
  out[at + 1] = 0;
  out[at + 2] = 0;
  for (let k = -1; k <= 1; k++) addSample(image, x + along[0] * k, y + along[1] * k, out, at);
}

/** Adds a third of the bilinear RGB value at a place; beyond the frame the border pixel counts. */
function addSample({ data, width, height }: Rgba, x: number, y: number, out: Float32Array, at: number): void {
  const px = Math.min(width - 1.001, Math.max(0, x - 0.5));
  const py = Math.min(height - 1.001, Math.max(0, y - 0.5));
  const x0 = Math.floor(px);
  const y0 = Math.floor(py);
  const fx = px - x0;
  const fy = py - y0;
  const p = (y0 * width + x0) * 4;
  const q = p + width * 4;
  for (let c = 0; c < 3; c++) {
    const top = data[p + c]! * (1 - fx) + data[p + 4 + c]! * fx;
    const bottom = data[q + c]! * (1 - fx) + data[q + 4 + c]! * fx;
    out[at + c]! += (top * (1 - fy) + bottom * fy) / 3;
  }
}

function isInside({ width, height }: Rgba, [x, y]: Point, margin: number): boolean {
  return x >= margin && y >= margin && x <= width - margin && y <= height - margin;
}

function unit(a: Point, b: Point): Point {
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

function meet(one: Line, two: Line): Point | null {
  const cross = one.direction[0] * two.direction[1] - one.direction[1] * two.direction[0];
  if (Math.abs(cross) < 0.05) return null;
  const dx = two.point[0] - one.point[0];
  const dy = two.point[1] - one.point[1];
  const t = (dx * two.direction[1] - dy * two.direction[0]) / cross;
  return [one.point[0] + one.direction[0] * t, one.point[1] + one.direction[1] * t];
}
