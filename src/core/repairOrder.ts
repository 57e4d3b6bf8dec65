/** The order in which a person puts a photo right: cause before effect. Verdicts, marks, lists and `fixFirst` keep to it. */
import type { RuleResult } from './report.ts';

/**
 * First whether the document is there at all, itself and whole; then what makes everything else worse: too small to
 * show print, too dark to show edges. What only the surroundings do wrong comes last.
 */
export const REPAIR_ORDER: readonly string[] = [
  'corners',
  'recapture',
  'resolution',
  'lighting',
  'blur',
  'glare',
  'obstruction',
  'tilt',
  'background',
];

/** Failures that make the photo fail, other failures, doubts that count, other doubts, the rest; each in order of repair. */
export function inRepairOrder<T extends Pick<RuleResult, 'id' | 'outcome' | 'severity'>>(
  results: readonly T[],
): T[] {
  return [...results].sort((a, b) => urgencyOf(a) - urgencyOf(b) || placeOf(a) - placeOf(b));
}

/** Id of the failed rule to put right first, or null where none failed. */
export function firstRepair(
  results: readonly Pick<RuleResult, 'id' | 'outcome' | 'severity'>[],
): string | null {
  const [first] = inRepairOrder(results);
  return first?.outcome === 'failed' ? first.id : null;
}

const OUTCOMES = ['failed', 'cantTell', 'passed', 'notApplicable'];

function urgencyOf({ outcome, severity }: Pick<RuleResult, 'outcome' | 'severity'>): number {
  const isProblem = outcome === 'failed' || outcome === 'cantTell';
  return 2 * OUTCOMES.indexOf(outcome) + (isProblem && severity === 'warn' ? 1 : 0);
}

/** Rules that the order does not know come last. */
function placeOf({ id }: Pick<RuleResult, 'id'>): number {
  const place = REPAIR_ORDER.indexOf(id);
  return place === -1 ? REPAIR_ORDER.length : place;
}
