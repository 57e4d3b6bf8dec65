import { describe, expect, it } from 'vitest';
import { combine } from '../../../src/analysis/screenEvidence.ts';

const weights = { noisePeak: 2.5, peak: 2, look: 0.5, offset: -1 };

describe('combine', () => {
  it('rises with either kind of evidence', () => {
    expect(combine(4, 0, weights)).toBeGreaterThan(combine(3, 0, weights));
    expect(combine(3, 2, weights)).toBeGreaterThan(combine(3, 0, weights));
    expect(combine(4, 2, weights)).toBeCloseTo(1 / (1 + Math.exp(-3)), 9);
  });

  it('takes nothing from a peak that noise reaches, or from none', () => {
    expect(combine(1.2, 1, weights)).toBe(combine(2.5, 1, weights));
    expect(combine(null, 1, weights)).toBe(combine(2.5, 1, weights));
  });
});
