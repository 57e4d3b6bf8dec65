/** The tables of docs/bundlers.md: what was seen to work, with which version. `npm run test:consumers` writes the rows that it ran. */
import { readFileSync, writeFileSync } from 'node:fs';

export const DOCUMENT = 'docs/bundlers.md';

/** What was seen of a consumer. */
export interface Row {
  name: string;
  /** The version that was installed. */
  version: string;
  /** `yes` or `no` for each column between the version and the setting; empty for what was not run. */
  seen: readonly string[];
  /** What it takes to use the package. */
  takes: string;
}

/** The rows of a table of the document. @param table its name in the marks around it */
export function readRows(document: string, table: string): Row[] {
  const [start, end] = bounds(document, table);
  const lines = document.slice(start, end).trim().split('\n').slice(2);
  return lines.map((line) => {
    const [name = '', version = '', ...rest] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { name, version, seen: rest.slice(0, -1), takes: rest.at(-1) ?? '' };
  });
}

/**
 * The document with these rows in the table, in place of older ones of the same names; what was not run this time stays
 * as it was seen, if that was with the same version.
 *
 * @param columns headings of {@link Row.seen}
 * @param order all names that may be in the table, in the order of their rows
 */
export function withRows(
  document: string,
  table: string,
  columns: readonly string[],
  order: readonly string[],
  rows: readonly Row[],
): string {
  const all = new Map(readRows(document, table).map((row) => [row.name, row]));
  for (const row of rows) all.set(row.name, { ...row, seen: merged(row, all.get(row.name)) });
  const kept = order.flatMap((name) => all.get(name) ?? []);
  const heading = ['', 'seen with', ...columns, 'what it takes'];
  const cells = kept.map(({ name, version, seen, takes }) => [name, version, ...seen, takes]);
  const lines = [heading, heading.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |\n`);
  const [start, end] = bounds(document, table);
  return document.slice(0, start) + lines.join('') + document.slice(end);
}

function merged({ seen, version }: Row, before: Row | undefined): string[] {
  return seen.map((word, i) => word || (before?.version === version && before.seen[i]) || '');
}

/** Writes the rows into the document. */
export function writeRows(...[table, columns, order, rows]: Tail<Parameters<typeof withRows>>): void {
  writeFileSync(DOCUMENT, withRows(readFileSync(DOCUMENT, 'utf8'), table, columns, order, rows));
}

type Tail<List extends readonly unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

function bounds(document: string, table: string): [number, number] {
  const mark = `<!-- ${table}:start -->\n`;
  const start = document.indexOf(mark);
  const end = document.indexOf(`<!-- ${table}:end -->`);
  if (start < 0 || end < start) throw new Error(`Expected the marks of the table ${table} in ${DOCUMENT}`);
  return [start + mark.length, end];
}
