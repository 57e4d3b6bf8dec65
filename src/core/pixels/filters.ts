/** Filters of planes of numbers. */

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
