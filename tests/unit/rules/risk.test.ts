import { describe, expect, it } from 'vitest';
import { riskAbove, riskBelow } from '../../../src/rules/risk.ts';

describe.each([1, 2, 4, 8])('risk curves of steepness %d', (steepness) => {
  it('are exactly 0.5 at the limit', () => {
    for (const limit of [0.01, 0.2, 3, 250]) {
      expect(riskAbove(limit, limit, steepness)).toBe(0.5);
      expect(riskBelow(limit, limit, steepness)).toBe(0.5);
    }
  });

  it('rise and fall with the value, and stay within 0..1', () => {
    const values = [0, 0.1, 0.5, 1, 1.5, 4, 100, 1e300];
    const above = values.map((value) => riskAbove(value, 1, steepness));
    const below = values.map((value) => riskBelow(value, 1, steepness));
    expect(above).toEqual([...above].sort((a, b) => a - b));
    expect(below).toEqual([...below].sort((a, b) => b - a));
    expect(above[0]).toBe(0);
    expect(above.at(-1)).toBe(1);
    expect(below[0]).toBe(1);
    expect(below.at(-1)).toBe(0);
  });
});
