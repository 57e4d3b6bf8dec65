import { describe, expect, it } from 'vitest';
import { compare, type Expected } from '../../../../src/batch/expectations/expected.ts';
import { exitCodeOf } from '../../../../src/cli/output/exitCode.ts';
import {
  assembleReport,
  type PairJudgement,
  type PhotoReport,
  unreadablePhoto,
} from '../../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../../support/results.ts';

const PASS = reportOf([resultOf('blur')], { file: 'pass' });
const WARN = reportOf([failedOf('blur', 'blur is wrong', 'Mend blur', { severity: 'warn' })], {
  file: 'warn',
});
const FAIL = reportOf([failedOf('blur', 'blur is wrong', 'Mend blur')], { file: 'fail' });
const ERROR = unreadablePhoto('error', { code: 'empty', message: '' });

describe('exitCodeOf', () => {
  it.each<[PhotoReport[], number | undefined, number]>([
    [[PASS], undefined, 0],
    [[PASS, WARN], undefined, 0],
    [[WARN, WARN], 2, 0],
    [[WARN, WARN], 1, 1],
    [[PASS], 0, 0],
    [[PASS, FAIL], undefined, 1],
    [[PASS, ERROR], undefined, 2],
    [[FAIL, ERROR], undefined, 2],
  ])('case %#', (photos, maxWarnings, expected) => {
    expect(exitCodeOf(assembleReport(photos, 'standard', '1'), maxWarnings)).toBe(expected);
  });
});

describe('with something expected', () => {
  const expecting = (photo: PhotoReport, expected: Expected) => ({
    ...photo,
    expectation: compare(photo, expected),
  });
  const KNOWN_BAD = expecting(FAIL, { mustFail: ['blur'], mustPass: [] });
  const SURPRISE = expecting(FAIL, { mustFail: [], mustPass: ['blur'] });
  const MISSING = expecting(PASS, { mustFail: ['blur'], mustPass: [] });

  it.each<[string, PhotoReport[], number]>([
    ['a known failure is fine', [KNOWN_BAD], 0],
    ['an unexpected one is not', [SURPRISE], 1],
    ['nor is a missing one', [MISSING], 1],
    ['the others are judged as ever', [KNOWN_BAD, { ...FAIL, file: 'other' }], 1],
    ['unreadable beats all', [SURPRISE, ERROR], 2],
  ])('%s', (_, photos, expected) => {
    expect(exitCodeOf(assembleReport(photos, 'standard', '1'))).toBe(expected);
  });

  it('counts a budget that is exceeded, and not the photos within it', () => {
    const report = assembleReport([MISSING, { ...KNOWN_BAD, file: 'b' }], 'standard', '1');
    expect(exitCodeOf({ ...report, budgets: { blur: { maxMissRate: 0.5 } } })).toBe(0);
    expect(exitCodeOf({ ...report, budgets: { blur: { maxMissRate: 0.4 } } })).toBe(1);
  });
});

it('fails what drifted, but not photos that come and go', () => {
  const report = assembleReport([PASS], 'standard', '1');
  const drift = { added: ['pass'], removed: ['x'], flipped: [], moved: [] };
  expect(exitCodeOf({ ...report, drift })).toBe(0);
  const moved = [{ file: 'pass', rule: 'blur', measured: 'x', before: 1, after: 2 }];
  expect(exitCodeOf({ ...report, drift: { ...drift, moved } })).toBe(1);
});

it('fails where two photos do not belong together', () => {
  const side = { kind: null, side: 'front' } as const;
  const message = { id: 'frontTwice', problem: '', advice: '' };
  const pair: PairJudgement = { outcome: 'failed', message, hints: [], front: side, back: side };
  const report = assembleReport([PASS], 'standard', '1');
  expect(exitCodeOf({ ...report, pair })).toBe(1);
  expect(exitCodeOf({ ...report, pair: { ...pair, outcome: 'cantTell' } })).toBe(0);
});
