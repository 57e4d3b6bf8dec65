import type { RuleResult } from '../core/report.ts';

/** How a rule's line reads: a failure that the preset only warns of is a warning. */
export type Standing = 'passed' | 'failed' | 'warning' | 'cantTell' | 'notApplicable';

/** All standings, in the order in which they are counted out. */
export const STANDINGS: readonly Standing[] = ['failed', 'warning', 'cantTell', 'passed', 'notApplicable'];

export function standingOf(result: Pick<RuleResult, 'outcome' | 'severity'>): Standing {
  if (result.outcome !== 'failed') return result.outcome;
  return result.severity === 'warn' ? 'warning' : 'failed';
}

/** The results whose regions are drawn on the photo, in line order; a mark's number is its place here plus one. */
export function markedRules(results: readonly RuleResult[]): RuleResult[] {
  return results.filter(
    ({ outcome, regions }) => (outcome === 'failed' || outcome === 'cantTell') && regions.length > 0,
  );
}
