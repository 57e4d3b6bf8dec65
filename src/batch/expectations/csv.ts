/** Comma-separated values (RFC 4180): fields may be quoted, and hold commas, quotes and newlines then. */

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/** Rows of fields; empty lines are left out. Throws where a quote stands alone. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let read = 0;
  for (const [match, quoted, plain = '', end] of text.matchAll(FIELD)) {
    read += match.length;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  if (read < text.length) throw new Error(`a quote alone in line ${text.slice(0, read).split('\n').length}`);
  return rows;
}

/** One line. */
export function formatCsvRow(fields: readonly string[]): string {
  const quote = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
  return `${fields.map(quote).join(',')}\n`;
}
