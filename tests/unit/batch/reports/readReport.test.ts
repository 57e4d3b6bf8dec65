import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { readReport } from '../../../../src/batch/reports/readReport.ts';
import { HEADER, report } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf, resultOf } from '../../../support/results.ts';

const { place } = temporaryFolder('read-report');

describe('readReport', () => {
  it('reads what json and ndjson write, whatever it says', () => {
    const property = fc.property(report, (report) => {
      const json = readReport(place('a.json', reporters.json(report)));
      expect(json).toMatchObject({ header: HEADER, photos: report.photos });
      const lines = readReport(place('a.ndjson', reporters.ndjson(report)));
      expect(lines.photos).toEqual(report.photos);
      expect(lines.header).toEqual(report.photos.length > 0 ? HEADER : null);
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('lets a later line about a photo replace an earlier one', () => {
    const line = (width: number) => JSON.stringify({ ...HEADER, ...reportOf([], { file: 'a', width }) });
    const { photos } = readReport(place('twice.ndjson', `${line(1)}\n${line(2)}\n`));
    expect(photos.map(({ width }) => width)).toEqual([2]);
  });

  it.each([
    ['text', 'no report', 'Expected a report of clearshot for'],
    ['other', '{"photos": []}', 'Expected 1 for schemaVersion in'],
    ['later', '{"schemaVersion": 2, "tool": {}, "photos": []}', 'Expected 1 for schemaVersion in'],
    ['photo', JSON.stringify({ ...HEADER, photos: [{}] }), 'Expected a text for photos[0].file in'],
    ['tool', JSON.stringify({ ...HEADER, tool: 1, photos: [] }), 'Expected an object for tool in'],
    [
      'rules',
      JSON.stringify({ ...HEADER, photos: [{ ...reportOf([]), rules: [null] }] }),
      'Expected an object for photos[0].rules[0] in',
    ],
    [
      'script',
      JSON.stringify({ ...HEADER, photos: [{ ...reportOf([]), outcome: '"><script>alert(1)</script>' }] }),
      'Expected pass, warn, fail or error for photos[0].outcome in',
    ],
    [
      'size',
      JSON.stringify({ ...HEADER, photos: [{ ...reportOf([]), width: '<img src=x onerror=alert(1)>' }] }),
      'Expected a whole number of pixels for photos[0].width in',
    ],
    [
      'pass beside an error',
      JSON.stringify({ ...HEADER, photos: [{ ...reportOf([]), error: { code: 'x', message: 'x' } }] }),
      'Expected error where there is an error, and only there, for photos[0].outcome in',
    ],
    [
      'measure',
      JSON.stringify({ ...HEADER, ...reportOf([resultOf('blur', { measured: { a: {} as never } })]) }),
      'Expected a number, a text or null for rules[0].measured.a in line 1 of',
    ],
    ['cut', `${JSON.stringify({ ...HEADER, ...reportOf([]) })}\n{"schema`, 'for line 2 of'],
    [
      'mixed',
      [HEADER, { ...HEADER, preset: 'strict' }]
        .map((header) => JSON.stringify({ ...header, ...reportOf([]) }))
        .join('\n'),
      'Expected reports of one version with one preset and the same budgets but received 1.2.3 with standard in',
    ],
  ])('explains what is none: %s', (name, text, message) => {
    expect(() => readReport(place(name, text))).toThrow(message);
  });

  it('explains a file that is not there', () => {
    expect(() => readReport('/nowhere/a.json')).toThrow(
      'Expected a report that can be read but received /nowhere/a.json',
    );
  });
});
