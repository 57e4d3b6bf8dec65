import { describe, expect, it } from 'vitest';
import { measureBorderOcclusion } from '../../../../src/core/measures/borderOcclusion.ts';
import { analysisOf, type Drawn, drawPhoto, gaussian } from '../../../support/drawnPhoto.ts';
import { paintOver } from '../../../support/painted.ts';

const MARGIN_MM = 14;
const card = drawPhoto({ marginMm: MARGIN_MM });
const cover = (drawn: Drawn) => measureBorderOcclusion(analysisOf(drawn));

/** A blue strip across the lower border, from 30 mm on. */
const strip = (width: number, depth: number, on = card, pxPerMm = 8) =>
  paintOver(on, (x, y) => {
    const [mx, my] = [x / pxPerMm - MARGIN_MM, y / pxPerMm - MARGIN_MM];
    return mx > 30 && mx < 30 + width && my > 53.98 - depth ? [40, 90, 200] : null;
  });

describe('measureBorderOcclusion', () => {
  it('measures how long and how deep a cover is, and where', () => {
    const seen = cover(strip(20, 12));
    expect(seen.place).toBe('bottom');
    expect(Math.abs(seen.lengthMm - 20)).toBeLessThanOrEqual(2);
    expect(Math.abs(seen.depthMm - 12)).toBeLessThanOrEqual(1);
    expect(Math.abs(seen.share / ((20 * 12) / (85.6 * 53.98)) - 1)).toBeLessThan(0.15);
    expect(seen.regions).toHaveLength(1);
    for (const [x, y] of seen.covered) {
      expect(x).toBeGreaterThan(28);
      expect(x).toBeLessThan(52);
      expect(y).toBeGreaterThan(40);
    }
  });

  it('is stronger the more a cover differs, and 0 for a bare card', () => {
    expect(cover(card).strength).toBeLessThan(1);
    const strengths = [cover(card), cover(palerStrip()), cover(strip(20, 12))].map(
      ({ strength }) => strength!,
    );
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  });

  it('ends sharply where a thing ends, softly out of focus', () => {
    expect(cover(strip(30, 20)).sharpness).toBeGreaterThan(0.8);
    const small = drawPhoto({ marginMm: MARGIN_MM, pxPerMm: 4 });
    expect(cover(gaussian(strip(40, 20, small, 4), 25)).sharpness).toBeLessThan(0.3);
  });

  it('takes a stripe of the card for no cover, whatever lies beside it', () => {
    const striped = paintOver(card, (x, y) => {
      const [mx, my] = [x / 8 - MARGIN_MM, y / 8 - MARGIN_MM];
      if (mx < 30 || mx > 50 || my < 42) return null;
      return my < 53.98 ? [200, 60, 60] : [40, 160, 60];
    });
    expect(cover(striped).strength).toBeLessThan(5);
  });

  it('marks every cover, the strongest first', () => {
    const both = paintOver(strip(15, 10), (x, y) => {
      const [mx, my] = [x / 8 - MARGIN_MM, y / 8 - MARGIN_MM];
      return mx > 50 && mx < 65 && my < 10 ? [60, 150, 60] : null;
    });
    const { regions, place } = cover(both);
    expect(regions).toHaveLength(2);
    expect(place).toBe('bottom');
  });

  it('says nothing of a border that the frame does not show', () => {
    expect(cover(drawPhoto({ marginMm: -4 }))).toMatchObject({ strength: null, covered: [], regions: [] });
  });
});

/** The same strip, hardly bluer than the paper. */
function palerStrip(): Drawn {
  return paintOver(card, (x, y) => {
    const [mx, my] = [x / 8 - MARGIN_MM, y / 8 - MARGIN_MM];
    return mx > 30 && mx < 50 && my > 42 ? [200, 210, 230] : null;
  });
}
