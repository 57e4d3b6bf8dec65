import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../src/batch/expectations/csv.ts';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { report } from '../../../support/arbitraries.ts';
import { PLAIN } from '../../../support/comparedReport.ts';

/** Rows by the names of the columns. */
function rowsOf(text: string): Record<string, string>[] {
  const [header, ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, column) => [header![column], cell])));
}

/** A text as a spreadsheet may show it. */
function cellOf(text: string): string {
  const visible = text.replace(
    /(?![\t\r\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return /^[=+\-@\t\r]/.test(visible) ? `'${visible}` : visible;
}

describe('csv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('writes %j as a text, not a formula', (file) => {
    const report = { ...PLAIN, photos: [{ ...PLAIN.photos[0]!, file }] };
    expect(rowsOf(reporters.csv(report))[0]!.file).toBe(`'${file}`);
  });

  it('has a row a photo, and columns for each rule', () => {
    const [failed] = rowsOf(reporters.csv(PLAIN));
    expect(failed).toMatchObject({
      file: 'a/failed.jpg',
      outcome: 'fail',
      width: '1600',
      fixFirst: 'blur',
      'blur.outcome': 'failed',
      'tilt.severity': 'warn',
      'tilt.risk': '0.8',
    });
  });

  it('can be read back, whatever the names and numbers', () => {
    const property = fc.property(report, (report) => {
      const rows = rowsOf(reporters.csv(report));
      expect(rows.map(({ file }) => file)).toEqual(report.photos.map(({ file }) => cellOf(file)));
      for (const [i, { rules }] of report.photos.entries()) {
        for (const { id, measured } of rules) {
          for (const [name, value] of Object.entries(measured)) {
            expect(rows[i]![`${id}.${name}`]).toBe(
              typeof value === 'string' ? cellOf(value) : value === null ? '' : String(value),
            );
          }
        }
      }
    });
    fc.assert(property, { numRuns: 30 });
  });
});
