import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftBetween, hasDrifted } from '../../../../src/batch/reports/drift.ts';
import { RULES } from '../../../../src/core/rules/index.ts';
import { photoReports } from '../../../support/arbitraries.ts';
import { failedOf, reportOf, resultOf } from '../../../support/results.ts';

const NONE = { added: [], removed: [], flipped: [], moved: [] };
const EXACT = { tolerance: 0 };

/** A rule that has a figure: its measure is held against its limit. */
const { id, figure } = RULES.find((rule) => rule.figure)!;
const measured = (value: number | string | null, limit = 1) =>
  reportOf([resultOf(id, { measured: { [figure!.measured]: value }, limits: { [figure!.limit]: limit } })]);

describe('driftBetween', () => {
  it('is none between a report and itself', () => {
    const property = fc.property(photoReports, (photos) => {
      const drift = driftBetween(photos, photos, EXACT);
      expect(drift).toEqual(NONE);
      expect(hasDrifted(drift)).toBe(false);
    });
    fc.assert(property);
  });

  it('names photos that come and go, but not those of other shards, and calls neither drift', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((file) => reportOf([], { file })) as [never, never, never];
    const drift = driftBetween([a, b], [c], { ...EXACT, others: new Set(['b']) });
    expect(drift).toEqual({ ...NONE, added: ['c'], removed: ['a'] });
    expect(hasDrifted(drift)).toBe(false);
  });

  it('names what flipped: the rule, and the photo where its outcome did', () => {
    const [before, after] = [resultOf('blur'), failedOf('blur', 'x', 'y')].map((result) =>
      reportOf([result, failedOf('tilt', 'x', 'y', { severity: 'warn' })], { file: 'a' }),
    ) as [never, never];
    expect(driftBetween([before], [after], EXACT).flipped).toEqual([
      { file: 'a', rule: null, before: 'warn', after: 'fail' },
      { file: 'a', rule: 'blur', before: 'passed', after: 'failed' },
    ]);
  });

  it('passes over rules that only one of the reports has', () => {
    const before = reportOf([resultOf('blur')]);
    expect(driftBetween([before], [reportOf([resultOf('tilt')])], EXACT)).toEqual(NONE);
  });

  it.each([
    [1, 1.009, false],
    [1, 1.02, true],
    [-5, -5.2, true],
    [0.001, 0.002, false],
    [0, 0.02, true],
    ['document', 'assumed', true],
    [null, 1, true],
    [null, null, false],
  ])('from %s to %s, with a limit of 1 and a tolerance of 1 %%: %s', (before, after, expected) => {
    const drift = driftBetween([measured(before)], [measured(after)], { tolerance: 0.01 });
    expect(drift.moved).toEqual(
      expected ? [{ file: 'photo.jpg', rule: id, measured: figure!.measured, before, after }] : [],
    );
    expect(hasDrifted(drift)).toBe(expected);
  });
});
