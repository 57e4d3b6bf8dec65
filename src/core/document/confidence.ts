/** From evidence to what counts as a document, and to how much its outline is to be trusted: one curve each. */
import { logit, sigmoid } from '../pixels/logistic.ts';
import type { Evidence } from './evidence.ts';

/** The terms of the evidence that are weighed: on scales that the curves are linear in. */
export const TERMS = ['chance', 'kept', 'split', 'agreement'] as const;

/** What each term counts in a logit, and what is added to them. */
export type Weights = Readonly<Record<(typeof TERMS)[number] | 'offset', number>>;

/*
 * Both curves are logistic regressions on the labelled photos, fitted by `npm run tune:confidence -- --write` after each change of
 * the network or of the outline. The first is moved so that 0.5 parts documents from scenes without one at the least cost (a
 * document lost costs as much as five invented), the second so that outlines from 0.8 on are right in 95 % on each set.
 */
// fitted:start
const PRESENCE: Weights = { offset: -1.627, chance: 1.41, kept: 0, split: 0.484, agreement: 3.436 };
const RIGHT: Weights = { offset: -8.945, chance: 0.868, kept: 1.097, split: 0.898, agreement: 6.133 };
// fitted:end

/** Whether an outline is that of a document. */
export function isDocument(evidence: Evidence): boolean {
  return scoreOf(evidence, PRESENCE) >= 0;
}

/** How much to trust an outline, 0..1. */
export function confidenceOf(evidence: Evidence): number {
  return sigmoid(scoreOf(evidence, RIGHT));
}

/** The logit that a curve gives evidence. */
export function scoreOf(evidence: Evidence, weights: Weights): number {
  const terms = termsOf(evidence);
  return TERMS.reduce((sum, name) => sum + weights[name] * terms[name], weights.offset);
}

/** Added to what an outline has moved before its logarithm is taken: the fit itself is not finer. */
const FINEST = 0.02;

/** The evidence on the scales of the curves. */
export function termsOf({
  chance,
  kept,
  split,
  agreement,
}: Evidence): Record<(typeof TERMS)[number], number> {
  return { chance: logit(chance), kept: -Math.log(1 - kept + FINEST), split, agreement };
}
