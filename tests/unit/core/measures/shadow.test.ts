import { describe, expect, it } from 'vitest';
import { measureIllumination } from '../../../../src/core/measures/illumination.ts';
import { HARD_SHADOW } from '../../../../src/core/measures/shadow.ts';
import { LINEAR } from '../../../../src/core/pixels/colour.ts';
import { analysisOf, type Drawing, drawPhoto } from '../../../support/drawnPhoto.ts';

const measure = (drawing: Drawing) => measureIllumination(analysisOf(drawPhoto(drawing)));

describe('shadowDepth', { timeout: 60_000 }, () => {
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

  it('finds a shadow whose soft edge runs aslant', () => {
    const { shadowDepth } = measure({ light: (x, y) => 1 - 0.55 / (1 + Math.exp((x - 30 - 0.8 * y) / 1.5)) });
    expect(shadowDepth!).toBeGreaterThan(HARD_SHADOW);
  });

  it('does not take the fall of a lamp’s light for a hard shadow', () => {
    expect(measure({ light: (x) => 1 - 0.006 * x }).shadowDepth!).toBeLessThan(0.3);
  });

  it('knows no shadow without a document', () => {
    const { photo } = drawPhoto({ light: (x) => (x < 43 ? 0.5 : 1) });
    expect(measureIllumination(analysisOf({ photo, quad: null })).shadowDepth).toBeNull();
  });
});
