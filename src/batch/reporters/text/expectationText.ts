/** What the text reporter says where something is expected of the photos. */
import type { Colors } from 'picocolors/types';
import type { Expectation, PhotoReport, Report, RuleResult } from '../../../core/report.ts';
import { countConfusion, type Excess, excesses } from '../../expectations/confusion.ts';
import { figureOf, textOf } from '../figures.ts';

const WORDS = { maxFalseAlarmRate: 'false alarms', maxMissRate: 'misses' } as const;

const STATUSES: readonly (readonly [Expectation['status'], string, 'green' | 'red'])[] = [
  ['asExpected', 'as expected', 'green'],
  ['unexpectedFailure', 'with an unexpected failure', 'red'],
  ['missingFailure', 'without the failure expected', 'red'],
];

/** What is not as expected, each rule with its figure; then what is, in a few words. */
export function comparedFindings(photo: PhotoReport, expectation: Expectation, colors: Colors): string[] {
  const wrong = expectation.rules.map((id) => {
    const kind = expectation.mustFail.includes(id) ? 'missing failure' : 'unexpected failure';
    const result = photo.rules.find((rule) => rule.id === id);
    return `${colors.red(`${kind}: ${id}`)} ${result ? describe(result) : 'is off'}`.trimEnd();
  });
  const right = expectation.mustFail.filter((id) => !expectation.rules.includes(id));
  return right.length > 0 ? [...wrong, colors.dim(`fails as expected: ${right.join(', ')}`)] : wrong;
}

function describe(result: RuleResult): string {
  if (result.outcome === 'cantTell') return 'cannot tell';
  return figureOf(result) ?? result.message?.problem ?? '';
}

/** Counts of photos, the rules that had to decide something, and the budgets that do not hold; or nothing. */
export function comparedSummary(report: Report, colors: Colors): string[] {
  const compared = report.photos.filter(({ expectation }) => expectation !== null);
  if (compared.length === 0) return [];
  const counts = STATUSES.flatMap(([status, words, colour]) => {
    const count = compared.filter(({ expectation }) => expectation?.status === status).length;
    return count > 0 ? [colors[colour](`${count} ${words}`)] : [];
  });
  const others = report.photos.length - compared.length;
  if (others > 0) counts.push(`${others} without expectation`);
  const dot = colors.dim(' · ');
  return [
    `Compared  ${counts.join(dot)}`,
    ...confusionLines(report, colors),
    ...excesses(report).map((excess) => colors.red(describeExcess(excess))),
  ];
}

function confusionLines({ photos }: Report, { dim }: Colors): string[] {
  const rows = countConfusion(photos).map(({ id, caught, missed, falseAlarms, correctPasses }) => [
    id,
    caught,
    missed,
    falseAlarms,
    correctPasses,
  ]);
  const table = [['rule', 'caught', 'missed', 'false alarms', 'correct passes'], ...rows].map((row) =>
    row.map(String),
  );
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row, i) => {
    const line = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    );
    return `  ${i === 0 ? dim(line.join('  ')) : line.join('  ')}`;
  });
}

/** `Over budget: glare 5% false alarms (at most 2%)` */
export function describeExcess({ id, what, rate, most }: Excess): string {
  const percent = (share: number) => textOf(share, 'share', 1);
  return `Over budget: ${id} ${percent(rate)} ${WORDS[what]} (at most ${percent(most)})`;
}
