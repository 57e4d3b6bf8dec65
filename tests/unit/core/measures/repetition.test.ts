import { describe, expect, it } from 'vitest';
import { repetitionOf } from '../../../../src/core/measures/repetition.ts';
import { seeded } from '../../../support/drawnPhoto.ts';

const [WIDTH, HEIGHT, PX_PER_MM] = [300, 240, 3];
const all = new Uint8Array(WIDTH * HEIGHT).fill(1);

/** Brightness by place, with some grain. */
function surface(levelAt: (x: number, y: number) => number) {
  const random = seeded(7);
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    return levelAt(i % WIDTH, Math.floor(i / WIDTH)) + 10 * random();
  });
  return { data, width: WIDTH, height: HEIGHT };
}

/** Words of strokes of any length and pitch on lines 4 mm apart. */
function print() {
  const random = seeded(3);
  const ink = new Uint8Array(WIDTH * HEIGHT);
  for (let top = 2; top + 6 < HEIGHT; top += 12) {
    for (let x = 0; x < WIDTH; x += 2 + Math.floor(6 * random())) {
      if (random() < 0.3) continue;
      const from = top + Math.floor(4 * random());
      for (let y = from; y < top + 6; y++) ink[y * WIDTH + x] = 1;
    }
  }
  return surface((x, y) => (ink[y * WIDTH + x] ? 60 : 220));
}

describe('repetitionOf', () => {
  it('is high on dotted cloth and on checks', () => {
    const dots = surface((x, y) => (x % 9 < 3 && y % 11 < 3 ? 220 : 120));
    const checks = surface((x, y) => (Math.floor(x / 8) % 2 === Math.floor(y / 8) % 2 ? 200 : 110));
    expect(repetitionOf(dots, all, PX_PER_MM)).toBeGreaterThan(0.8);
    expect(repetitionOf(checks, all, PX_PER_MM)).toBeGreaterThan(0.8);
  });

  it('is low on print, on grain and on an even surface', () => {
    expect(repetitionOf(print(), all, PX_PER_MM)).toBeLessThan(0.5);
    expect(
      repetitionOf(
        surface(() => 120),
        all,
        PX_PER_MM,
      ),
    ).toBeLessThan(0.1);
    expect(repetitionOf({ ...surface(() => 0), data: all }, all, PX_PER_MM)).toBe(0);
  });

  it('looks at the part only', () => {
    const left = all.map((_, i) => Number(i % WIDTH < WIDTH / 2));
    const half = surface((x, y) => (x < WIDTH / 2 && x % 9 < 3 && y % 11 < 3 ? 220 : 120));
    expect(repetitionOf(half, left, PX_PER_MM)).toBeGreaterThan(0.8);
    expect(
      repetitionOf(
        half,
        left.map((value) => 1 - value),
        PX_PER_MM,
      ),
    ).toBeLessThan(0.1);
  });
});
