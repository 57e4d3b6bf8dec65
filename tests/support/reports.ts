import { type PhotoReport, photoOutcome, type RuleResult, unreadablePhoto } from '../../src/report.ts';

/** A rule's result that passed, with what matters to a test put over it. */
export function ruleResult(id: string, over: Partial<RuleResult> = {}): RuleResult {
  return {
    id,
    outcome: 'passed',
    level: null,
    severity: 'error',
    risk: 0.1,
    measured: {},
    limits: {},
    message: null,
    hints: [],
    regions: [],
    ms: 1,
    ...over,
  };
}

/** A rule's result that failed. */
export function failedRule(id: string, over: Partial<RuleResult> = {}): RuleResult {
  const message = { id: 'problem', problem: `${id} is wrong`, advice: `Mend ${id}` };
  return ruleResult(id, { outcome: 'failed', level: 'major', risk: 0.9, message, ...over });
}

/** The report of a photo with these rules. */
export function photoReport(file: string, rules: RuleResult[]): PhotoReport {
  return {
    ...unreadablePhoto(file, { code: '', message: '' }),
    width: 640,
    height: 480,
    outcome: photoOutcome(rules),
    error: null,
    rules,
    timings: { decode: 1, locate: 2, total: 3 },
  };
}
