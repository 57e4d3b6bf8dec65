import { describe, expect, it } from 'vitest';
import { measureHighlights } from '../../../../src/core/measures/highlights.ts';
import { analysisOf, type Drawing, drawPhoto } from '../../../support/drawnPhoto.ts';

const measure = (drawing: Drawing) =>
  measureHighlights(analysisOf(drawPhoto({ paper: [170, 170, 168], ...drawing })));

/** Light that grows by a share round a place of the card, mm, and fades as a Gaussian of 4 mm does. */
const lampAt = (x: number, y: number, share: number) => (mx: number, my: number) =>
  1 + share * Math.exp(-((mx - x) ** 2 + (my - y) ** 2) / (2 * 4 ** 2));

describe('measureHighlights', { timeout: 60_000 }, () => {
  it('finds none in even light, nor where print is dense', () => {
    expect(measure({})).toMatchObject({
      addedLight: 0,
      clippedShare: 0,
      spotShare: 0,
      hits: null,
      place: null,
    });
  });

  it('gives the light that a soft spot adds, and where it lies', () => {
    const spot = measure({ light: lampAt(20, 14, 0.45), lines: 0 });
    expect(spot.addedLight).toBeGreaterThan(0.14);
    expect(spot.place).toBe('top left');
    expect(spot.hits).not.toBeNull();
    const xs = spot.regions[0]!.polygon.map(([x]) => x / 8 - 8);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(20, -1);
  });

  it('gives more for a stronger one', () => {
    const [faint, strong] = [0.2, 0.45].map((share) => measure({ light: lampAt(60, 40, share), lines: 0 }));
    expect(strong!.addedLight).toBeGreaterThan(faint!.addedLight);
  });

  it('gives the share of a clipped spot', () => {
    const disc = (x: number, y: number) => (Math.hypot(x - 60, y - 27) < 6 ? 3 : 1);
    const { clippedShare, spotShare } = measure({ light: disc, lines: 0 });
    const share = (Math.PI * 6 ** 2) / (85.6 * 53.98);
    expect(clippedShare).toBeGreaterThan(0.6 * share);
    expect(clippedShare).toBeLessThan(1.2 * share);
    expect(spotShare).toBeGreaterThan(0);
  });

  it('leaves a coloured foil alone: it adds to some colours only', () => {
    const foil = (x: number, y: number): readonly [number, number, number] =>
      Math.hypot(x - 60, y - 27) < 6 ? [1, 1.5, 1.5] : [1, 1, 1];
    expect(measure({ light: foil, lines: 0 }).addedLight).toBeLessThan(0.05);
  });
});
