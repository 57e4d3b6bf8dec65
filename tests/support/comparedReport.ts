/** A report with one photo of every kind, for the tests of the reporters. */

import { compare } from '../../src/batch/expectations/expected.ts';
import { driftBetween } from '../../src/batch/reports/drift.ts';
import { buildReport } from '../../src/batch/reports/merge.ts';
import { type PhotoReport, unreadablePhoto } from '../../src/core/report.ts';
import { HEADER } from './arbitraries.ts';
import { failedOf, reportOf, resultOf } from './results.ts';

const blurred = failedOf('blur', 'It is blurred', 'Hold still');
const tilted = failedOf('tilt', 'It is tilted', 'Hold it flat', { severity: 'warn' });

const expecting = (photo: PhotoReport, mustFail: 'blur'[], mustPass: 'blur'[]): PhotoReport => ({
  ...photo,
  expectation: compare(photo, { mustFail, mustPass }),
});

/** Named by what the build makes of them. */
export const PHOTOS = {
  passed: reportOf([resultOf('blur'), resultOf('tilt')], { file: 'a/passed.jpg' }),
  warned: reportOf([resultOf('blur'), tilted], { file: 'a/warned.jpg' }),
  failed: reportOf([blurred, tilted], { file: 'a/failed.jpg' }),
  skipped: reportOf(
    [resultOf('blur', { outcome: 'cantTell' }), resultOf('tilt', { outcome: 'notApplicable' })],
    {
      file: 'a/skipped.jpg',
    },
  ),
  unreadable: unreadablePhoto('b/unreadable.jpg', { code: 'empty', message: 'Expected a photo' }),
  known: expecting(reportOf([blurred], { file: 'b/known.jpg' }), ['blur'], []),
  surprise: expecting(reportOf([blurred], { file: 'b/surprise.jpg' }), [], ['blur']),
  missing: expecting(reportOf([resultOf('blur')], { file: 'b/missing.jpg' }), ['blur'], []),
};

/** Photos alone. */
export const PLAIN = buildReport(Object.values(PHOTOS), HEADER);

/** The same, with budgets that surprises exceed, and a baseline in which one photo still passed. */
export const COMPARED = buildReport(
  Object.values(PHOTOS),
  { ...HEADER, budgets: { blur: { maxFalseAlarmRate: 0.25, maxMissRate: 0.75 } } },
  driftBetween([{ ...PHOTOS.failed, outcome: 'pass', rules: [resultOf('blur'), tilted] }], [PHOTOS.failed], {
    tolerance: 0,
  }),
);
