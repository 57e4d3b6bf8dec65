import { describe, expect, it } from 'vitest';
import { comparatorOf, countOutcomes, failsRule, matches, type Order } from '../../../src/app/batch.ts';
import { unreadablePhoto } from '../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

const minor = { severity: 'warn' } as const;
const PHOTOS = [
  ['photo10.jpg', reportOf([resultOf('blur')])],
  ['photo9.jpg', reportOf([failedOf('glare', '', '', { risk: 0.6 })])],
  ['b.jpg', undefined],
  ['a.jpg', unreadablePhoto('a.jpg', { code: 'empty', message: '' })],
  ['c.jpg', reportOf([failedOf('glare', '', '', { risk: 0.6 }), failedOf('blur', '', '')])],
  ['d.jpg', reportOf([failedOf('glare', '', '', { ...minor, risk: 1 })])],
] as const;

const files = PHOTOS.map(([file]) => file);
const reports = PHOTOS.map(([, report]) => report);

function ordered(order: Order): string[] {
  const compare = comparatorOf(order, files, reports);
  return files
    .map((_, index) => index)
    .sort(compare)
    .map((index) => files[index]!);
}

describe('the order of many photos', () => {
  it('is that in which they were chosen', () => {
    expect(ordered('chosen')).toEqual(files);
  });

  it('begins with the worst: unreadable, then failed with the most problems, and ends with those to come', () => {
    expect(ordered('worst')).toEqual(['a.jpg', 'c.jpg', 'photo9.jpg', 'd.jpg', 'photo10.jpg', 'b.jpg']);
  });

  it('is by name, numbers by their value', () => {
    expect(ordered('name')).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'photo9.jpg', 'photo10.jpg']);
  });
});

describe('failsRule', () => {
  it('holds for a rule that failed or could not tell', () => {
    const report = reportOf([
      failedOf('blur', '', ''),
      resultOf('tilt', { outcome: 'cantTell' }),
      resultOf('glare'),
    ]);
    expect(['blur', 'tilt', 'glare', 'other'].filter((id) => failsRule(report, id))).toEqual([
      'blur',
      'tilt',
    ]);
  });
});

describe('what is shown of many photos', () => {
  const [good, glare, waiting, empty] = reports;

  it('is all of them where nothing is filtered, those still to come too', () => {
    const filter = { outcome: null, rule: null };
    expect(reports.every((report) => matches(report, filter))).toBe(true);
  });

  it('is narrowed by outcome and by problem, and then shows none that is still to come', () => {
    expect(
      [good, glare, waiting, empty].map((report) => matches(report, { outcome: 'fail', rule: null })),
    ).toEqual([false, true, false, false]);
    expect(matches(glare, { outcome: null, rule: 'glare' })).toBe(true);
    expect(matches(glare, { outcome: 'pass', rule: 'glare' })).toBe(false);
  });

  it('is counted by outcome', () => {
    expect(countOutcomes(reports)).toEqual({ pass: 1, warn: 1, fail: 2, error: 1 });
  });
});
