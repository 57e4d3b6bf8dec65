import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import { fileName, HEADER } from '../../../support/arbitraries.ts';
import { COMPARED, PLAIN } from '../../../support/comparedReport.ts';
import { failedOf, reportOf } from '../../../support/results.ts';

describe('markdown', () => {
  it('counts, and lists what needs a look', () => {
    const lines = reporters.markdown(PLAIN).split('\n');
    expect(lines[0]).toBe(
      '### Clearshot: 8 photos, 2 passed, 2 with warnings, 3 failed, 1 unreadable, 2 not as expected',
    );
    expect(lines.slice(2, 6)).toEqual([
      '| | photo | rule | problem |',
      '|---|---|---|---|',
      '| ❔ | b/unreadable.jpg |  | Expected a photo |',
      '| ❌ | a/failed.jpg | blur | It is blurred. Hold still |',
    ]);
  });

  it('says what changed since the baseline', () => {
    expect(reporters.markdown(COMPARED)).toContain('2 outcomes flipped since the baseline');
  });

  it('keeps any file name in its cell', () => {
    const property = fc.property(fileName, (file) => {
      const report = buildReport([reportOf([failedOf('blur', file, file)], { file })], HEADER);
      const [, , , , row, rest] = reporters.markdown(report).split('\n');
      expect(row!.split('|')).toHaveLength(6);
      expect(row).not.toMatch(/[<>`*[\]]/);
      expect(rest).toBe('');
    });
    fc.assert(property);
  });

  it('stays below what a step summary may have', () => {
    const photos = Array.from({ length: 12_000 }, (_, i) =>
      reportOf([failedOf('blur', 'x'.repeat(90), '')], { file: `${i}.jpg` }),
    );
    const text = reporters.markdown(buildReport(photos, HEADER));
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    expect(text).toMatch(/\+\d+ more\n$/);
  });
});
