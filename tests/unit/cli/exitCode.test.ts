import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/cli/exitCode.ts';
import { assembleReport, type PhotoReport, unreadablePhoto } from '../../../src/report.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

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
