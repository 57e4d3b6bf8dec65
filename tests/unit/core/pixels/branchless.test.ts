import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greater, lesser } from '../../../../src/core/pixels/branchless.ts';

const integer = fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 });

describe('integers', () => {
  it('are compared as Math does', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(lesser(a, b)).toBe(Math.min(a, b));
        expect(greater(a, b)).toBe(Math.max(a, b));
      }),
    );
  });
});
