import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../../src/core/views/surroundings.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';

const TABLE = [150, 140, 130] as const;

describe('surroundings', () => {
  it.each([8, 24])('shows 14 mm round the card at %i px/mm', (pxPerMm) => {
    const drawn = drawPhoto({ pxPerMm, marginMm: 16, table: TABLE });
    const { image, inside, pxPerMm: scale, marginMm, toPhoto } = surroundings(analysisOf(drawn));
    expect(scale).toBe(3);
    expect(marginMm).toBe(14);
    expect([image.width, image.height]).toEqual([Math.round(113.6 * 3), Math.round(81.98 * 3)]);
    expect(inside.every(Boolean)).toBe(true);
    expect([...image.data.subarray(0, 3)]).toEqual([...TABLE]);
    const corner = toPhoto([14 * 3, 14 * 3]);
    expect(Math.hypot(corner[0] - drawn.quad[0][0], corner[1] - drawn.quad[0][1])).toBeLessThan(1);
  });

  it('marks what the frame does not show', () => {
    const { inside, image } = surroundings(analysisOf(drawPhoto({ marginMm: 4 })));
    expect(inside[0]).toBe(0);
    expect(inside[Math.floor(inside.length / 2) + Math.floor(image.width / 2)]).toBe(1);
  });
});
