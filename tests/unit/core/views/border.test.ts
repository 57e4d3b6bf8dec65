import { describe, expect, it } from 'vitest';
import { difference, labOf } from '../../../../src/core/pixels/colour.ts';
import { measureBorder } from '../../../../src/core/views/border.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';

const PAPER = [222, 222, 218] as const;
const TABLE = [60, 90, 120] as const;
const card = drawPhoto({ marginMm: 14, paper: PAPER, table: TABLE, lines: 0 });
const rim = measureBorder(analysisOf(card));

describe('measureBorder', () => {
  it('goes clockwise round the card, a place a millimetre, clear of the rounded corners', () => {
    expect([...new Set(rim.map(({ side }) => side))]).toEqual([0, 1, 2, 3]);
    const counts = [0, 1, 2, 3].map((side) => rim.filter((place) => place.side === side).length);
    expect(counts).toEqual([77, 47, 77, 47]);
    const [first, second] = [rim[0]!.toDocument(0), rim[1]!.toDocument(0)];
    expect(second[0] - first[0]).toBeCloseTo(1, 6);
    expect(first[0]).toBeGreaterThan(3.48);
  });

  it('sees the colours on both sides of the border', () => {
    for (const { inside, outside } of rim) {
      expect(difference(inside!, labOf(...PAPER))).toBeLessThan(1);
      expect(difference(outside!, labOf(...TABLE))).toBeLessThan(1);
    }
  });

  it('knows where a place lies in the photo and on the card', () => {
    const right = rim.find(({ side }) => side === 1)!;
    const [x, y] = right.toDocument(2);
    expect(Math.abs(x - 83.6)).toBeLessThan(0.2);
    const [left, top] = card.quad[0];
    const seen = right.toPhoto(2);
    expect(Math.abs(seen[0] - (left + 8 * x))).toBeLessThan(1.5);
    expect(Math.abs(seen[1] - (top + 8 * y))).toBeLessThan(1.5);
  });

  it('has no colour beyond the frame', () => {
    const cut = measureBorder(analysisOf(drawPhoto({ marginMm: 1 })));
    expect(cut.every(({ inside, outside }) => inside !== null && outside === null)).toBe(true);
    expect(cut[0]!.at(-1.5)).toBeNull();
    expect(cut[0]!.at(2)).not.toBeNull();
  });
});
