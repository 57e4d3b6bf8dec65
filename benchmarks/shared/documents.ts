/** Writes figures into documents, between markers: never by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
/** A table of a document: `name` stands in its markers, `heading` over its columns. */
export interface Table {
  name: string;
  heading: readonly string[];
  lines: readonly (readonly string[])[];
}

/** Brings the tables of a document up to date. */
export function writeTables(file: string, tables: readonly Table[]): void {
  const text = tables.reduce((before, table) => withTable(file, before, table), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

function withTable(file: string, text: string, { name, heading, lines }: Table): string {
  const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`Expected ${start.trim()} and ${end} in ${file}`);
  return text.slice(0, from + start.length) + markdown(heading, lines) + text.slice(to);
}

function markdown(heading: readonly string[], lines: Table['lines']): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [row(heading), row(heading.map(() => '---')), ...lines.map(row)].join('');
}
