import { describe, expect, it } from 'vitest';
import { rectangle } from '../../../../src/core/pixels/geometry.ts';
import { overlapOf } from '../../../../src/core/pixels/overlap.ts';

describe('overlapOf', () => {
  it.each([
    ['the same', rectangle(0, 0, 10, 10), 1],
    ['the same, the other way round', rectangle(0, 0, 10, 10).reverse(), 1],
    ['a half beside', rectangle(5, 0, 15, 10), 1 / 3],
    ['nothing in common', rectangle(20, 0, 30, 10), 0],
  ])('%s', (_, other, expected) => {
    expect(overlapOf(rectangle(0, 0, 10, 10), other)).toBeCloseTo(expected, 9);
  });

  it('is 0 of what has no area', () => {
    expect(overlapOf(rectangle(3, 3, 3, 3), rectangle(5, 5, 5, 5))).toBe(0);
  });
});
