/** The probability that a logit stands for. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Networks are not surer than this, whatever they say. */
const NEAREST = 0.02;

/** The logit of a probability, -3.9 to 3.9. */
export function logit(probability: number): number {
  const p = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return Math.log(p / (1 - p));
}
