import { describe, expect, it } from 'vitest';
import { measureClutter } from '../../../../src/core/measures/clutter.ts';
import { analysisOf, type Drawn, drawPhoto, quarterTurn, seeded } from '../../../support/drawnPhoto.ts';
import { paint } from '../../../support/painted.ts';

const card = drawPhoto({ marginMm: 14 });
const clutter = (drawn: Drawn) => measureClutter(analysisOf(drawn));
const { width, height } = card.photo;

/** Whether each square of 8 x 12 px is dark: at random, as in print. */
const random = seeded(5);
const ink = Array.from({ length: width * height }, () => random() < 0.4);

/** Dark marks in a part of the table, given in shares of the photo. */
const marks = (left: number, top: number, right: number, bottom: number, dark = 40) =>
  paint(card, (x, y) => {
    if (x < left * width || x > right * width || y < top * height || y > bottom * height) return null;
    return ink[Math.floor(y / 12) * width + Math.floor(x / 8)] ? [dark, dark, dark] : [225, 222, 215];
  });

describe('measureClutter', () => {
  it('is calm on a plain table', () => {
    expect(clutter(card)).toMatchObject({ busyShare: 0, regions: [] });
    expect(clutter(card).contrast).toBeGreaterThan(12);
  });

  it.each([
    ['left', [0, 0, 0.09, 1]],
    ['right', [0.91, 0, 1, 1]],
    ['top', [0, 0, 1, 0.12]],
    ['bottom', [0, 0.88, 1, 1]],
  ] as const)('tells print at the %s', (place, [left, top, right, bottom]) => {
    const seen = clutter(marks(left, top, right, bottom));
    expect(seen.place).toBe(place);
    expect(seen.busyShare).toBeGreaterThan(0.1);
    expect(seen.regions).toHaveLength(1);
  });

  it('tells print from a faint grain', () => {
    expect(clutter(marks(0, 0, 1, 1, 125)).busyShare).toBeGreaterThan(0.5);
    expect(clutter(marks(0, 0, 1, 1, 190)).busyShare).toBe(0);
  });

  it('rises with the part that is printed', () => {
    const shares = [0.02, 0.05, 0.09].map((part) => clutter(marks(0, 0, part, 1)).busyShare!);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(clutter(marks(0, 0, 1, 1))).toMatchObject({ place: 'all around' });
  });

  it('takes a pattern that repeats all around for calm, and says how much it repeats', () => {
    const cloth = paint(card, (x, y) => (x % 24 < 10 && y % 28 < 10 ? [220, 220, 220] : [110, 112, 118]));
    const seen = clutter(cloth);
    expect(seen.unevenShare).toBeGreaterThan(0.2);
    expect(seen.repetition).toBeGreaterThan(0.8);
    expect(seen.busyShare).toBe(0);
  });

  it('does not take print all around for a pattern', () => {
    const seen = clutter(marks(0, 0, 1, 1));
    expect(seen.repetition).toBeLessThan(0.5);
    expect(seen.busyShare).toBe(seen.unevenShare);
  });

  it('measures the same when the photo is turned', () => {
    const upright = marks(0, 0, 0.09, 1);
    const turned = clutter(quarterTurn(upright));
    expect(Math.abs(turned.busyShare! - clutter(upright).busyShare!)).toBeLessThan(0.02);
    expect(turned.place).toBe('top');
  });

  it('has nothing to say where the frame ends at the card', () => {
    expect(clutter(drawPhoto({ marginMm: 1 }))).toMatchObject({ busyShare: null, contrast: null });
  });
});
