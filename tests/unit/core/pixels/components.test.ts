import { expect, it } from 'vitest';
import { connectedComponents } from '../../../../src/core/pixels/components.ts';

it('finds the connected pieces of a mask', () => {
  // A block of 4 x 3, a single cell beside it, and a bar that is one cell thin.
  const rows = ['..........', '.####...#.', '.####...#.', '.####.#.#.', '........#.'];
  const [width, height] = [rows[0]!.length, rows.length];
  const mask = Uint8Array.from(rows.join(''), (c) => Number(c === '#'));
  expect(connectedComponents(mask, width, height).map((piece) => piece.length)).toEqual([12, 4, 1]);
});
