import { describe, expect, it } from 'vitest';
import { removeHighlights } from '../../../../src/core/pixels/highlightRemoval.ts';
import { grayOf } from '../../../../src/core/pixels/image.ts';

type Rgb = readonly [number, number, number];

const SIDE = 60;
const part = new Uint8Array(SIDE * SIDE).fill(1);
const GREEN: Rgb = [20, 120, 80];

/** A surface, with its brightness before and after. */
function matt(at: (x: number, y: number) => Rgb, where = part) {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) data.set(at(i % SIDE, Math.floor(i / SIDE)), 4 * i);
  const image = { data, width: SIDE, height: SIDE };
  const before = grayOf(image);
  const after = removeHighlights(before, image, where);
  return { before: before.data, after: after.data };
}

const mixed = (share: number, [r, g, b]: Rgb = GREEN): Rgb => [
  r + share * (255 - r),
  g + share * (255 - g),
  b + share * (255 - b),
];
const isSpark = (x: number, y: number) => x % 5 === 0 && y % 4 === 0;

describe('removeHighlights', () => {
  it('takes the highlights off a glossy sheet of one colour, and keeps its shadows', () => {
    const { before, after } = matt((x, y) => (isSpark(x, y) ? mixed(0.9) : x === 7 ? [8, 48, 32] : GREEN));
    expect(Math.max(...before) - before[1]!).toBeGreaterThan(100);
    expect(Math.max(...after)).toBe(before[1]);
    expect(after[7]).toBe(before[7]);
  });

  it('leaves grey surfaces alone: white print on them looks the same', () => {
    const { before, after } = matt((x, y) => (isSpark(x, y) ? [240, 240, 240] : [90, 90, 92]));
    expect(after).toEqual(before);
  });

  it('leaves surfaces of several colours alone', () => {
    const { before, after } = matt((x, y) => (x < 10 ? [200, 40, 40] : isSpark(x, y) ? mixed(0.9) : GREEN));
    expect(after).toEqual(before);
  });

  it('leaves things of another colour alone', () => {
    const { before, after } = matt((x, y) =>
      x === 11 && y < 30 ? [250, 220, 40] : isSpark(x, y) ? mixed(0.9) : GREEN,
    );
    expect(after[11]).toBe(before[11]);
    expect(after[0]).toBeLessThan(before[0]!);
  });

  it('looks at the part only', () => {
    const half = part.map((_, i) => Number(i % SIDE < 30));
    const { before, after } = matt((x, y) => (isSpark(x, y) ? mixed(0.9) : GREEN), half);
    expect(after[35]).toBe(before[35]);
    expect(after[5]).toBeLessThan(before[5]!);
  });

  it('has nothing to say of an empty part', () => {
    const { before, after } = matt(() => GREEN, new Uint8Array(SIDE * SIDE));
    expect(after).toEqual(before);
  });
});
