/** How well scores tell ok photos from defective ones. */

/** Share of the pairs in which the defect has the higher score; equal ones count half. NaN without a pair. */
export function areaUnderCurve(ok, defect) {
  let wins = 0;
  for (const low of ok) for (const high of defect) wins += high > low ? 1 : high === low ? 0.5 : 0;
  return wins / (ok.length * defect.length);
}

/** False alarms and misses, as shares, where their sum is least: above the score of one of the ok photos. */
export function bestSplit(ok, defect) {
  const shareOf = (scores, holds) => scores.filter(holds).length / scores.length;
  return ok
    .map((limit) => ({
      falseAlarm: shareOf(ok, (score) => score > limit),
      miss: shareOf(defect, (score) => score <= limit),
    }))
    .reduce((best, each) => (each.falseAlarm + each.miss < best.falseAlarm + best.miss ? each : best));
}

/** A share in per cent; a dash for none. */
export function percent(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
