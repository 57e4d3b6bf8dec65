import { describe, expect, it } from 'vitest';
import { measureIllumination } from '../../../../src/core/measures/illumination.ts';
import { analysisOf, type Drawing, drawPhoto } from '../../../support/drawnPhoto.ts';

const measure = (drawing: Drawing) => measureIllumination(analysisOf(drawPhoto(drawing)));

describe('measureIllumination', { timeout: 60_000 }, () => {
  it('finds nothing in even, white light', () => {
    const light = measure({});
    expect(Math.abs(light.white - 222)).toBeLessThan(4);
    expect(light.polarity).toBeGreaterThan(0);
    expect(light.clippedShare).toBe(0);
    expect(light.chroma).toBeLessThan(5);
    expect(light.shadowDepth!).toBeLessThan(0.1);
    expect(light.shadows).toEqual([]);
  });

  it('gives the colour of the light, the same in bright and in dim light', () => {
    const warm = measure({ light: () => [1, 0.85, 0.55] });
    expect(warm.chroma).toBeGreaterThan(20);
    expect(warm.hue).toBeGreaterThan(50);
    expect(warm.hue).toBeLessThan(100);
    const dim = measure({ light: () => [0.5, 0.425, 0.275] });
    expect(Math.abs(dim.chroma - warm.chroma)).toBeLessThan(8);
  });

  it('tells light print on a dark ground from dark print on a light one', () => {
    expect(measure({ paper: [40, 42, 60], ink: [220, 215, 180] }).polarity).toBeLessThan(0);
  });

  it('gives the share that is clipped', () => {
    const { clippedShare } = measure({ light: (x) => (x < 21.4 ? 2 : 1) });
    expect(clippedShare).toBeGreaterThan(0.15);
    expect(clippedShare).toBeLessThan(0.26);
  });
});
