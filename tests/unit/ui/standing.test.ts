import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/core/report.ts';
import { markedRules, standingOf } from '../../../src/ui/standing.ts';
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
  it('marks what failed or could not be told, and has a place', () => {
    const rules = [
      resultOf('background', { regions }),
      failedOf('blur', '', ''),
      failedOf('glare', '', '', { regions }),
      resultOf('lighting', { outcome: 'cantTell', regions }),
    ];
    expect(markedRules(rules).map(({ id }) => id)).toEqual(['glare', 'lighting']);
  });
});
