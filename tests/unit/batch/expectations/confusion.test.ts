import { describe, expect, it } from 'vitest';
import { countConfusion, deviates, excesses } from '../../../../src/batch/expectations/confusion.ts';
import { compare, type Expected } from '../../../../src/batch/expectations/expected.ts';
import { buildReport } from '../../../../src/batch/reports/merge.ts';
import { type Budget, unreadablePhoto } from '../../../../src/core/report.ts';
import { HEADER } from '../../../support/arbitraries.ts';
import { failedOf, reportOf, resultOf } from '../../../support/results.ts';

/** A photo that fails blur or does not, and is expected to fail it or to pass. */
function photo(fails: boolean, shouldFail: boolean) {
  const expected: Expected = shouldFail
    ? { mustFail: ['blur'], mustPass: [] }
    : { mustFail: [], mustPass: ['blur'] };
  const report = reportOf([fails ? failedOf('blur', '', '') : resultOf('blur')], {
    file: crypto.randomUUID(),
  });
  return { ...report, expectation: compare(report, expected) };
}

const PHOTOS = [
  ...Array.from({ length: 3 }, () => photo(true, true)),
  photo(false, true),
  ...Array.from({ length: 9 }, () => photo(false, false)),
  photo(true, false),
  reportOf([failedOf('blur', '', '')], { file: 'nothing is expected of it' }),
];

const excessesOf = (budget: Budget) =>
  excesses(buildReport(PHOTOS, { ...HEADER, budgets: { blur: budget } }));

describe('countConfusion', () => {
  it('counts photos of which something is expected', () => {
    expect(countConfusion(PHOTOS)).toEqual([
      { id: 'blur', caught: 3, missed: 1, falseAlarms: 1, correctPasses: 9 },
    ]);
  });
});

describe('excesses', () => {
  it.each<[Budget, string[]]>([
    [{ maxMissRate: 0.25, maxFalseAlarmRate: 0.1 }, []],
    [{ maxMissRate: 0.24 }, ['maxMissRate 0.25']],
    [{ maxFalseAlarmRate: 0 }, ['maxFalseAlarmRate 0.1']],
  ])('%j: %j', (budget, expected) => {
    expect(excessesOf(budget).map(({ what, rate }) => `${what} ${rate}`)).toEqual(expected);
  });

  it('has nothing to say of a rule without photos', () => {
    expect(excesses(buildReport([], { ...HEADER, budgets: { blur: { maxMissRate: 0 } } }))).toEqual([]);
  });
});

describe('deviates', () => {
  it('lets a budget decide on what it is for, and on nothing else', () => {
    const [missed, falseAlarm] = [photo(false, true), photo(true, false)];
    expect([missed, falseAlarm].map((photo) => deviates(photo))).toEqual([true, true]);
    const budgets = { blur: { maxMissRate: 0.5 } };
    expect([missed, falseAlarm].map((photo) => deviates(photo, budgets))).toEqual([false, true]);
  });

  it('is never within the budget where nobody saw the photo', () => {
    const broken = unreadablePhoto('a', { code: 'empty', message: '' });
    const expecting = { ...broken, expectation: compare(broken, { mustFail: [], mustPass: ['blur'] }) };
    expect(deviates(expecting, { blur: { maxFalseAlarmRate: 1 } })).toBe(true);
  });
});
