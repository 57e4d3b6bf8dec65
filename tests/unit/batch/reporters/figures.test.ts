import { describe, expect, it } from 'vitest';
import { figureOf } from '../../../../src/batch/reporters/figures.ts';
import type { RuleResult } from '../../../../src/core/report.ts';

const lighting = (outcome: RuleResult['outcome'], whiteLevel: number) =>
  ({
    id: 'lighting',
    outcome,
    measured: { whiteLevel },
    limits: { minWhiteLevel: 110 },
  }) as unknown as RuleResult;

describe('figureOf', () => {
  it('gives the number beside its limit', () => {
    expect(figureOf(lighting('failed', 60))).toBe('60 of 255 (at least 110 of 255)');
    expect(figureOf(lighting('passed', 206))).toBe('206 of 255 (at least 110 of 255)');
  });

  it('gives none for a failure that has another reason', () => {
    expect(figureOf(lighting('failed', 206))).toBeUndefined();
  });
});
