import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/analysis/geometry.ts';
import { widenQuad } from '../../../src/analysis/widen.ts';
import type { Point, Quad } from '../../../src/report.ts';
import { drawPhoto } from '../../support/drawnPhoto.ts';
import { paintOver } from '../../support/painted.ts';

type Rgb = readonly [number, number, number];

const MARGIN_MM = 14;
const BAND_MM = 7;
const TABLE: Rgb = [250, 245, 250];
const card = drawPhoto({ marginMm: MARGIN_MM, table: TABLE });
const toMm = (x: number, y: number): Point => [x / 8 - MARGIN_MM, y / 8 - MARGIN_MM];
const isOnCard = (x: number, y: number) => x > 0 && x < 85.6 && y > 0 && y < 53.98;

/** The card with a green band along its top. */
const banded = paintOver(card, (x, y) => {
  const [mx, my] = toMm(x, y);
  return isOnCard(mx, my) && my < BAND_MM ? [40, 120, 60] : null;
});

/** The outline that leaves the band out. */
const withoutBand = card.quad.map(([x, y], i) => [x, i < 2 ? y + 8 * BAND_MM : y]) as unknown as Quad;

const furthest = (a: Quad, b: Quad) => Math.max(...a.map((corner, i) => distance(corner, b[i]!)));

describe('widenQuad', () => {
  it('moves a side out that lies on the inner edge of a band', () => {
    expect(furthest(widenQuad(banded.photo, withoutBand), card.quad)).toBeLessThan(2);
  });

  it('leaves a right outline as it is', () => {
    expect(widenQuad(card.photo, card.quad)).toBe(card.quad);
    expect(widenQuad(banded.photo, card.quad)).toBe(card.quad);
  });

  const dark = drawPhoto({ marginMm: MARGIN_MM, table: TABLE, paper: [90, 100, 130] });
  /** A dark card with a strip of this colour outside its top side, and another colour beyond the strip. */
  const besideTop = (strip: Rgb, beyond: Rgb) =>
    paintOver(dark, (x, y) => {
      const [, my] = toMm(x, y);
      if (my > 0) return null;
      return my > -BAND_MM ? strip : beyond;
    }).photo;

  it('takes things that lie along the side for no band', () => {
    expect(widenQuad(besideTop([60, 60, 120], [200, 90, 60]), card.quad)).toBe(card.quad);
  });

  it('takes a shadow along the side for no band', () => {
    expect(widenQuad(besideTop([222, 217, 222], TABLE), card.quad)).toBe(card.quad);
  });

  it('takes a finger that lies along a part of the side for no band', () => {
    const held = paintOver(card, (x, y) => {
      const [mx, my] = toMm(x, y);
      return mx > 20 && mx < 45 && my > -7 && my < 4 ? [190, 140, 110] : null;
    });
    expect(widenQuad(held.photo, card.quad)).toBe(card.quad);
  });

  it('leaves a quad that is not convex alone', () => {
    const crossed = [card.quad[0], card.quad[2], card.quad[1], card.quad[3]] as const;
    expect(widenQuad(banded.photo, crossed)).toBe(crossed);
  });
});
