/** Results and reports for the tests of the page. */
import { type PhotoReport, photoOutcome, type RuleResult } from '../../src/core/report.ts';

export function resultOf(id: string, changes: Partial<RuleResult> = {}): RuleResult {
  return {
    id,
    outcome: 'passed',
    level: null,
    severity: 'error',
    risk: 0.2,
    measured: {},
    limits: {},
    message: null,
    hints: [],
    regions: [],
    ms: 1,
    ...changes,
  };
}

export function failedOf(
  id: string,
  problem: string,
  advice: string,
  changes: Partial<RuleResult> = {},
): RuleResult {
  return resultOf(id, {
    outcome: 'failed',
    level: 'major',
    risk: 0.8,
    message: { id: 'broken', problem, advice },
    ...changes,
  });
}

export function reportOf(rules: RuleResult[], changes: Partial<PhotoReport> = {}): PhotoReport {
  return {
    file: 'photo.jpg',
    width: 1600,
    height: 1200,
    outcome: photoOutcome(rules),
    error: null,
    document: null,
    rules,
    fixFirst: rules.find(({ outcome }) => outcome === 'failed')?.id ?? null,
    expectation: null,
    timings: { decode: 40, locate: 60, total: 400 },
    ...changes,
  };
}
