import { distance } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point } from '../report.ts';

/** Share of a side left out at either end. */
const END_SHARE = 0.07;

/** Steps this many offsets from the line still count in the fit. */
const FIT_REACH = 1.6;

/** A line in the picture. */
export interface Line {
  readonly point: Point;
  readonly direction: Point;
}

/** Places along a side. */
export interface SidePlaces {
  readonly places: Point[];
  /** Where each place lies along the side, 0..1. */
  readonly along: number[];
  /** Points inwards, for a side of a quad that goes clockwise. */
  readonly normal: Point;
}

/** Step strengths across one side, `steps[place * width + offset - from]`; negative offsets lie outside. */
export interface SideSteps extends SidePlaces {
  readonly from: number;
  readonly width: number;
  /** Pixels between two offsets. */
  readonly spacing: number;
  readonly steps: Float32Array;
}

/** So many places along the side from `a` to `b`; those outside the picture are left out. */
export function placesAlong(image: Rgba, a: Point, b: Point, count: number): SidePlaces {
  const direction = unit(a, b);
  const places: Point[] = [];
  const along: number[] = [];
  for (let k = 0; k < count; k++) {
    const t = END_SHARE + ((1 - 2 * END_SHARE) * k) / (count - 1);
    const place: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    if (!isInside(image, place, 2)) continue;
    places.push(place);
    along.push(t);
  }
  return { places, along, normal: [-direction[1], direction[0]] };
}

/** Brightness and colour steps across a side, at its places, at offsets that are so many pixels apart. */
export function measureSteps(
  image: Rgba,
  side: SidePlaces,
  from: number,
  to: number,
  spacing = 1,
): SideSteps {
  const { places, normal } = side;
  const along: Point = [normal[1] * spacing, -normal[0] * spacing];
  const width = to - from + 1;
  const steps = new Float32Array(places.length * width);
  const profile = new Float32Array((width + 4) * 3);
  places.forEach((place, k) => {
    for (let j = 0; j < width + 4; j++) {
      const offset = (from + j - 2) * spacing;
      sampleSmooth(
        image,
        place[0] + normal[0] * offset,
        place[1] + normal[1] * offset,
        along,
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
  return { ...side, from, width, spacing, steps };
}

/**
 * What each step scores, of at most 1; what a line collects of that on average, by its offsets at the side's two ends; and
 * what a line in no particular place does.
 */
export function collector({ along, from, width, steps }: SideSteps): {
  score: Float32Array;
  anywhere: number;
  collect(start: number, end: number): number;
} {
  // Strong and weak steps count nearly alike, so that a long faint edge beats a few letters.
  const half = 1.5 + steps.reduce((sum, v) => sum + v, 0) / steps.length;
  const score = steps.map((v) => v / (v + half));
  return {
    score,
    anywhere: score.reduce((sum, v) => sum + v, 0) / score.length,
    collect: (start, end) => lineMean(score, along, width, start - from, end - from),
  };
}

/** Mean of `values[place * width + column]` along a line across the columns, by its columns at the side's two ends. */
export function lineMean(
  values: Float32Array,
  along: readonly number[],
  width: number,
  start: number,
  end: number,
): number {
  let sum = 0;
  for (let k = 0, row = 0.5; k < along.length; k++, row += width) {
    sum += values[Math.floor(row + start + (end - start) * along[k]!)]!;
  }
  return sum / along.length;
}

/** Least squares through the steps near the line, each weighted by its strength. */
export function fitLine(measured: SideSteps, start: number, end: number): Line {
  const { along, normal, places, from, width, spacing, steps } = measured;
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
    const first = Math.max(from, Math.ceil(expected - FIT_REACH));
    const last = Math.min(from + width - 1, Math.floor(expected + FIT_REACH));
    for (let offset = first; offset <= last; offset++) {
      const step = steps[k * width + offset - from]! ** 2;
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
    const offset = (base + slope * along[k]!) * spacing;
    return [places[k]![0] + normal[0] * offset, places[k]![1] + normal[1] * offset];
  };
  const first = at(0);
  return { point: first, direction: unit(first, at(places.length - 1)) };
}

/** The line that a side lies on. */
export function lineThrough(a: Point, b: Point): Line {
  return { point: a, direction: unit(a, b) };
}

/** Where two lines meet; null where they are nearly parallel. */
export function meet(one: Line, two: Line): Point | null {
  const cross = one.direction[0] * two.direction[1] - one.direction[1] * two.direction[0];
  if (Math.abs(cross) < 0.05) return null;
  const dx = two.point[0] - one.point[0];
  const dy = two.point[1] - one.point[1];
  const t = (dx * two.direction[1] - dy * two.direction[0]) / cross;
  return [one.point[0] + one.direction[0] * t, one.point[1] + one.direction[1] * t];
}

/** RGB at a place, averaged over three places along the side. */
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
