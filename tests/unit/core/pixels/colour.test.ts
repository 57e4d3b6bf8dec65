import { describe, expect, it } from 'vitest';
import {
  decodeSrgb,
  difference,
  encodeSrgb,
  LINEAR,
  labOf,
  medianColour,
} from '../../../../src/core/pixels/colour.ts';

describe('labOf', () => {
  // CIELAB of the sRGB primaries under D65, Lindbloom's calculator.
  it.each([
    ['black', [0, 0, 0], [0, 0, 0]],
    ['white', [255, 255, 255], [100, 0, 0]],
    ['red', [255, 0, 0], [53.24, 80.09, 67.2]],
    ['green', [0, 255, 0], [87.73, -86.18, 83.18]],
    ['blue', [0, 0, 255], [32.3, 79.19, -107.86]],
  ] as const)('knows %s', (_, [r, g, b], lab) => {
    const found = labOf(r, g, b);
    for (const i of [0, 1, 2] as const) expect(Math.abs(found[i] - lab[i])).toBeLessThan(0.1);
  });

  it('takes means between two levels', () => {
    const [low, middle, high] = [100, 100.5, 101].map((level) => labOf(level, level, level)[0]);
    expect(middle).toBeGreaterThan(low!);
    expect(middle).toBeLessThan(high!);
  });
});

describe('difference', () => {
  it('is the distance, with less weight on lightness where asked for', () => {
    expect(difference([50, 3, 4], [50, 0, 0])).toBe(5);
    expect(difference([60, 0, 0], [50, 0, 0], 0.5)).toBe(5);
    expect(difference([90, 3, 4], [10, 0, 0], 0)).toBe(5);
  });
});

describe('the sRGB curve', () => {
  it('decodes levels, and encodes them back', () => {
    expect(decodeSrgb(0.5)).toBeCloseTo(0.21404, 5);
    for (const [level, light] of LINEAR.entries()) expect(encodeSrgb(light) * 255).toBeCloseTo(level, 9);
  });
});

describe('medianColour', () => {
  it('takes each axis by itself', () => {
    expect(
      medianColour([
        [10, 9, 0],
        [20, 0, 5],
        [90, 3, 1],
      ]),
    ).toEqual([20, 3, 1]);
  });
});
