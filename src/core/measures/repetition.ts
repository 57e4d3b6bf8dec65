import type { Plane } from '../pixels/image.ts';

/** Moves that are looked at, mm: a finer weave repeats itself at multiples of its pitch, and letters of 1 to 2 mm do not. */
const FROM_MM = 2.5;
const TO_MM = 8;

/** What varies over more than this, mm, is light and no pattern. */
const LIGHT_MM = 10;

/** Every so many pixels in either direction are compared with those at a distance. */
const SAMPLE_STEP = 3;

/** A distance counts where at least this share of the samples has a counterpart at it. */
const MIN_OVERLAP = 0.3;

/**
 * How far the brightness of a part repeats itself: the highest correlation of the part with itself, moved by 2.5 to 8 mm in any one
 * direction, that stands out from those of the moves beside it; 0..1. Woven and dotted cloth reaches 0.59 and more, print at
 * most 0.53 (bench and field, 2026-11-28): its lines are alike from afar, but no letter stands above the same one.
 * @param part not 0 for each pixel that counts
 */
export function repetitionOf(gray: Plane, part: Uint8Array, pxPerMm: number): number {
  const detail = withoutLight(gray, part, Math.round((LIGHT_MM * pxPerMm) / 2));
  const reach = Math.ceil(TO_MM * pxPerMm) + 1;
  const columns = 2 * reach + 1;
  const table = new Float64Array(columns * (reach + 1));
  const samples = samplesOf(gray, part);
  for (let dy = 0; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      table[dy * columns + dx + reach] = correlation(gray, detail, part, samples, dx, dy);
    }
  }
  // A move and its opposite are one, so the row above the first is the first row below, turned round.
  const at = (dx: number, dy: number) =>
    dy < 0 ? table[-dy * columns - dx + reach]! : table[dy * columns + dx + reach]!;
  let highest = 0;
  for (let dy = 0; dy < reach; dy++) {
    for (let dx = 1 - reach; dx < reach; dx++) {
      const distance = Math.hypot(dx, dy) / pxPerMm;
      if (distance < FROM_MM || distance > TO_MM || at(dx, dy) <= highest) continue;
      const beside = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => (x || y ? at(dx + x, dy + y) : -1)));
      if (at(dx, dy) >= Math.max(...beside)) highest = at(dx, dy);
    }
  }
  return highest;
}

/** Places of the part that are compared, as indices of its pixels. */
function samplesOf({ width, height }: Plane, part: Uint8Array): Int32Array {
  const samples: number[] = [];
  for (let y = 0; y < height; y += SAMPLE_STEP) {
    for (let x = 0; x < width; x += SAMPLE_STEP) if (part[y * width + x]) samples.push(y * width + x);
  }
  return Int32Array.from(samples);
}

/** Correlation of the samples with what lies `dx`, `dy` from them; 0 where too few of them have a counterpart. */
function correlation(
  { width, height }: Plane,
  detail: Float32Array,
  part: Uint8Array,
  samples: Int32Array,
  dx: number,
  dy: number,
): number {
  const move = dy * width + dx;
  const [first, last] = [Math.max(0, -dx), Math.min(width, width - dx)];
  const end = (height - dy) * width;
  let [both, here, there, count] = [0, 0, 0, 0];
  for (const i of samples) {
    const x = i % width;
    if (i >= end || x < first || x >= last || !part[i + move]) continue;
    const [a, b] = [detail[i]!, detail[i + move]!];
    both += a * b;
    here += a * a;
    there += b * b;
    count++;
  }
  if (count < MIN_OVERLAP * samples.length || here * there === 0) return 0;
  return both / Math.sqrt(here * there);
}

/** Brightness less its mean over the part of a square with this half side, px; 0 outside the part. */
function withoutLight({ data, width, height }: Plane, part: Uint8Array, half: number): Float32Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  const counts = new Float64Array(stride * (height + 1));
  for (let y = 0, i = 0; y < height; y++) {
    let [sum, count] = [0, 0];
    for (let x = 0, o = (y + 1) * stride + 1; x < width; x++, i++, o++) {
      if (part[i]) {
        sum += data[i]!;
        count++;
      }
      sums[o] = sums[o - stride]! + sum;
      counts[o] = counts[o - stride]! + count;
    }
  }
  const detail = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - half) * stride, Math.min(height, y + half + 1) * stride];
    for (let x = 0; x < width; x++, i++) {
      if (!part[i]) continue;
      const [left, right] = [Math.max(0, x - half), Math.min(width, x + half + 1)];
      const over = (table: Float64Array) =>
        table[bottom + right]! - table[bottom + left]! - table[top + right]! + table[top + left]!;
      detail[i] = data[i]! - over(sums) / over(counts);
    }
  }
  return detail;
}
