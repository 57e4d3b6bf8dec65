import { describe, expect, it } from 'vitest';
import { colourJumps } from '../../../../../src/core/files/whole/colourJump.ts';
import { randomFrom } from '../../../../fuzz/mutations.ts';

const COLUMNS = 80;
const ROWS = 60;

/** A channel as a photo has it: a gradient, and texture. */
function channel(more: (x: number, y: number) => number = () => 0): Int16Array {
  const random = randomFrom('colours');
  return Int16Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [x, y] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    return x / 2 - y / 3 + 6 * random() + more(x, y);
  });
}

/** From a block on, all lie higher. */
const from = (column: number, row: number, offset: number) => (x: number, y: number) =>
  y * COLUMNS + x >= row * COLUMNS + column ? offset : 0;

describe('colours', () => {
  it('jump where all blocks from one on are brighter or darker', () => {
    for (const offset of [-60, -40, 40, 60]) {
      for (const column of [6, 33, 71])
        expect(colourJumps(channel(from(column, 31, offset)), COLUMNS, 1)).toBe(true);
    }
  });

  it.each([
    ['a photo', undefined],
    ['a step that nobody would see', from(33, 31, 4)],
    ['the edge of a table', (_: number, y: number) => (y >= 31 ? 60 : 0)],
    ['a sloping edge', (x: number, y: number) => 60 * Math.min(1, Math.max(0, y - 31 + x / COLUMNS))],
    ['a steeper one', (x: number, y: number) => 60 * Math.min(1, Math.max(0, y - 25 + x / 10))],
    ['a card', (x: number, y: number) => (x > 20 && x < 70 && y > 15 && y < 40 ? 60 : 0)],
    ['two things on one table', (x: number, y: number) => (y >= (x < 33 ? 20 : 31) ? 60 : 0)],
  ])('do not jump in %s', (_name, more) => {
    expect(colourJumps(channel(more), COLUMNS, 1)).toBe(false);
  });

  it('are not looked at in a small picture', () => {
    expect(
      colourJumps(
        Int16Array.from({ length: 60 }, (_, i) => (i > 33 ? 90 : 0)),
        10,
        1,
      ),
    ).toBe(false);
  });
});
