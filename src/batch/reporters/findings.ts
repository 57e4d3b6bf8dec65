/** What every reporter says: one finding for each photo and rule, judged against what was expected. */
import type { MeasuredValue, PhotoReport, Report, RuleResult } from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';
import { excesses, isBudgeted } from '../expectations/confusion.ts';
import { figureOf, textOf } from './figures.ts';
import { describeExcess } from './text/expectationText.ts';

/**
 * `unreadable`: nobody saw the photo. `failed`: it breaks the build. `warned`: it failed with severity `warn`, or
 * is not as expected and a budget decides. `expected`: it failed, as it should. `skipped`: it could not be told, or
 * does not apply.
 */
export type Verdict = 'unreadable' | 'failed' | 'warned' | 'expected' | 'skipped' | 'passed';

/** What one rule, or the reading of the photo, came to. */
export interface Finding {
  /** The photo; null for the report as a whole. */
  file: string | null;
  /** Id of the rule; null for the photo as a whole. */
  rule: string | null;
  verdict: Verdict;
  /** One sentence; empty where there is nothing to say. */
  text: string;
  result: RuleResult | null;
}

const WORST_FIRST: readonly Verdict[] = ['unreadable', 'failed', 'warned', 'expected', 'skipped', 'passed'];

/** Every finding of a photo: at least one. */
export function findingsOf(photo: PhotoReport, budgets: Report['budgets'] = {}): Finding[] {
  const { file, error, expectation, rules } = photo;
  if (error) return [{ file, rule: null, verdict: 'unreadable', text: error.message, result: null }];
  const findings = rules.map((result) => findingOf(photo, result, budgets));
  for (const rule of expectation?.rules ?? []) {
    if (rules.some(({ id }) => id === rule)) continue;
    const verdict = isBudgeted(expectation!, rule, budgets) ? 'warned' : 'failed';
    findings.push({
      file,
      rule,
      verdict,
      text: `Expected ${rule} to fail but it was not checked`,
      result: null,
    });
  }
  return findings.length > 0 ? findings : [{ file, rule: null, verdict: 'passed', text: '', result: null }];
}

/** What goes beyond single photos: budgets that do not hold, and what changed since the baseline. */
export function reportFindings(report: Report): Finding[] {
  const { flipped, moved } = report.drift ?? { flipped: [], moved: [] };
  const hasRule = new Set(flipped.filter(({ rule }) => rule !== null).map(({ file }) => file));
  const finding = (file: string | null, rule: string | null, text: string): Finding => ({
    file,
    rule,
    verdict: 'failed',
    text,
    result: null,
  });
  return [
    ...pairFindings(report),
    ...excesses(report).map((excess) => finding(null, excess.id, describeExcess(excess))),
    // Where rules flipped, they say why the photo did.
    ...flipped
      .filter(({ file, rule }) => rule !== null || !hasRule.has(file))
      .map(({ file, rule, before, after }) => finding(file, rule, `${before} in the baseline, ${after} now`)),
    ...moved.map(({ file, rule, measured, before, after }) => {
      const text = (value: MeasuredValue) => measuredText(rule, measured, value);
      return finding(file, rule, `${measured} was ${text(before)} in the baseline and is ${text(after)} now`);
    }),
  ];
}

/** What is wrong with two photos as front and back of one document. */
export function pairFindings({ pair }: Report): Finding[] {
  if (!pair?.message) return [];
  const verdict = pair.outcome === 'failed' ? 'failed' : 'warned';
  const text = `${pair.message.problem}. ${pair.message.advice}`;
  return [{ file: null, rule: null, verdict, text, result: null }];
}

/** Findings that somebody should look at, worst first; equals stay in the order of the photos. */
export function problemsOf(report: Report): Finding[] {
  return [...reportFindings(report), ...report.photos.flatMap((photo) => findingsOf(photo, report.budgets))]
    .filter(({ verdict }) => verdict === 'unreadable' || verdict === 'failed' || verdict === 'warned')
    .sort((a, b) => rank(a) - rank(b) || (b.result?.risk ?? 0) - (a.result?.risk ?? 0));
}

/** Enough decimals to see what moved. */
const MOVED_DECIMALS = 3;

function measuredText(id: string, name: string, value: MeasuredValue): string {
  const unit = RULES.find((rule) => rule.id === id)?.units[name];
  return typeof value === 'number' && unit ? textOf(value, unit, MOVED_DECIMALS) : String(value);
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

function findingOf(
  { file, expectation }: PhotoReport,
  result: RuleResult,
  budgets: Report['budgets'],
): Finding {
  const { id: rule, outcome } = result;
  const own = judged(result);
  const finding = { file, rule, result, ...own };
  if (!expectation) return finding;
  if (!expectation.rules.includes(rule))
    return outcome === 'failed' ? { ...finding, verdict: 'expected' } : finding;
  const text =
    outcome === 'failed'
      ? `Expected ${rule} to pass but it failed: ${own.text}`
      : `Expected ${rule} to fail but it ${PAST[outcome]}${own.text && `: ${own.text}`}`;
  return { ...finding, verdict: isBudgeted(expectation, rule, budgets) ? 'warned' : 'failed', text };
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
