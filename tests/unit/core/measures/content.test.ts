import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { contentBelow } from '../../../../src/core/measures/content.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';
import { type Cells, dilation, measureCells } from '../../../../src/core/views/grid.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';

/** What a hidden square of 10 mm carries; its middle is given in mm from the document's top left corner. */
function contentAt(cells: Cells, x: number, y: number) {
  const { width, height, size, subject } = cells;
  const cell = (mm: number) => Math.floor((mm * subject.pxPerMm) / size);
  return contentBelow(dilation([cell(y) * width + cell(x)], 5, width, height), cells);
}

describe('contentBelow on a generated passport page', () => {
  let cells: Cells;
  beforeAll(async () => {
    const truth = fixture('good-passport');
    const photo = await readFixture(truth);
    const analysis: Analysis = analysisOf({ photo, quad: truth.quad as Quad });
    cells = measureCells(analysis);
  });

  it.each([
    ['portrait', [24, 40]],
    ['mrz', [70, 76]],
    ['text', [60, 25]],
  ] as const)('finds the %s', (content, [x, y]) => {
    expect(contentAt(cells, x, y)).toBe(content);
  });
});

describe('contentBelow on a drawn card', () => {
  it('tells print from empty plastic', () => {
    expect(contentAt(measureCells(analysisOf(drawPhoto())), 60, 12)).toBe('text');
    expect(contentAt(measureCells(analysisOf(drawPhoto({ lines: 0 }))), 60, 12)).toBe('blank');
  });

  it('finds print that light from a reflection has faded', () => {
    const fade = (lines: number) => {
      const drawn = drawPhoto({ lines, paper: [110, 100, 190], ink: [75, 68, 130] });
      const veil = (x: number, y: number) => 130 * Math.exp(-((x / 8 - 68) ** 2 + (y / 8 - 20) ** 2) / 800);
      const data = drawn.photo.data.map((value, p) => {
        const i = p >> 2;
        return value + veil(i % drawn.photo.width, Math.floor(i / drawn.photo.width));
      });
      return { ...drawn, photo: { ...drawn.photo, data } };
    };
    expect(contentAt(measureCells(analysisOf(fade(9))), 60, 12)).toBe('text');
    expect(contentAt(measureCells(analysisOf(fade(0))), 60, 12)).toBe('blank');
  });

  it('knows where the portrait and the lines were found', () => {
    const cells = measureCells(analysisOf(drawPhoto({ lines: 0 })));
    const { width, height, size, subject } = cells;
    const square = (x: number, y: number, side: number): Point[] =>
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
      ].map(([u, v]) => subject.toPhoto([u! * subject.pxPerMm, v! * subject.pxPerMm]));
    const hidden = (x: number, y: number) =>
      dilation(
        [Math.floor((y * subject.pxPerMm) / size) * width + Math.floor((x * subject.pxPerMm) / size)],
        5,
        width,
        height,
      );
    const known = { portrait: square(55, 10, 25), mrz: square(5, 40, 12) };
    expect(contentBelow(hidden(65, 20), cells, known)).toBe('portrait');
    expect(contentBelow(hidden(11, 45), cells, known)).toBe('mrz');
    // A portrait that was found stands for the zone that one is assumed in.
    expect(contentBelow(hidden(18, 25), cells, known)).toBe('blank');
    expect(contentBelow(hidden(18, 25), cells)).toBe('portrait');
  });

  it('does not look for a portrait or machine-readable lines in a whole frame', () => {
    const { photo } = drawPhoto({ lines: 0 });
    expect(contentAt(measureCells(analysisOf({ photo, quad: null })), 20, 30)).toBe('blank');
  });
});
