/** How well scores tell ok photos from defective ones. */

/** Share of the pairs in which the defect has the higher score; equal ones count half. NaN without a pair. */
export function areaUnderCurve(ok: readonly number[], defect: readonly number[]): number {
  let wins = 0;
  for (const low of ok) for (const high of defect) wins += high > low ? 1 : high === low ? 0.5 : 0;
  return wins / (ok.length * defect.length);
}

/** False alarms and misses, as shares, where their sum is least: above the score of one of the ok photos. */
export function bestSplit(
  ok: readonly number[],
  defect: readonly number[],
): { falseAlarm: number; miss: number } {
  const shareOf = (scores: readonly number[], holds: (score: number) => boolean) =>
    scores.filter(holds).length / scores.length;
  return ok
    .map((limit) => ({
      falseAlarm: shareOf(ok, (score) => score > limit),
      miss: shareOf(defect, (score) => score <= limit),
    }))
    .reduce((best, each) => (each.falseAlarm + each.miss < best.falseAlarm + best.miss ? each : best));
}

/** A share in per cent; a dash for none. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
