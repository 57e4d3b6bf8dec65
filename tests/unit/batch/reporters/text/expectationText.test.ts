import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../../src/batch/reporters/render.ts';
import { COMPARED, PHOTOS, PLAIN } from '../../../../support/comparedReport.ts';

const text = reporters.text(PLAIN, { nameWidth: 16 }).split('\n');
const lineOf = (photo: keyof typeof PHOTOS) => text.find((line) => line.includes(PHOTOS[photo].file));

describe('a line for each photo', () => {
  it.each([
    ['known', '✓ b/known.jpg       fails as expected: blur'],
    ['surprise', '✗ b/surprise.jpg    unexpected failure: blur It is blurred'],
    ['missing', '✗ b/missing.jpg     missing failure: blur'],
  ] as const)('%s', (photo, expected) => {
    expect(lineOf(photo)).toBe(expected);
  });
});

describe('the summary', () => {
  it('counts what came true, and the confusion of each rule', () => {
    expect(text.slice(-4, -1)).toEqual([
      'Compared  1 as expected · 1 with an unexpected failure · 1 without the failure expected · 5 without expectation',
      '  rule  caught  missed  false alarms  correct passes',
      '  blur       1       1             1               0',
    ]);
  });

  it('names budgets that do not hold', () => {
    expect(reporters.text(COMPARED)).toContain('Over budget: blur 100% false alarms (at most 25%)');
  });
});
