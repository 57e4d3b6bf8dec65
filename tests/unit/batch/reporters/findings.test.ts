import { describe, expect, it } from 'vitest';
import { findingsOf, problemsOf, reportFindings } from '../../../../src/batch/reporters/findings.ts';
import { COMPARED, PHOTOS, PLAIN } from '../../../support/comparedReport.ts';

const verdicts = (photo: keyof typeof PHOTOS, budgets = PLAIN.budgets) =>
  findingsOf(PHOTOS[photo], budgets).map(({ rule, verdict }) => `${rule} ${verdict}`);

describe('findingsOf', () => {
  it.each([
    ['passed', ['blur passed', 'tilt passed']],
    ['warned', ['blur passed', 'tilt warned']],
    ['failed', ['blur failed', 'tilt warned']],
    ['skipped', ['blur skipped', 'tilt skipped']],
    ['unreadable', ['null unreadable']],
    ['known', ['blur expected']],
    ['surprise', ['blur failed']],
    ['missing', ['blur failed']],
  ] as const)('%s', (photo, expected) => {
    expect(verdicts(photo)).toEqual(expected);
  });

  it('only warns of what a budget decides', () => {
    const budgets = { blur: { maxMissRate: 0.5 } };
    expect(verdicts('missing', budgets)).toEqual(['blur warned']);
    expect(verdicts('surprise', budgets)).toEqual(['blur failed']);
  });

  it('says what was expected', () => {
    expect(findingsOf(PHOTOS.surprise)[0]!.text).toBe(
      'Expected blur to pass but it failed: It is blurred. Hold still',
    );
    expect(findingsOf(PHOTOS.missing)[0]!.text).toBe('Expected blur to fail but it passed');
  });

  it('does not lose an expected failure of a rule that is off', () => {
    const photo = { ...PHOTOS.missing, rules: [] };
    expect(findingsOf(photo)).toMatchObject([
      { verdict: 'failed', text: 'Expected blur to fail but it was not checked' },
    ]);
  });
});

describe('reportFindings', () => {
  it('names budgets that do not hold and what changed, once', () => {
    expect(reportFindings(COMPARED).map(({ file, rule, text }) => [file, rule, text])).toEqual([
      [null, 'blur', 'Over budget: blur 100% false alarms (at most 25%)'],
      ['a/failed.jpg', 'blur', 'passed in the baseline, failed now'],
    ]);
    expect(reportFindings(PLAIN)).toEqual([]);
  });

  it('names a photo whose outcome alone changed, and numbers that moved, with their units', () => {
    const drift = {
      added: [],
      removed: [],
      flipped: [{ file: 'a', rule: null, before: 'pass', after: 'error' }],
      moved: [{ file: 'b', rule: 'corners', measured: 'cutOffShare', before: 0.01, after: null }],
    };
    expect(reportFindings({ ...PLAIN, drift }).map(({ text }) => text)).toEqual([
      'pass in the baseline, error now',
      'cutOffShare was 1% in the baseline and is null now',
    ]);
  });
});

describe('pairFindings', () => {
  it.each([
    ['failed', 'failed'],
    ['cantTell', 'warned'],
  ] as const)('says what is wrong with two sides: %s is %s', (outcome, verdict) => {
    const side = { kind: null, side: null };
    const message = { id: 'frontTwice', problem: 'Twice the front', advice: 'Turn it over' };
    const pair = { outcome, message, hints: [], front: side, back: side };
    expect(reportFindings({ ...PLAIN, pair })[0]).toMatchObject({
      file: null,
      rule: null,
      verdict,
      text: 'Twice the front. Turn it over',
    });
  });
});

describe('problemsOf', () => {
  it('has what needs a look, worst first', () => {
    expect(problemsOf(PLAIN).map(({ file, verdict }) => `${file} ${verdict}`)).toEqual([
      'b/unreadable.jpg unreadable',
      'a/failed.jpg failed',
      'b/surprise.jpg failed',
      'b/missing.jpg failed',
      'a/failed.jpg warned',
      'a/warned.jpg warned',
    ]);
  });
});
