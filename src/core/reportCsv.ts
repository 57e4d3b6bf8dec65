import type { PhotoReport, Report } from './report.ts';

/** The report as a table, a photo a row, a column for each number: RFC 4180. */
export function reportCsv(report: Report): string {
  const columns = [...PHOTO_COLUMNS, ...ruleColumns(report)];
  const rows = report.photos.map((photo) => columns.map(([, read]) => read(photo)));
  return [columns.map(([name]) => name), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

type Value = string | number | null | undefined;
type Column = readonly [name: string, read: (photo: PhotoReport) => Value];

const PHOTO_COLUMNS: readonly Column[] = [
  ['file', (photo) => photo.file],
  ['outcome', (photo) => photo.outcome],
  ['error', (photo) => photo.error?.code],
  ['width', (photo) => photo.width],
  ['height', (photo) => photo.height],
  ['fixFirst', (photo) => photo.fixFirst],
  ['expectation', (photo) => photo.expectation?.status],
  ['unexpectedRules', (photo) => photo.expectation?.rules.join(' ')],
  ['totalMs', (photo) => photo.timings.total],
];

/** Three columns for each rule that was checked, then one for each thing it measured. */
function ruleColumns({ photos }: Report): Column[] {
  const measured = new Map<string, Set<string>>();
  for (const { id, measured: values } of photos.flatMap(({ rules }) => rules)) {
    const names = measured.get(id) ?? new Set();
    for (const name of Object.keys(values)) names.add(name);
    measured.set(id, names);
  }
  return [...measured].flatMap(([id, names]) => {
    const ruleOf = ({ rules }: PhotoReport) => rules.find((rule) => rule.id === id);
    return [
      [`${id}.outcome`, (photo) => ruleOf(photo)?.outcome],
      [`${id}.severity`, (photo) => ruleOf(photo)?.severity],
      [`${id}.risk`, (photo) => ruleOf(photo)?.risk],
      ...[...names].map((name): Column => [`${id}.${name}`, (photo) => ruleOf(photo)?.measured[name]]),
    ] satisfies Column[];
  });
}

/** Control characters, and those that turn the direction of what follows (Unicode Standard Annex 9). */
export const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** `\u0001` */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function cell(value: Value): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets take a cell that begins so for a formula; an apostrophe before it makes it a text again. */
function harmless(text: string): string {
  const visible = text.replace(HIDDEN, (hidden) =>
    /[\t\r\n]/.test(hidden) ? hidden : unicodeEscape(hidden),
  );
  return /^[=+\-@\t\r]/.test(visible) ? `'${visible}` : visible;
}
