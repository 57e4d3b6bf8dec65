import type { Message, PhotoOutcome, PhotoReport, Report, RuleResult } from '../../../core/report.ts';
import { printable } from '../escape.ts';
import { figureOf } from '../figures.ts';
import { pairFindings } from '../findings.ts';
import type { Reporter, Style } from '../reporter.ts';
import { driftSummary } from './driftText.ts';
import { comparedFindings, comparedSummary } from './expectationText.ts';

/** One line a photo, then what to fix most. */
export const text: Reporter = {
  description: 'one line a photo with what is wrong, and a summary',
  photo: (photo, style) => `${line(photo, style)}\n`,
  end: (report, style) => `\n${summary(report, style)}\n`,
};

const MARKS = { pass: '✓', warn: '!', fail: '✗', error: '?' } as const;
const COLOURS = { pass: 'green', warn: 'yellow', fail: 'red', error: 'magenta' } as const;

/** Words of the summary, worst last. */
const COUNTED: readonly (readonly [PhotoOutcome, string])[] = [
  ['pass', 'passed'],
  ['warn', 'with warnings'],
  ['fail', 'failed'],
  ['error', 'unreadable'],
];

/** Most rules in the list of what to fix. */
const MOST_FIXES = 3;

function line(photo: PhotoReport, style: Style): string {
  const verdict = verdictOf(photo);
  const paint = style.colors[COLOURS[verdict]];
  const found = findings(photo, style);
  const name = printable(photo.file);
  return `${paint(MARKS[verdict])} ${found ? `${name.padEnd(style.nameWidth)}  ${found}` : name}`;
}

/** Where something is expected of a photo, whether it came true. */
function verdictOf({ outcome, expectation }: PhotoReport): PhotoOutcome {
  if (!expectation || outcome === 'error') return outcome;
  return expectation.status === 'asExpected' ? 'pass' : 'fail';
}

function findings(photo: PhotoReport, { colors }: Style): string {
  if (photo.error) return printable(photo.error.message);
  if (photo.expectation) {
    return comparedFindings(photo, photo.expectation, colors).join(colors.dim(' · '));
  }
  const failed = photo.rules.filter(({ outcome }) => outcome === 'failed');
  const errorsFirst = failed.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const parts = errorsFirst.map((rule) => {
    const paint = rule.severity === 'error' ? colors.red : colors.yellow;
    return `${paint(rule.id)} ${figureOf(rule) ?? rule.message?.problem ?? ''}`.trimEnd();
  });
  const unknown = photo.rules.filter(({ outcome }) => outcome === 'cantTell').map(({ id }) => id);
  if (unknown.length > 0) parts.push(colors.dim(`cannot tell: ${unknown.join(', ')}`));
  return parts.join(colors.dim(' · '));
}

function summary(report: Report, style: Style): string {
  const { colors } = style;
  const counts = COUNTED.filter(([outcome]) => report.summary[outcome] > 0).map(([outcome, words]) =>
    colors[COLOURS[outcome]](`${report.summary[outcome]} ${words}`),
  );
  const photos = `${report.summary.photos} ${report.summary.photos === 1 ? 'photo' : 'photos'}`;
  const compared = comparedSummary(report, colors);
  const rest = compared.length > 0 ? compared : fixes(report, style);
  const drifted = driftSummary(report, colors);
  const pair = pairFindings(report).map(
    ({ verdict, text }) =>
      `${colors.dim('Pair')}  ${(verdict === 'failed' ? colors.red : colors.yellow)(text)}`,
  );
  return [`${colors.bold(photos)}  ${counts.join(colors.dim(' · '))}`, ...rest, ...drifted, ...pair].join(
    '\n',
  );
}

/** The rules that fail most, each with the advice given most often. */
function fixes({ photos, summary }: Report, { colors }: Style): string[] {
  const ranked = Object.entries(summary.failedRules)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, MOST_FIXES);
  const idWidth = Math.max(0, ...ranked.map(([id]) => id.length));
  const countWidth = Math.max(0, ...ranked.map(([, count]) => String(count).length));
  return ranked.map(([id, count], i) => {
    const heading = i === 0 ? 'Fix most' : '';
    const advice = usualAdvice(photos.flatMap(({ rules }) => rules.filter((rule) => rule.id === id)));
    return `${colors.dim(heading.padEnd(8))}  ${id.padEnd(idWidth)}  ${String(count).padStart(countWidth)} ×  ${advice}`;
  });
}

function usualAdvice(results: readonly RuleResult[]): string {
  const votes = new Map<string, { message: Message; count: number }>();
  for (const { outcome, message } of results) {
    if (outcome !== 'failed' || !message) continue;
    const vote = votes.get(message.id) ?? { message, count: 0 };
    votes.set(message.id, { message, count: vote.count + 1 });
  }
  const [first] = [...votes.values()].sort((a, b) => b.count - a.count);
  return first?.message.advice ?? '';
}
