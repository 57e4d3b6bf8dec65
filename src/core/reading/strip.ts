import { STEP, STRIP_HEIGHT, STRIP_PITCH } from '../networks/mrz.ts';
import { boxReduce, lumaOf, packedPixels, type Rgba } from '../pixels/image.ts';
import type { Point } from '../report.ts';
import type { Curve } from './lines.ts';

/** Columns to either side that a strip's contrast is measured over; `models/training/mrz/strips.py`. */
const WINDOW = 45;
const LEAST_DEVIATION = 5 / 255;

/** A line to cut out: where it runs in the turned frame, and how that frame lies in the photo. */
export interface StripPlan {
  curve: Curve;
  middle: number;
  /** The strip's left side and its length in the turned frame, pixels. */
  from: number;
  length: number;
  /** Width of a character in the turned frame, pixels: `STRIP_PITCH` columns of the strip. */
  pitch: number;
  toPhoto(point: Point): Point;
}

/** Columns of the strip of a line. */
export function stripWidth({ length, pitch }: Pick<StripPlan, 'length' | 'pitch'>): number {
  return Math.ceil((length * STRIP_PITCH) / pitch / STEP) * STEP;
}

/** The strip's places in the photo, x and y by turns, row by row. */
export function placesOf(plan: StripPlan): Float64Array {
  const { curve, middle, from, pitch, toPhoto } = plan;
  const width = stripWidth(plan);
  const scale = pitch / STRIP_PITCH;
  const places = new Float64Array(2 * STRIP_HEIGHT * width);
  for (let column = 0; column < width; column++) {
    const x = from + (column + 0.5) * scale;
    const t = x - middle;
    const y = curve[0] + curve[1] * t + curve[2] * t * t;
    const slope = curve[1] + 2 * curve[2] * t;
    const length = Math.hypot(1, slope);
    for (let row = 0; row < STRIP_HEIGHT; row++) {
      const off = ((row + 0.5 - STRIP_HEIGHT / 2) * scale) / length;
      const point = toPhoto([x - off * slope, y + off]);
      const i = 2 * (row * width + column);
      places[i] = point[0];
      places[i + 1] = point[1];
    }
  }
  return places;
}

/** Grey values of the photo at the places, 0..1, from a copy that is reduced where a strip's pixel covers several. */
export function sample(photo: Rgba, places: Float64Array): Float32Array {
  const [left, top, right, bottom] = boundsOf(places, photo);
  const step = Math.hypot(places[2]! - places[0]!, places[3]! - places[1]!);
  const factor = Math.max(1, Math.floor(step));
  const area = [left, top, Math.max(factor, right - left), Math.max(factor, bottom - top)] as const;
  const part = boxReduce(photo, factor, clipped(area, photo));
  const words = packedPixels(part);
  const values = new Float32Array(places.length / 2);
  const [lastX, lastY] = [part.width - 1, part.height - 1];
  for (let i = 0; i < values.length; i++) {
    const x = clamp((places[2 * i]! - left) / factor - 0.5, lastX);
    const y = clamp((places[2 * i + 1]! - top) / factor - 0.5, lastY);
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [right1, down1] = [x0 < lastX ? 1 : 0, y0 < lastY ? part.width : 0];
    const p = y0 * part.width + x0;
    const [fx, fy] = [x - x0, y - y0];
    const upper = lumaOf(words[p]!) * (1 - fx) + lumaOf(words[p + right1]!) * fx;
    const lower = lumaOf(words[p + down1]!) * (1 - fx) + lumaOf(words[p + down1 + right1]!) * fx;
    values[i] = (upper * (1 - fy) + lower * fy) / 255;
  }
  return values;
}

/** Each column less the mean of its neighbourhood, by the neighbourhood's deviation. */
export function normalised(strip: Float32Array): Float32Array {
  const width = strip.length / STRIP_HEIGHT;
  const sums = new Float64Array(width + 1);
  const squares = new Float64Array(width + 1);
  for (let x = 0; x < width; x++) {
    let [sum, square] = [0, 0];
    for (let i = x; i < strip.length; i += width) {
      sum += strip[i]!;
      square += strip[i]! ** 2;
    }
    sums[x + 1] = sums[x]! + sum / STRIP_HEIGHT;
    squares[x + 1] = squares[x]! + square / STRIP_HEIGHT;
  }
  const out = new Float32Array(strip.length);
  for (let x = 0; x < width; x++) {
    const [from, to] = [Math.max(0, x - WINDOW), Math.min(width, x + WINDOW + 1)];
    const mean = (sums[to]! - sums[from]!) / (to - from);
    const variance = (squares[to]! - squares[from]!) / (to - from) - mean ** 2;
    const deviation = Math.sqrt(Math.max(0, variance)) + LEAST_DEVIATION;
    for (let i = x; i < strip.length; i += width) out[i] = (strip[i]! - mean) / deviation;
  }
  return out;
}

/** Share of the places between two columns of the strip that lie within the photo, 0..1. */
export function insideShare(
  places: Float64Array,
  { width, height }: Rgba,
  [from, to]: readonly [number, number],
): number {
  const columns = places.length / 2 / STRIP_HEIGHT;
  let [inside, all] = [0, 0];
  for (let i = 0; i < places.length / 2; i++) {
    if (i % columns < from || i % columns > to) continue;
    const [x, y] = [places[2 * i]!, places[2 * i + 1]!];
    all++;
    if (x >= 0 && y >= 0 && x <= width && y <= height) inside++;
  }
  return inside / Math.max(1, all);
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boundsOf(places: Float64Array, { width, height }: Rgba): Box {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 0; i < places.length; i += 2) {
    left = Math.min(left, places[i]!);
    right = Math.max(right, places[i]!);
    top = Math.min(top, places[i + 1]!);
    bottom = Math.max(bottom, places[i + 1]!);
  }
  return [
    Math.floor(clamp(left - 2, width - 2)),
    Math.floor(clamp(top - 2, height - 2)),
    Math.ceil(clamp(right + 2, width)),
    Math.ceil(clamp(bottom + 2, height)),
  ];
}

function clipped([left, top, width, height]: Box, photo: Rgba): [number, number, number, number] {
  return [left, top, Math.min(width, photo.width - left), Math.min(height, photo.height - top)];
}

const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), last);
