import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealShard } from '../../../../src/batch/inputs/shard.ts';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { driftBetween } from '../../../../src/batch/reports/drift.ts';
import { buildReport, mergeReports } from '../../../../src/batch/reports/merge.ts';
import { readReport } from '../../../../src/batch/reports/readReport.ts';
import type { PhotoReport } from '../../../../src/core/report.ts';
import { HEADER, photoReports } from '../../../support/arbitraries.ts';
import { temporaryFolder } from '../../../support/folder.ts';
import { reportOf } from '../../../support/results.ts';

const { place } = temporaryFolder('merge');

const BUDGETS = { ...HEADER, budgets: { corners: { maxMissRate: 0.5 } } };

/** The photos of each shard, as different machines would check them. */
function deal(photos: readonly PhotoReport[], count: number): PhotoReport[][] {
  const names = photos.map(({ file }) => file);
  return Array.from({ length: count }, (_, i) => {
    const mine = new Set(dealShard(names, { index: i + 1, count }));
    return photos.filter(({ file }) => mine.has(file));
  });
}

describe('mergeReports', () => {
  it('gives the report of the whole, to the byte, for any sharding', () => {
    const property = fc.property(
      photoReports,
      photoReports,
      fc.integer({ min: 1, max: 5 }),
      (photos, baseline, count) => {
        const names = photos.map(({ file }) => file);
        const drift = (own: readonly PhotoReport[]) =>
          driftBetween(baseline, own, { tolerance: 0.01, others: new Set(names) });
        const whole = buildReport(photos, BUDGETS, drift(photos));
        const parts = deal(photos, count).map((own, i) => {
          return readReport(place(`${i}.json`, reporters.json(buildReport(own, BUDGETS, drift(own)))));
        });
        expect(reporters.json(mergeReports(parts.reverse()))).toBe(reporters.json(whole));
      },
    );
    fc.assert(property, { numRuns: 50 });
  });

  it('takes lines for reports, also where a shard has none', () => {
    const property = fc.property(photoReports, fc.integer({ min: 1, max: 12 }), (photos, count) => {
      fc.pre(photos.length > 0);
      const parts = deal(photos, count).map((own, i) =>
        readReport(place(`${i}.ndjson`, reporters.ndjson(buildReport(own, BUDGETS)))),
      );
      expect(reporters.json(mergeReports(parts))).toBe(reporters.json(buildReport(photos, BUDGETS)));
    });
    fc.assert(property, { numRuns: 20 });
  });

  const part = (name: string, photos: PhotoReport[], header: typeof HEADER | typeof BUDGETS = HEADER) => ({
    name,
    header,
    photos,
    drift: undefined,
  });

  it('takes a photo once that two reports have', () => {
    const slow = reportOf([], { file: 'a', timings: { decode: 1, locate: 1, total: 900 } });
    const merged = mergeReports([part('x', [reportOf([], { file: 'a' })]), part('y', [slow])]);
    expect(merged.summary.photos).toBe(1);
  });

  it.each([
    [
      [part('x', [reportOf([], { file: 'a' })]), part('y', [reportOf([], { file: 'a', width: 1 })])],
      'Expected one result for a but received different ones in x and y',
    ],
    [
      [part('x', []), part('y', [], BUDGETS)],
      'but received 1.2.3 with standard in x and 1.2.3 with standard and budgets for corners in y',
    ],
    [
      [{ name: 'x', header: null, photos: [], drift: undefined }],
      'Expected at least one photo in the reports but received none',
    ],
  ])('explains what does not go together: case %#', (parts, message) => {
    expect(() => mergeReports(parts)).toThrow(message);
  });
});
