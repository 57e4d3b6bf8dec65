import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/core/report.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { groupResults, markedRules, standingOf } from '../../../src/ui/standing.ts';
import { failedOf, resultOf } from '../../support/results.ts';

const regions: Region[] = [
  {
    polygon: [
      [0, 0],
      [9, 0],
      [9, 9],
    ],
  },
];

describe('standingOf', () => {
  it('reads a failure that the preset only warns of as a warning', () => {
    expect(standingOf(failedOf('glare', '', '', { severity: 'warn' }))).toBe('warning');
    expect(standingOf(failedOf('glare', '', '', { severity: 'error' }))).toBe('failed');
  });

  it.each(['passed', 'cantTell', 'notApplicable'] as const)('keeps %s, whatever the severity', (outcome) => {
    expect(standingOf(resultOf('glare', { outcome, severity: 'warn' }))).toBe(outcome);
  });
});

describe('markedRules', () => {
  it('marks what failed or could not be told, and has a place, in order of repair', () => {
    const rules = [
      resultOf('background', { regions }),
      failedOf('blur', '', ''),
      failedOf('glare', '', '', { regions }),
      resultOf('lighting', { outcome: 'cantTell', regions }),
      failedOf('obstruction', '', '', { regions }),
      failedOf('corners', '', '', { regions, severity: 'warn' }),
    ];
    expect(markedRules(rules, RULES).map(({ id }) => id)).toEqual([
      'glare',
      'obstruction',
      'corners',
      'lighting',
    ]);
  });
});

describe('groupResults', () => {
  it('tells problems, doubts and what passed apart, each in order of repair', () => {
    const rules = [
      resultOf('background'),
      failedOf('blur', '', ''),
      failedOf('resolution', '', ''),
      resultOf('corners'),
      resultOf('tilt', { outcome: 'cantTell' }),
      resultOf('glare', { outcome: 'notApplicable' }),
    ];
    const { problems, doubts, passed, skipped } = groupResults(rules, RULES);
    expect([problems, doubts, passed, skipped].map((group) => group.map(({ id }) => id))).toEqual([
      ['resolution', 'blur'],
      ['tilt'],
      ['corners', 'background'],
      ['glare'],
    ]);
  });
});
