import { describe, expect, it } from 'vitest';
import { centreOf, dilation, measureCells, outlineOf } from '../../../../src/core/views/grid.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';

describe('measureCells', () => {
  const cells = measureCells(analysisOf(drawPhoto()));

  it('has about a cell per mm, without the rim of the document', () => {
    expect(cells.width).toBe(85);
    expect(cells.height).toBe(54);
    expect(cells.usable[0]).toBe(0);
    expect(cells.usable[10 * cells.width + 10]).toBe(1);
  });

  it('sees the paper below the print, and which cells are printed', () => {
    const seen = cells.ground.filter((_, i) => cells.usable[i]);
    expect(Math.min(...seen)).toBeGreaterThan(210);
    const printed = cells.printed.reduce((sum, value) => sum + value, 0) / cells.printed.length;
    expect(printed).toBeGreaterThan(0.15);
    expect(printed).toBeLessThan(0.6);
  });

  it('leaves out what lies outside the frame', () => {
    const { photo, quad } = drawPhoto();
    const shifted = quad.map(([x, y]) => [x + 200, y]) as unknown as typeof quad;
    const { usable, width, height } = measureCells(analysisOf({ photo, quad: shifted }));
    const middle = (height >> 1) * width;
    expect(usable[middle + 10]).toBe(1);
    expect(usable[middle + width - 10]).toBe(0);
  });
});

describe('masks', () => {
  // A block of 4 x 3, a single cell beside it, and a bar that is one cell thin.
  const rows = ['..........', '.####...#.', '.####...#.', '.####.#.#.', '........#.'];
  const [width, height] = [rows[0]!.length, rows.length];

  it('grows by a square', () => {
    const some = dilation([2 * width + 5], 1, width, height);
    expect(some.reduce((sum, value) => sum + value, 0)).toBe(9);
  });

  it('gives middle and outline of a piece in the photo', () => {
    const cells = measureCells(analysisOf(drawPhoto()));
    const piece = [10 * cells.width + 20, 10 * cells.width + 21];
    const [x, y] = centreOf(piece, cells);
    expect([x / cells.size, y / cells.size]).toEqual([21, 10.5]);
    const [left, top] = outlineOf(piece, cells).polygon[0]!;
    expect(left).toBeCloseTo((8 + 20) * 8, 0);
    expect(top).toBeCloseTo((8 + 10) * 8, 0);
  });
});
