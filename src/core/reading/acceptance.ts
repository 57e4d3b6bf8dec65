import type { RuleResult } from '../report.ts';

/** What must not have failed for a reading to be relied on: nothing is read surely through blur, glare or a thumb. */
const GATES: readonly string[] = ['corners', 'blur', 'glare', 'lighting', 'obstruction'];

/** Whether lines that were read may be relied on: the rule `mrz` passed, and none of those that tell of a bad photo failed. */
export function isAccepted(results: readonly Pick<RuleResult, 'id' | 'outcome'>[]): boolean {
  const outcomeOf = (id: string) => results.find((result) => result.id === id)?.outcome;
  return outcomeOf('mrz') === 'passed' && GATES.every((id) => outcomeOf(id) !== 'failed');
}
