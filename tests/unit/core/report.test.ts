import { describe, expect, it } from 'vitest';
import {
  assembleReport,
  compareBytewise,
  figureIn,
  type Outcome,
  type PhotoReport,
  photoOutcome,
  type RuleResult,
  unreadablePhoto,
} from '../../../src/core/report.ts';

function result(outcome: RuleResult['outcome'], severity: RuleResult['severity'] = 'error'): RuleResult {
  const level = outcome === 'failed' ? 'major' : null;
  return {
    id: 'blur',
    outcome,
    level,
    severity,
    risk: null,
    measured: {},
    limits: {},
    message: null,
    hints: [],
    regions: [],
    ms: 0,
  };
}

describe('photoOutcome', () => {
  it.each([
    ['pass', [result('passed')]],
    ['pass', [result('notApplicable')]],
    ['pass', [result('cantTell', 'warn')]],
    ['pass', []],
    ['warn', [result('cantTell', 'error')]],
    ['warn', [result('passed'), result('failed', 'warn')]],
    ['fail', [result('failed', 'warn'), result('failed', 'error')]],
  ] as const)('is %s', (outcome, rules) => {
    expect(photoOutcome(rules)).toBe(outcome);
  });
});

describe('assembleReport', () => {
  const photo = (file: string, rules: RuleResult[]): PhotoReport => ({
    ...unreadablePhoto(file, { code: 'empty', message: '' }),
    outcome: photoOutcome(rules),
    error: null,
    rules,
  });

  it('sorts photos by the bytes of their path', () => {
    const files = ['b.jpg', 'a.jpg', 'é.jpg', 'Z.jpg', 'a/1.jpg', '\u{1f600}.jpg', '\uffee.jpg'];
    const report = assembleReport(
      files.map((file) => photo(file, [])),
      'standard',
      '0.0.0',
    );
    expect(report.photos.map(({ file }) => file)).toEqual([
      'Z.jpg',
      'a.jpg',
      'a/1.jpg',
      'b.jpg',
      'é.jpg',
      '\uffee.jpg',
      '\u{1f600}.jpg',
    ]);
  });

  it('counts outcomes and failed rules', () => {
    const photos = [
      photo('a', [result('failed')]),
      photo('b', [result('failed', 'warn')]),
      photo('c', [result('passed')]),
      unreadablePhoto('d', { code: 'empty', message: 'Expected bytes' }),
    ];
    expect(assembleReport(photos, 'standard', '0.0.0').summary).toEqual({
      photos: 4,
      pass: 1,
      warn: 1,
      fail: 1,
      error: 1,
      failedRules: { blur: 2 },
    });
  });
});

describe('compareBytewise', () => {
  it('orders a prefix first and calls equal names equal', () => {
    expect(compareBytewise('a', 'ab')).toBeLessThan(0);
    expect(compareBytewise('ab', 'ab')).toBe(0);
  });
});

const most = { figure: { measured: 'blurSigma', limit: 'maxBlurSigma' } };
const least = { figure: { measured: 'dpi', limit: 'minDpi' }, floors: ['minDpi'] };
const measuredAs = (outcome: Outcome, value: number | null, limit = 10) => ({
  outcome,
  measured: { blurSigma: value, dpi: value },
  limits: { maxBlurSigma: limit, minDpi: limit },
});

describe('figureIn', () => {
  it('gives the number and its limit', () => {
    expect(figureIn(most, measuredAs('failed', 12))).toEqual({ value: 12, bound: 10, isFloor: false });
    expect(figureIn(least, measuredAs('failed', 8))).toEqual({ value: 8, bound: 10, isFloor: true });
    expect(figureIn(most, measuredAs('passed', 10))).toEqual({ value: 10, bound: 10, isFloor: false });
  });

  it('gives none where the rule failed for another reason', () => {
    expect(figureIn(most, measuredAs('failed', 10))).toBeNull();
    expect(figureIn(least, measuredAs('failed', 12))).toBeNull();
    expect(figureIn(most, measuredAs('cantTell', 9))).not.toBeNull();
  });

  it('gives none where there is none, or it could not be measured', () => {
    expect(figureIn({}, measuredAs('failed', 12))).toBeNull();
    expect(figureIn(most, measuredAs('cantTell', null))).toBeNull();
    expect(figureIn(most, { outcome: 'failed', measured: { blurSigma: 12 }, limits: {} })).toBeNull();
  });
});
