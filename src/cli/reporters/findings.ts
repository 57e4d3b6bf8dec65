/** What every reporter says of a photo: one finding for each rule, judged against what was expected. */
import type { PhotoReport, RuleResult } from '../../report.ts';
import { figureOf } from '../figures.ts';

/**
 * `unreadable`: nobody saw the photo. `failed`: it breaks the build. `warned`: it failed with severity `warn`.
 * `expected`: it failed, as it should. `skipped`: it could not be told, or does not apply.
 */
export type Verdict = 'unreadable' | 'failed' | 'warned' | 'expected' | 'skipped' | 'passed';

/** What one rule, or the reading of the photo, came to. */
export interface Finding {
  file: string;
  /** Id of the rule; null for the photo as a whole. */
  rule: string | null;
  verdict: Verdict;
  /** One sentence; empty where there is nothing to say. */
  text: string;
  result: RuleResult | null;
}

const WORST_FIRST: readonly Verdict[] = ['unreadable', 'failed', 'warned', 'expected', 'skipped', 'passed'];

/** Every finding of a photo: at least one. */
export function findingsOf(photo: PhotoReport): Finding[] {
  const { file, error, expectation, rules } = photo;
  if (error) return [{ file, rule: null, verdict: 'unreadable', text: error.message, result: null }];
  const findings = rules.map((result) =>
    expectation
      ? compared(file, result, expectation.rules.includes(result.id))
      : { file, rule: result.id, result, ...judged(result) },
  );
  for (const rule of expectation?.rules ?? []) {
    if (rules.some(({ id }) => id === rule)) continue;
    findings.push({
      file,
      rule,
      verdict: 'failed',
      text: `Expected ${rule} to fail but it was not checked`,
      result: null,
    });
  }
  return findings.length > 0 ? findings : [{ file, rule: null, verdict: 'passed', text: '', result: null }];
}

/** Findings that somebody should look at, worst first; equals stay in the order of the photos. */
export function problemsOf(photos: readonly PhotoReport[]): Finding[] {
  return photos
    .flatMap(findingsOf)
    .filter(({ verdict }) => verdict === 'unreadable' || verdict === 'failed' || verdict === 'warned')
    .sort((a, b) => rank(a) - rank(b) || (b.result?.risk ?? 0) - (a.result?.risk ?? 0));
}

function rank({ verdict }: Finding): number {
  return WORST_FIRST.indexOf(verdict);
}

function judged(result: RuleResult): Pick<Finding, 'verdict' | 'text'> {
  switch (result.outcome) {
    case 'passed':
      return { verdict: 'passed', text: '' };
    case 'failed':
      return { verdict: result.severity === 'error' ? 'failed' : 'warned', text: problemIn(result) };
    default:
      return { verdict: 'skipped', text: reasonFor(result) };
  }
}

function compared(file: string, result: RuleResult, isSurprise: boolean): Finding {
  const { id: rule, outcome } = result;
  const own = judged(result);
  const finding = { file, rule, result };
  if (!isSurprise) return { ...finding, ...own, ...(outcome === 'failed' && { verdict: 'expected' }) };
  const text =
    outcome === 'failed'
      ? `Expected ${rule} to pass but it failed: ${own.text}`
      : `Expected ${rule} to fail but it ${PAST[outcome]}${own.text && `: ${own.text}`}`;
  return { ...finding, verdict: 'failed', text };
}

const PAST = { passed: 'passed', cantTell: 'could not be told', notApplicable: 'did not apply' } as const;

function problemIn(result: RuleResult): string {
  const figure = figureOf(result);
  const problem = result.message?.problem ?? `${result.id} failed`;
  const advice = result.message ? `. ${result.message.advice}` : '';
  return `${problem}${figure ? `, ${figure}` : ''}${advice}`;
}

function reasonFor({ outcome, message }: RuleResult): string {
  const fallback = outcome === 'cantTell' ? 'It could not be told' : 'It does not apply to this photo';
  return message?.problem ?? fallback;
}
