import type { PhotoOutcome, PhotoReport, RuleResult } from '../core/report.ts';

/** Orders of many photos. */
export const ORDERS = ['chosen', 'worst', 'name'] as const;

export type Order = (typeof ORDERS)[number];

/** What of many photos is shown. */
export interface PhotoFilter {
  /** Null for every outcome. */
  outcome: PhotoOutcome | null;
  /** Id of a rule that failed or could not tell; null for any. */
  rule: string | null;
}

/** Whether a photo is shown; one that is not checked yet only where nothing is filtered. */
export function matches(report: PhotoReport | undefined, { outcome, rule }: PhotoFilter): boolean {
  if (!report) return outcome === null && rule === null;
  return (outcome === null || report.outcome === outcome) && (rule === null || failsRule(report, rule));
}

/** Whether a photo gave a rule something to say: it failed, or could not be told. */
export function failsRule({ rules }: Pick<PhotoReport, 'rules'>, ruleId: string): boolean {
  return rules.some(({ id, outcome }) => id === ruleId && isProblem(outcome));
}

/** How many photos have each outcome. */
export function countOutcomes(reports: readonly (PhotoReport | undefined)[]): Record<PhotoOutcome, number> {
  const counts = { pass: 0, warn: 0, fail: 0, error: 0 };
  for (const report of reports) if (report) counts[report.outcome] += 1;
  return counts;
}

/** Compares two photos by their places among the chosen ones; one that is not checked yet comes last among the worst. */
export function comparatorOf(
  order: Order,
  files: readonly string[],
  reports: readonly (PhotoReport | undefined)[],
): (a: number, b: number) => number {
  switch (order) {
    case 'chosen':
      return (a, b) => a - b;
    case 'name':
      return (a, b) => files[a]!.localeCompare(files[b]!, undefined, { numeric: true }) || a - b;
    case 'worst':
      return (a, b) => badnessOf(reports[b]) - badnessOf(reports[a]) || a - b;
  }
}

const OUTCOMES = ['pass', 'warn', 'fail', 'error'];

/** The outcome counts most, then how many rules failed, then how clearly. */
function badnessOf(report: PhotoReport | undefined): number {
  if (!report) return -1;
  const failed = report.rules.filter(({ outcome }) => outcome === 'failed');
  const risk = Math.max(0, ...report.rules.map((rule) => rule.risk ?? 0));
  return 100 * OUTCOMES.indexOf(report.outcome) + failed.length + risk;
}

function isProblem(outcome: RuleResult['outcome']): boolean {
  return outcome === 'failed' || outcome === 'cantTell';
}
