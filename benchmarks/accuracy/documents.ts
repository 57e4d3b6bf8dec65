/** Writes the figures into docs/accuracy.md, between markers: never by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Line } from './figures.ts';

const FILE = 'docs/accuracy.md';

/** A table of the document: `name` stands in its markers, `heading` over its columns. */
export interface Table {
  name: string;
  heading: readonly string[];
  lines: readonly Line[];
}

/** Brings the tables up to date. */
export function writeTables(tables: readonly Table[]): void {
  const text = tables.reduce(withTable, readFileSync(FILE, 'utf8'));
  writeFileSync(FILE, text);
}

function withTable(text: string, { name, heading, lines }: Table): string {
  const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Expected ${start.trim()} and ${end} in ${FILE}`);
  return text.slice(0, from + start.length) + markdown(heading, lines) + text.slice(to);
}

function markdown(heading: readonly string[], lines: readonly Line[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [row(heading), row(heading.map(() => '---')), ...lines.map(row)].join('');
}
