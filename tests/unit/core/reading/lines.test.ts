import { describe, expect, it } from 'vitest';
import { findLines, inPicture, type Turn, upsideDown } from '../../../../src/core/reading/lines.ts';
import type { Field } from '../../../../src/core/reading/pitchSpectra.ts';

interface Drawn {
  /** Height of a line's middle at a place along it. */
  at: (x: number) => number;
  /** Width of a character; 0 for print without a pitch. */
  pitch?: number;
  from?: number;
  characters?: number;
}

/** Numbers that look random and are always the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Paper with lines of characters, each a few strokes of its own, that read as the turn says. */
function picture(
  lines: readonly Drawn[],
  { turn = 0 as Turn, width = 298, height = 222, noise = 3 } = {},
): Field {
  const random = chance(7);
  const values = Float32Array.from({ length: width * height }, () => 190 + noise * (random() - 0.5));
  for (const { at, pitch = 5.1, from = 36, characters = 44 } of lines) {
    let x = from;
    for (let k = 0; k < characters; k++) {
      const own = pitch || 3 + 5 * random();
      const strokes = Array.from({ length: 9 }, () => Number(random() < 0.6));
      for (let i = 0; i < 9; i++) {
        if (!strokes[i]) continue;
        for (let a = 0; a < 4; a++) {
          const along = x + own * (0.15 + 0.7 * ((i % 3) / 3 + a / 12));
          const down = at(along) + own * (Math.floor(i / 3) / 3 - 0.35);
          const [u, v] = inPicture([along, down], turn, width, height);
          const index = Math.floor(v) * width + Math.floor(u);
          if (u >= 0 && u < width && v >= 0 && v < height) values[index] = Math.max(40, values[index]! - 70);
        }
      }
      x += own;
    }
  }
  return { values, width, height };
}

const straight = (y: number, more: Partial<Drawn> = {}): Drawn => ({ at: () => y, ...more });
const RANGE = [3.1, 6.4] as const;
const heights = (found: ReturnType<typeof findLines>) => found!.curves.map(([y]) => y);

function expectNear(found: readonly number[], wanted: readonly number[], tolerance = 1.6): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expect(Math.abs(found[i]! - value)).toBeLessThan(tolerance);
}

describe('findLines', () => {
  it('finds two lines, how wide their characters are, and how far apart they lie', () => {
    const found = findLines(picture([straight(170), straight(183)]), RANGE)!;
    expect(found.turn % 2).toBe(0);
    expectNear(heights(found), [170, 183]);
    expect(Math.abs(found.pitch - 5.1)).toBeLessThan(0.06);
    expect(Math.abs(found.spacing - 13)).toBeLessThan(1.1);
    expect(found.strength).toBeGreaterThan(0.3);
  });

  it('finds the three lines of a card', () => {
    const more = { characters: 30, from: 32 };
    const lines = [straight(95, more), straight(108, more), straight(121, more)];
    expectNear(heights(findLines(picture(lines, { width: 219, height: 156 }), RANGE)), [95, 108, 121]);
  });

  it.each([1, 2, 3] as const)('finds lines turned by %i quarters, whichever way up', (turn) => {
    const found = findLines(
      picture([straight(170), straight(183)], { turn, width: 300, height: 300 }),
      RANGE,
    )!;
    expect(found.turn % 2).toBe(turn % 2);
    const upright = found.turn === turn ? found : upsideDown({ ...found, width: 300, height: 300 });
    expect(upright.turn).toBe(turn);
    expectNear(heights(upright), [170, 183]);
  });

  it('follows lines that slope and bend', () => {
    const bent = (y: number): Drawn => ({ at: (x) => y + 0.022 * (x - 149) + 0.0002 * (x - 149) ** 2 });
    const { curves, middle } = findLines(picture([bent(160), bent(173)]), RANGE)!;
    for (const [i, [height, slope, bend]] of curves.entries()) {
      for (const x of [60, 149, 240]) {
        const t = x - middle;
        const wanted = bent(160 + 13 * i).at(x);
        expect(Math.abs(height + slope * t + bend * t * t - wanted)).toBeLessThan(2.2);
      }
    }
  });

  it('finds a page that was taken for a card, at another scale', () => {
    const more = { pitch: 3.5, from: 30 };
    const lines = [straight(120, more), straight(129, more)];
    const { pitch } = findLines(picture(lines, { width: 219, height: 160 }), RANGE)!;
    expect(Math.abs(pitch - 3.5)).toBeLessThan(0.06);
  });

  it('leaves print that keeps to no pitch, and an empty page', () => {
    const print = [40, 53, 66, 79, 92].map((y) => straight(y, { pitch: 0 }));
    expect(findLines(picture(print), RANGE)?.strength ?? 0).toBeLessThan(0.25);
    expect(findLines(picture([]), RANGE)?.strength ?? 0).toBeLessThan(0.25);
  });
});

describe('upsideDown', () => {
  it.each([0, 1, 2, 3] as const)('turns back after two times, turn %i', (turn) => {
    const lines = {
      turn,
      curves: [
        [170, 0.02, 0.0001],
        [183, 0.02, 0.0001],
      ] as const,
      middle: 149,
      pitch: 5.1,
      spacing: 13,
      strength: 0.4,
      width: 298,
      height: 222,
    };
    const other = upsideDown(lines);
    expect(other.turn).toBe((turn + 2) % 4);
    expect(upsideDown(other)).toEqual(lines);
    const point = (each: typeof lines, i: number) =>
      inPicture([each.middle, each.curves[i]![0]], each.turn, each.width, each.height);
    expect(point(other as typeof lines, 0)).toEqual(point(lines, 1));
  });
});

describe('inPicture', () => {
  it.each([
    [0, [3, 4]],
    [1, [96, 3]],
    [2, [97, 46]],
    [3, [4, 47]],
  ] as const)('turns a point by %i quarters', (turn, point) => {
    expect(inPicture([3, 4], turn, 100, 50)).toEqual(point);
  });
});
