import type { Plane } from './image.ts';

/**
 * Closes dark marks that are narrower than `2 * radius + 1` pixels, such as print, and leaves the rest as it is:
 * a square maximum followed by a square minimum. The square is cut off at the borders.
 */
export function closing(plane: Plane, radius: number): Plane {
  const { width, height } = plane;
  const widest = squareMaximum(plane.data, width, height, radius);
  invert(widest);
  const data = squareMaximum(widest, width, height, radius);
  invert(data);
  return { data, width, height };
}

function invert(data: Uint8Array): void {
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!;
}

function squareMaximum(source: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const stride = width + 2 * radius;
  const padded = new Uint8Array(4 * (Math.ceil((stride * (height + 2 * radius)) / 4) + 1));
  for (let y = 0; y < height; y++) {
    padded.set(source.subarray(y * width, (y + 1) * width), (y + radius) * stride + radius);
  }
  runningMaximum(padded, 1, 2 * radius + 1);
  runningMaximum(padded, stride, 2 * radius + 1);
  const out = new Uint8Array(source.length);
  for (let y = 0; y < height; y++) out.set(padded.subarray(y * stride, y * stride + width), y * width);
  return out;
}

/**
 * In place: `data[i]` becomes the maximum of `length` values from `i` on, `stride` apart, by doubling the window. The last
 * word, of four bytes, is not reached.
 */
function runningMaximum(data: Uint8Array, stride: number, length: number): void {
  const words = new Int32Array(data.buffer);
  let window = 1;
  while (window < length) {
    const step = Math.min(window, length - window);
    const ahead = (step * stride) >> 2;
    const bits = ((step * stride) & 3) * 8;
    for (let i = 0; i < words.length - ahead - 1; i++) {
      const next = words[i + ahead]!;
      words[i] = largerBytes(
        words[i]!,
        bits ? (next >>> bits) | (words[i + ahead + 1]! << (32 - bits)) : next,
      );
    }
    window += step;
  }
}

/** The highest bit of each of four bytes. */
const HIGHEST = 0x80808080;

/** The larger of each of four bytes: four at once, and without branches, which would be taken at random. */
function largerBytes(a: number, b: number): number {
  const others = (a | HIGHEST) - (b & ~HIGHEST);
  const isLarger = ((a & ~b) | (~(a ^ b) & others)) & HIGHEST;
  const mask = (isLarger - (isLarger >>> 7)) | isLarger;
  return (a & mask) | (b & ~mask);
}

/** Values are sorted into steps of this many units, so the median is exact to half of it. */
const MEDIAN_STEP = 0.5;
const MEDIAN_BINS = 1024;

/**
 * Median of the square window around each value, cut off at the borders. The values may span at most
 * 512 units; a sliding histogram makes the cost independent of the window's area (Huang et al. 1979).
 */
export function slidingMedian(
  values: Float64Array,
  width: number,
  height: number,
  radius: number,
): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  for (const value of values) lowest = Math.min(lowest, value);
  const bins = new Uint16Array(values.length);
  for (let i = 0; i < bins.length; i++) {
    bins[i] = Math.min(MEDIAN_BINS - 1, Math.round((values[i]! - lowest) / MEDIAN_STEP));
  }
  const histogram = new Int32Array(MEDIAN_BINS);
  /** Adds or removes a part of a column; gives by how much the number of values below the median changes. */
  const change = (first: number, rows: number, by: 1 | -1, median: number): number => {
    let below = 0;
    for (let i = first, k = 0; k < rows; k++, i += width) {
      const bin = bins[i]!;
      histogram[bin]! += by;
      // Without a branch, which would be taken at random.
      below += by & ((bin - median) >> 31);
    }
    return below;
  };
  const out = new Float64Array(values.length);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const rows = Math.min(height - 1, y + radius) - top + 1;
    const row = top * width;
    histogram.fill(0);
    let median = 0;
    let below = 0;
    for (let x = 0; x < Math.min(radius, width); x++) change(row + x, rows, 1, median);
    for (let x = 0; x < width; x++) {
      if (x + radius < width) below += change(row + x + radius, rows, 1, median);
      if (x - radius - 1 >= 0) below += change(row + x - radius - 1, rows, -1, median);
      const columns = Math.min(width, x + radius + 1) - Math.max(0, x - radius);
      const half = (columns * rows) >> 1;
      while (below > half) below -= histogram[--median]!;
      while (below + histogram[median]! <= half) below += histogram[median++]!;
      out[y * width + x] = lowest + median * MEDIAN_STEP;
    }
  }
  return out;
}
