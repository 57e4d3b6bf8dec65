import { describe, expect, it } from 'vitest';
import { combine, regionOf } from '../../../../src/core/measures/screen.ts';

const weights = { raster: 1, look: 0.5, offset: -1 };

describe('combine', () => {
  it('rises with the clearest crop and with the look', () => {
    expect(combine([2, 0], 0, weights)).toBeGreaterThan(combine([1, 0], 0, weights));
    expect(combine([1, 0], 2, weights)).toBeGreaterThan(combine([1, 0], 0, weights));
    expect(combine([2, 0], 2, weights)).toBeCloseTo(1 / (1 + Math.exp(-2)), 9);
  });

  it('goes by the look alone where no crop fits', () => {
    expect(combine([], 2, weights)).toBe(combine([0], 2, weights));
  });
});

describe('regionOf', () => {
  const photo = { width: 300, height: 600 };

  it('is a box round the parts that speak most for a display', () => {
    const parts = Float32Array.from([-1, 0, 0, 0.2, 0.9, 0.1, 0.4, 0.6, 0.1]);
    expect(regionOf({ parts, columns: 3 }, photo)?.polygon).toEqual([
      [100, 200],
      [200, 200],
      [200, 600],
      [100, 600],
    ]);
  });

  it('is none where no part does, or most of the photo does', () => {
    expect(regionOf({ parts: Float32Array.from([-1, -3, -2, -2]), columns: 2 }, photo)).toBeNull();
    expect(regionOf({ parts: Float32Array.from([2, 1, 1, 2]), columns: 2 }, photo)).toBeNull();
  });
});
