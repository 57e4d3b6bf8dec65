/** Order statistics of values and of histograms. */

/** The value that a share (0..1) of the values does not exceed, by nearest rank; 0 of none. The values keep their order. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle value, the upper one of two; NaN of none. */
export function median(values: ArrayLike<number>): number {
  return values.length === 0 ? Number.NaN : quantile(values, 0.5);
}

/** The mean; NaN of none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** The lowest level of a histogram that a share (0..1) of what it counts does not exceed. */
export function levelAt(histogram: Uint32Array, share: number): number {
  const wanted = share * countOf(histogram);
  let level = 0;
  for (let n = histogram[0]!; n < wanted && level < histogram.length - 1; n += histogram[level]!) level++;
  return level;
}

/** The highest level of a histogram that at least a share (0..1) of what it counts reaches. */
export function levelReachedBy(histogram: Uint32Array, share: number): number {
  const wanted = share * countOf(histogram);
  let level = histogram.length - 1;
  for (let n = histogram[level]!; n < wanted && level > 0; n += histogram[level]!) level--;
  return level;
}

/** How many values a histogram counts. */
export function countOf(histogram: Uint32Array): number {
  let count = 0;
  for (let level = 0; level < histogram.length; level++) count += histogram[level]!;
  return count;
}
