import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../../src/batch/reporters/render.ts';
import { buildReport } from '../../../../../src/batch/reports/merge.ts';
import { HEADER } from '../../../../support/arbitraries.ts';
import { PLAIN } from '../../../../support/comparedReport.ts';

describe('dot', () => {
  it('has a character a photo, then those that need a look, then the summary', () => {
    const lines = reporters.dot(PLAIN).split('\n');
    expect(lines[0]).toBe('F.!!.FFE');
    expect(lines.slice(2, 8).map((line) => line.split(' ')[1])).toEqual([
      'a/failed.jpg',
      'a/skipped.jpg',
      'a/warned.jpg',
      'b/missing.jpg',
      'b/surprise.jpg',
      'b/unreadable.jpg',
    ]);
  });

  it('has nothing to name where all is well', () => {
    const photos = PLAIN.photos.filter(({ file }) => file === 'a/passed.jpg');
    expect(reporters.dot(buildReport(photos, HEADER))).toBe('.\n\n1 photo  1 passed\n');
  });
});
