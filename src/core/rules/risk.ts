/**
 * Risk curves: monotone, one parameter (`steepness`), exactly 0.5 at the limit. They order photos by how
 * surely defective they are; the outcome itself is only `value > limit` (or `<`).
 */

/** Risk of a value where more is worse: 0 at 0, 0.5 at the limit, towards 1 above. Both in the same unit, >= 0. */
export function riskAbove(value: number, limit: number, steepness = 4): number {
  if (limit <= 0) return value > limit ? 1 : 0.5;
  const ratio = (Math.max(value, 0) / limit) ** steepness;
  return Number.isFinite(ratio) ? ratio / (1 + ratio) : 1;
}

/** Risk of a value where less is worse: 1 at 0, 0.5 at the limit, towards 0 above. */
export function riskBelow(value: number, limit: number, steepness = 4): number {
  return 1 - riskAbove(value, limit, steepness);
}

/** Risk of a probability where more is worse, by its odds: 0 at 0, 0.5 at the limit, 1 at 1. */
export function riskOfProbability(probability: number, limit: number): number {
  return riskAbove(oddsOf(probability) / oddsOf(limit), 1, 1);
}

function oddsOf(probability: number): number {
  return probability / Math.max(1 - probability, 1e-9);
}
