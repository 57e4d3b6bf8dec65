import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reporters } from '../../../../src/batch/reporters/render.ts';
import { HEADER, report } from '../../../support/arbitraries.ts';

it('is one line a photo, each of which says what made it', () => {
  const property = fc.property(report, (report) => {
    const lines = reporters.ndjson(report).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      report.photos.map((photo) => ({ ...HEADER, ...photo })),
    );
  });
  fc.assert(property, { numRuns: 50 });
});
