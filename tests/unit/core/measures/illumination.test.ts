import { describe, expect, it } from 'vitest';
import { HARD_SHADOW, measureIllumination } from '../../../../src/core/measures/illumination.ts';
import { LINEAR } from '../../../../src/core/pixels/colour.ts';
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

  it('gives the share of the light that a shadow takes from one half, and where it lies', () => {
    const { shadowDepth, shadows } = measure({ light: (x) => (x < 43 ? 0.5 : 1) });
    const taken = 1 - LINEAR[111]! / LINEAR[222]!;
    expect(Math.abs(shadowDepth! - taken)).toBeLessThan(0.1);
    expect(shadowDepth!).toBeGreaterThan(HARD_SHADOW);
    const xs = shadows[0]!.polygon.map(([x]) => x / 8 - 8);
    expect(Math.max(...xs)).toBeLessThan(50);
  });

  it('does not take a dark half of the card for a shadow: the table beside it is as light', () => {
    const { shadowDepth } = measure({ light: (x, y) => (x > 0 && x < 43 && y > 0 && y < 54 ? 0.5 : 1) });
    expect(shadowDepth!).toBeLessThan(0.2);
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

  it('knows no shadow without a document', () => {
    const { photo } = drawPhoto({ light: (x) => (x < 43 ? 0.5 : 1) });
    expect(measureIllumination(analysisOf({ photo, quad: null })).shadowDepth).toBeNull();
  });
});
