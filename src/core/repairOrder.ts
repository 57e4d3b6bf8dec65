/** The order in which a person puts a photo right: cause before effect. Verdicts, marks, lists and `fixFirst` keep to it. */
import type { RuleResult } from './report.ts';

type Judged = Pick<RuleResult, 'id' | 'outcome' | 'severity'>;

/** What the order needs to know of a rule: its place, as the rule says it. */
export interface Repairable {
  readonly id: string;
  readonly repair: number;
}

/**
 * Failures that make the photo fail, other failures, doubts that count, other doubts, the rest; each in order of repair.
 * Results of rules that are not among `rules` come last.
 */
export function inRepairOrder<T extends Judged>(results: readonly T[], rules: readonly Repairable[]): T[] {
  const places = new Map(rules.map(({ id, repair }) => [id, repair]));
  const placeOf = ({ id }: T) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...results].sort((a, b) => urgencyOf(a) - urgencyOf(b) || placeOf(a) - placeOf(b));
}

/** Id of the failed rule to put right first, or null where none failed. */
export function firstRepair(results: readonly Judged[], rules: readonly Repairable[]): string | null {
  const [first] = inRepairOrder(results, rules);
  return first?.outcome === 'failed' ? first.id : null;
}

const OUTCOMES = ['failed', 'cantTell', 'passed', 'notApplicable'];

function urgencyOf({ outcome, severity }: Judged): number {
  const isProblem = outcome === 'failed' || outcome === 'cantTell';
  return 2 * OUTCOMES.indexOf(outcome) + (isProblem && severity === 'warn' ? 1 : 0);
}
