/** What was last seen of every fixture: a line each, so that a change of one shows as one line of the difference. */
import type { MeasuredValue, Outcome, PhotoReport } from '../../src/core/report.ts';

/** By rule. */
export type ConformanceRow = Record<string, { outcome: Outcome; measured: Record<string, MeasuredValue> }>;

/** Digits that are kept of a number. */
const DIGITS = 6;

/** What is compared of a report. */
export function rowOf(report: PhotoReport): ConformanceRow {
  return Object.fromEntries(
    report.rules.map(({ id, outcome, measured }) => [
      id,
      {
        outcome,
        measured: Object.fromEntries(
          Object.entries(measured).map(([name, value]) => [
            name,
            typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
          ]),
        ),
      },
    ]),
  );
}

/** One line: `id | rule outcome: name value, name value | rule outcome ...`. */
export function writeRow(id: string, row: ConformanceRow): string {
  const rules = Object.entries(row).map(([rule, { outcome, measured }]) => {
    const numbers = Object.entries(measured).map(([name, value]) => `${name} ${value}`);
    return numbers.length > 0 ? `${rule} ${outcome}: ${numbers.join(', ')}` : `${rule} ${outcome}`;
  });
  return [id, ...rules].join(' | ');
}

/** Reads what {@link writeRow} wrote. */
export function readRow(line: string): [id: string, row: ConformanceRow] {
  const [id, ...rules] = line.split(' | ');
  const row = rules.map((text) => {
    const [head, numbers = ''] = text.split(': ');
    const [rule, outcome] = head!.split(' ');
    const measured = numbers.split(', ').filter(Boolean).map(readNumber);
    return [rule!, { outcome: outcome as Outcome, measured: Object.fromEntries(measured) }] as const;
  });
  return [id!, Object.fromEntries(row)];
}

function readNumber(text: string): [name: string, value: MeasuredValue] {
  const at = text.indexOf(' ');
  const [name, value] = [text.slice(0, at), text.slice(at + 1)];
  if (value === 'null') return [name, null];
  return [name, Number.isNaN(Number(value)) ? value : Number(value)];
}
