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
  const padded = new Uint8Array(stride * (height + 2 * radius));
  for (let y = 0; y < height; y++) {
    padded.set(source.subarray(y * width, (y + 1) * width), (y + radius) * stride + radius);
  }
  runningMaximum(padded, 1, 2 * radius + 1);
  runningMaximum(padded, stride, 2 * radius + 1);
  const out = new Uint8Array(source.length);
  for (let y = 0; y < height; y++) out.set(padded.subarray(y * stride, y * stride + width), y * width);
  return out;
}

/** In place: `data[i]` becomes the maximum of `length` values from `i` on, `stride` apart, by doubling the window. */
function runningMaximum(data: Uint8Array, stride: number, length: number): void {
  let window = 1;
  while (window < length) {
    const step = Math.min(window, length - window);
    const offset = step * stride;
    for (let i = 0, j = offset; j < data.length; i++, j++) {
      if (data[j]! > data[i]!) data[i] = data[j]!;
    }
    window += step;
  }
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
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const bins = Uint16Array.from(values, (v) =>
    Math.min(MEDIAN_BINS - 1, Math.round((v - lowest) / MEDIAN_STEP)),
  );
  const out = new Float64Array(values.length);
  const histogram = new Int32Array(MEDIAN_BINS);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height - 1, y + radius);
    const rows = bottom - top + 1;
    histogram.fill(0);
    let count = 0;
    let median = 0;
    let below = 0;
    const change = (x: number, by: 1 | -1) => {
      for (let i = top * width + x, k = 0; k < rows; k++, i += width) {
        const bin = bins[i]!;
        histogram[bin]! += by;
        if (bin < median) below += by;
      }
      count += by * rows;
    };
    for (let x = 0; x < Math.min(radius, width); x++) change(x, 1);
    for (let x = 0; x < width; x++) {
      if (x + radius < width) change(x + radius, 1);
      if (x - radius - 1 >= 0) change(x - radius - 1, -1);
      const half = count >> 1;
      while (below > half) below -= histogram[--median]!;
      while (below + histogram[median]! <= half) below += histogram[median++]!;
      out[y * width + x] = lowest + median * MEDIAN_STEP;
    }
  }
  return out;
}
