import { describe, expect, it } from 'vitest';
import { leastSplit } from '../../../../src/core/document/evidence.ts';
import { rectangle } from '../../../../src/core/pixels/geometry.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Quad } from '../../../../src/core/report.ts';

const [WIDTH, HEIGHT] = [400, 300];
const CARD = quad(80, 60, 320, 220);

function quad(left: number, top: number, right: number, bottom: number): Quad {
  return rectangle(left, top, right, bottom) as unknown as Quad;
}

/** A blue card on a brown table. */
const PICTURE: Rgba = (() => {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const inside = x >= 80 && x < 320 && y >= 60 && y < 220;
      data.set(inside ? [60, 90, 200] : [120, 90, 60], (y * WIDTH + x) * 4);
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
})();

describe('leastSplit', () => {
  it('is high where all four sides part the table from the card', () => {
    expect(leastSplit(PICTURE, CARD)).toBeGreaterThan(1.5);
  });

  it('is about nothing where one side runs across the card', () => {
    expect(Math.abs(leastSplit(PICTURE, quad(80, 60, 250, 220)))).toBeLessThan(0.2);
  });

  it('is about nothing where one side runs across the table', () => {
    expect(Math.abs(leastSplit(PICTURE, quad(80, 60, 360, 220)))).toBeLessThan(0.2);
  });

  it('says neither yes nor no where nothing but the document is seen', () => {
    expect(leastSplit(PICTURE, quad(-2, -2, WIDTH + 2, HEIGHT + 2))).toBe(1);
  });
});
