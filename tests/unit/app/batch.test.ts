import { describe, expect, it } from 'vitest';
import { comparatorOf, failsRule, type Order } from '../../../src/app/batch.ts';
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
