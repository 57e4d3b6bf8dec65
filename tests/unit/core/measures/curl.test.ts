import { describe, expect, it } from 'vitest';
import { measureCurl } from '../../../../src/core/measures/curl.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';
import { paintOver } from '../../../support/painted.ts';

const MARGIN_MM = 14;
const TABLE = [60, 70, 80] as const;
const card = drawPhoto({ marginMm: MARGIN_MM, table: TABLE });

/** The card with an upper edge that sinks by so much in its middle, mm. */
const curled = (bow: number) =>
  paintOver(card, (x, y) => {
    const [t, my] = [(x / 8 - MARGIN_MM) / 85.6, y / 8 - MARGIN_MM];
    return t > 0 && t < 1 && my > 0 && my < 4 * bow * t * (1 - t) ? TABLE : null;
  });

describe('measureCurl', () => {
  it('is 0 for a flat card', () => {
    expect(measureCurl(analysisOf(card))).toBe(0);
  });

  it.each([2, 3, 4])('measures a bow of %d mm', (bow) => {
    expect(Math.abs(measureCurl(analysisOf(curled(bow)))! - bow)).toBeLessThanOrEqual(0.5);
  });

  it('is not misled by an outline a little beside the edge', () => {
    const quad = card.quad.map(([x, y], i) => [x, y + (i < 2 ? -5 : 5)]) as unknown as typeof card.quad;
    expect(measureCurl(analysisOf({ ...card, quad }))).toBe(0);
  });

  it('takes the slant of a wrong outline for no bend', () => {
    const [topLeft, [x, y], ...bottom] = card.quad;
    const quad = [topLeft, [x, y + 24], ...bottom] as unknown as typeof card.quad;
    expect(measureCurl(analysisOf({ ...card, quad }))).toBe(0);
  });

  it('has nothing to follow where the card ends with the frame', () => {
    expect(measureCurl(analysisOf(drawPhoto({ marginMm: 1 })))).toBeNull();
  });
});
