import { inRepairOrder, type Repairable } from '../core/repairOrder.ts';
import type { RuleResult } from '../core/report.ts';

/** How a rule's line reads: a failure that the preset only warns of is a warning. */
export type Standing = 'passed' | 'failed' | 'warning' | 'cantTell' | 'notApplicable';

/** All standings, in the order in which they are counted out. */
export const STANDINGS: readonly Standing[] = ['failed', 'warning', 'cantTell', 'passed', 'notApplicable'];

export function standingOf(result: Pick<RuleResult, 'outcome' | 'severity'>): Standing {
  if (result.outcome !== 'failed') return result.outcome;
  return result.severity === 'warn' ? 'warning' : 'failed';
}

/** The results whose regions are drawn on the photo, in order of repair; a mark's number is its place here plus one. */
export function markedRules(results: readonly RuleResult[], rules: readonly Repairable[]): RuleResult[] {
  return inRepairOrder(results, rules).filter(
    ({ outcome, regions }) => (outcome === 'failed' || outcome === 'cantTell') && regions.length > 0,
  );
}

/** What a report has to say, each group in order of repair. */
export interface ResultGroups {
  problems: RuleResult[];
  doubts: RuleResult[];
  passed: RuleResult[];
  /** Those that do not apply to this photo. */
  skipped: RuleResult[];
}

/** @param rules without them the order within a group is that of the report */
export function groupResults(
  results: readonly RuleResult[],
  rules: readonly Repairable[] = [],
): ResultGroups {
  const sorted = inRepairOrder(results, rules);
  const having = (wanted: RuleResult['outcome']) => sorted.filter(({ outcome }) => outcome === wanted);
  return {
    problems: having('failed'),
    doubts: having('cantTell'),
    passed: having('passed'),
    skipped: having('notApplicable'),
  };
}
