import { describe, expect, it } from 'vitest';
import { CELL, DIRECTIONS, type LineMap } from '../../../../src/core/networks/mrz.ts';
import { inPicture, linesOf, type Turn, upsideDown } from '../../../../src/core/reading/lines.ts';

interface Drawn {
  /** Height of a line's middle at a column, in cells. */
  at: (x: number) => number;
  from: number;
  to: number;
}

/** A map of `columns` x `rows` cells with lines of two cells' height that read to the right, turned. */
function mapOf(lines: readonly Drawn[], turn: Turn = 0, columns = 150, rows = 100): LineMap {
  const probabilities = new Float32Array(columns * rows * DIRECTIONS);
  for (let i = 0; i < probabilities.length; i += DIRECTIONS) probabilities[i] = 1;
  for (const { at, from, to } of lines) {
    for (let x = from; x < to; x++) {
      const top = Math.round(at(x) - 1);
      for (const y of [top, top + 1]) {
        const [u, v] = inPicture([x + 0.5, y + 0.5], turn, columns, rows);
        const i = (Math.floor(v) * columns + Math.floor(u)) * DIRECTIONS;
        probabilities[i] = 0.05;
        probabilities[i + 1 + turn] = 0.95;
      }
    }
  }
  return { probabilities, columns, rows };
}

const straight = (y: number, from = 10, to = 130): Drawn => ({ at: () => y, from, to });

describe('linesOf', () => {
  it('finds two lines, where they begin and end, and how far apart they lie', () => {
    const found = linesOf(mapOf([straight(70), straight(77)]))!;
    expect(found).toMatchObject({ turn: 0, start: 10 * CELL, end: 130 * CELL, spacing: 7 * CELL });
    expect(found.curves.map(([y]) => y)).toEqual([70 * CELL, 77 * CELL]);
    expect(found.strength).toBeCloseTo(0.95, 2);
  });

  it.each([1, 2, 3] as const)('finds lines turned by %i quarters', (turn) => {
    const found = linesOf(mapOf([straight(60, 10, 90), straight(67, 10, 90)], turn, 100, 110))!;
    expect(found.turn).toBe(turn);
    expect(found.curves).toHaveLength(2);
    expect(found.start).toBeCloseTo(10 * CELL, 0);
  });

  it('follows lines that slope and bend', () => {
    const bent = (y: number): Drawn => ({
      at: (x) => y + 0.05 * x + 0.0006 * (x - 70) ** 2,
      from: 10,
      to: 130,
    });
    const found = linesOf(mapOf([bent(60), bent(67)]))!;
    for (const [i, [height, slope, bend]] of found.curves.entries()) {
      expect(height).toBeCloseTo((60 + 7 * i + 3.5) * CELL, -0.5);
      expect(slope).toBeCloseTo(0.05, 1);
      expect(bend).toBeCloseTo(0.0006 / CELL, 3);
    }
  });

  it('goes on behind what covers a part', () => {
    const parts = [straight(70, 10, 60), straight(70, 85, 130), straight(77, 10, 60), straight(77, 85, 130)];
    const found = linesOf(mapOf(parts))!;
    expect(found.curves).toHaveLength(2);
    expect([found.start, found.end]).toEqual([10 * CELL, 130 * CELL]);
  });

  it('leaves other print far off, and print that is short', () => {
    const found = linesOf(mapOf([straight(20), straight(70), straight(77), straight(60, 10, 30)]))!;
    expect(found.curves.map(([y]) => y)).toEqual([70 * CELL, 77 * CELL]);
  });

  it('finds nothing where there are no lines', () => {
    expect(linesOf(mapOf([]))).toBeNull();
    expect(linesOf(mapOf([straight(40, 10, 20)]))).toBeNull();
  });

  it('takes at most three lines', () => {
    expect(linesOf(mapOf([50, 59, 68, 77].map((y) => straight(y))))!.curves).toHaveLength(3);
  });
});

describe('upsideDown', () => {
  it.each([0, 1, 2, 3] as const)('is what is found in the picture turned by half, turn %i', (turn) => {
    const lines = [straight(40, 12, 90), straight(47, 12, 90)];
    const size = { width: 110 * CELL, height: 100 * CELL };
    const found = linesOf(mapOf(lines, turn, 110, 100))!;
    const other = upsideDown({ ...found, ...size });
    expect(other.turn).toBe((turn + 2) % 4);
    const corner = (each: typeof found, x: number, y: number) =>
      inPicture([x, y], each.turn, size.width, size.height);
    const [first] = found.curves;
    const last = other.curves.at(-1)!;
    expect(corner(found, found.start, first![0])).toEqual(corner(other, other.end, last[0]));
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
