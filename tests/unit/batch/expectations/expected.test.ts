import { describe, expect, it } from 'vitest';
import { compare, withExpectation } from '../../../../src/batch/expectations/expected.ts';
import { unreadablePhoto } from '../../../../src/core/report.ts';
import { failedOf, reportOf, resultOf } from '../../../support/results.ts';

const photo = reportOf([failedOf('blur', '', '', { severity: 'warn' }), resultOf('corners')]);

describe('compare', () => {
  it.each([
    ['all as expected', ['blur'], ['corners'], 'asExpected', []],
    ['nothing matters', [], [], 'asExpected', []],
    [
      'a failure that was not expected, whatever its severity',
      [],
      ['blur', 'corners'],
      'unexpectedFailure',
      ['blur'],
    ],
    ['a failure that is missing', ['corners'], [], 'missingFailure', ['corners']],
    ['both: the unexpected one counts', ['corners'], ['blur'], 'unexpectedFailure', ['blur', 'corners']],
    ['a rule that was off', ['tilt'], [], 'missingFailure', ['tilt']],
  ] as const)('%s', (_, mustFail, mustPass, status, rules) => {
    expect(compare(photo, { mustFail, mustPass })).toEqual({ status, rules, mustFail, mustPass });
  });

  it('never takes an unreadable photo for what was expected', () => {
    const broken = unreadablePhoto('a', { code: 'empty', message: '' });
    expect(compare(broken, { mustFail: [], mustPass: ['blur'] }).status).toBe('unexpectedFailure');
    expect(compare(broken, { mustFail: ['blur'], mustPass: [] }).status).toBe('missingFailure');
  });
});

describe('withExpectation', () => {
  it('leaves the outcome as it is', () => {
    const expecting = withExpectation(photo, () => ({ mustFail: ['blur'], mustPass: [] }));
    expect(expecting).toMatchObject({ outcome: 'warn', expectation: { status: 'asExpected' } });
    expect(withExpectation(photo, () => null)).toBe(photo);
  });
});
