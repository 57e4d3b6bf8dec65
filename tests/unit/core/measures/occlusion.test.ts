import { describe, expect, it } from 'vitest';
import { measureOcclusion, occlusionFeatures } from '../../../../src/core/measures/occlusion.ts';
import { analysisOf, type Drawn, drawPhoto } from '../../../support/drawnPhoto.ts';
import { foreignObjectsSeen } from '../../../support/foreignObjects.ts';
import { paintOver } from '../../../support/painted.ts';

const MARGIN_MM = 14;
const card = drawPhoto({ marginMm: MARGIN_MM });

/** Something blue over a part of the card and what lies beside it, mm from the card's top left corner. */
const blue = (left: number, top: number, right: number, bottom: number, drawn: Drawn = card) =>
  paintOver(drawn, (x, y) => {
    const [mx, my] = [x / 8 - MARGIN_MM, y / 8 - MARGIN_MM];
    return mx > left && mx < right && my > top && my < bottom ? [40, 90, 200] : null;
  });

/** A network that sees a thing in the middle of the card, about 12 x 12 mm. */
const sticker = foreignObjectsSeen((column, row) =>
  Math.abs(column - 14) < 2 && Math.abs(row - 10) < 2 ? 0.95 : 0,
);

const covered = (drawn: Drawn, foreignObjects = foreignObjectsSeen()) =>
  measureOcclusion(analysisOf(drawn, { foreignObjects }));

describe('measureOcclusion', () => {
  it('says nothing of a bare card', () => {
    expect(covered(card)).toMatchObject({
      thingProbability: 0,
      share: 0,
      depthMm: 0,
      hides: null,
      place: null,
    });
    expect(covered(card).regions).toEqual([]);
    expect(covered(card).probability).toBeLessThan(0.05);
  });

  it('is surer the more either kind of evidence says', () => {
    const strip = blue(30, 42, 50, 80);
    const [bare, byBorder, seen] = [covered(card), covered(strip), covered(card, sticker)];
    const both = covered(strip, sticker);
    for (const one of [byBorder, seen]) {
      expect(one.probability).toBeGreaterThan(bare.probability);
      expect(both.probability).toBeGreaterThan(one.probability);
    }
    expect(both.regions).toHaveLength(2);
    expect(both.place).toBe('bottom');
  });

  it('measures a thing in the middle of the card', () => {
    const { depthMm, lengthMm, share, place, hides, regions } = covered(card, sticker);
    expect(regions).toHaveLength(1);
    expect([place, lengthMm]).toEqual(['middle', 0]);
    expect(Math.abs(depthMm - 27)).toBeLessThan(3);
    expect(Math.abs((share * 85.6 * 53.98) / 12.2 ** 2 - 1)).toBeLessThan(0.15);
    expect(hides).toMatch(/^(text|mrz)$/);
  });

  it('outlines what both kinds of evidence see once', () => {
    const left = foreignObjectsSeen((column, row) =>
      column > 2 && column < 6 && row > 8 && row < 12 ? 0.95 : 0,
    );
    const finger = blue(-30, 18, 12, 36);
    expect(covered(finger, left).regions).toHaveLength(1);
    expect(covered(finger, left).share).toBeLessThan(1.5 * covered(finger).share);
  });

  it('names print, empty plastic, and what lies where portraits do', () => {
    expect(covered(blue(30, 42, 50, 80)).hides).toMatch(/^(text|mrz)$/);
    expect(covered(blue(70, 20, 90, 40, drawPhoto({ marginMm: MARGIN_MM, lines: 0 }))).hides).toBe('blank');
    expect(covered(blue(-20, 15, 20, 35, drawPhoto({ marginMm: MARGIN_MM, lines: 3 }))).hides).toBe(
      'portrait',
    );
  });
});

describe('occlusionFeatures', () => {
  it('rise with their evidence and stay finite', () => {
    expect(occlusionFeatures(14, 0.5)).toEqual([0, 0]);
    const [none, all] = [occlusionFeatures(0, 0), occlusionFeatures(100, 1)];
    for (const i of [0, 1] as const) {
      expect(Number.isFinite(none[i]) && Number.isFinite(all[i])).toBe(true);
      expect(all[i]).toBeGreaterThan(none[i]);
    }
  });
});
