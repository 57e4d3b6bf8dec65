import { describe, expect, it } from 'vitest';
import { fitOutline } from '../../../../src/core/document/outline.ts';
import { distance } from '../../../../src/core/pixels/geometry.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';
import { drawPhoto } from '../../../support/drawnPhoto.ts';
import { paintOver } from '../../../support/painted.ts';

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

const top = (quad: Quad, mm: number): Quad =>
  quad.map(([x, y], i) => [x, i < 2 ? y + 8 * mm : y]) as unknown as Quad;

const furthest = (a: Quad, b: Quad) => Math.max(...a.map((corner, i) => distance(corner, b[i]!)));

describe('fitOutline', () => {
  it.each([
    ['lies on the inner edge of a band', BAND_MM],
    ['lies outside the document', -5],
    ['lies on the print', 10],
    ['is right', 0],
  ])('finds the edges where the top side %s', (_, mm) => {
    expect(furthest(fitOutline(banded.photo, top(card.quad, mm)), card.quad)).toBeLessThan(2);
  });

  it('finds corners that are off in all directions', () => {
    const off: readonly Point[] = [
      [22, -14],
      [-18, 12],
      [15, 20],
      [-25, -12],
    ];
    const rough = card.quad.map(([x, y], i): Point => [x + off[i]![0], y + off[i]![1]]) as unknown as Quad;
    expect(furthest(fitOutline(card.photo, rough), card.quad)).toBeLessThan(1);
  });

  const dark = drawPhoto({ marginMm: MARGIN_MM, table: TABLE, paper: [90, 100, 130] });
  /** A dark card with a strip of this colour outside its top side, and another colour beyond the strip. */
  const besideTop = (strip: Rgb, beyond: Rgb) =>
    paintOver(dark, (x, y) => {
      const [, my] = toMm(x, y);
      if (my > 0) return null;
      return my > -BAND_MM ? strip : beyond;
    }).photo;

  it('leaves out things that lie along the side', () => {
    expect(furthest(fitOutline(besideTop([60, 60, 120], [200, 90, 60]), card.quad), card.quad)).toBeLessThan(
      2,
    );
  });

  it('leaves out a shadow along the side', () => {
    expect(furthest(fitOutline(besideTop([222, 217, 222], TABLE), card.quad), card.quad)).toBeLessThan(2);
  });

  it('leaves out a finger that lies along a part of the side', () => {
    const held = paintOver(card, (x, y) => {
      const [mx, my] = toMm(x, y);
      return mx > 20 && mx < 45 && my > -7 && my < 4 ? [190, 140, 110] : null;
    });
    expect(furthest(fitOutline(held.photo, card.quad), card.quad)).toBeLessThan(2);
  });

  it('moves the other sides where one is cut off', () => {
    const { data, width, height } = card.photo;
    const cut = 8 * (MARGIN_MM + 20);
    const right = { data: new Uint8ClampedArray((width - cut) * height * 4), width: width - cut, height };
    for (let y = 0; y < height; y++) {
      right.data.set(data.subarray(4 * (y * width + cut), 4 * (y + 1) * width), 4 * y * (width - cut));
    }
    const truth = card.quad.map(([x, y]): Point => [x - cut, y]) as unknown as Quad;
    const fitted = fitOutline(right, top(truth, 2));
    expect(furthest(fitted, truth)).toBeLessThan(2);
  });

  it('leaves a quad alone where nothing is', () => {
    const blank = { data: new Uint8ClampedArray(800 * 600 * 4).fill(128), width: 800, height: 600 };
    expect(furthest(fitOutline(blank, card.quad), card.quad)).toBeLessThan(0.01);
  });

  it('leaves a quad that is not convex alone', () => {
    const crossed = [card.quad[0], card.quad[2], card.quad[1], card.quad[3]] as const;
    expect(fitOutline(banded.photo, crossed)).toBe(crossed);
  });
});
