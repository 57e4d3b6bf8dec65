import { type Analysis, defineFact } from '../analysis.ts';
import { type Lab, labOf } from '../pixels/colour.ts';
import { median } from '../pixels/statistics.ts';

/** Side of a cell, mm: larger than the colour noise of a camera, smaller than a portrait or an emblem. */
const CELL_MM = 2;

/** Chroma over that of the paper, CIELAB: the print of black-and-white copies stays below it, also in coloured light. */
const MIN_CHROMA = 12;

/** Share of the document that has to be in colour to count as such: an emblem is enough. */
const MIN_SHARE = 0.01;

/**
 * Whether a document was found that surely has no colour of its own, as a black-and-white copy. Colours are compared
 * with the paper's: the median of the lightest tenth of the cells, which the light tints as it tints the rest. Light of
 * several colours, or a hand over the document, and it does not.
 */
export const isMonochrome = defineFact('monochrome', (analysis: Analysis): boolean => {
  if (!analysis.document) return false;
  const cells = cellsOf(analysis);
  if (cells.length === 0) return false;
  const light = [...cells].sort((a, b) => b[0] - a[0]).slice(0, Math.ceil(cells.length / 10));
  const [a, b] = [median(light.map((cell) => cell[1])), median(light.map((cell) => cell[2]))];
  const brightness = median(light.map((cell) => cell[0]));
  const coloured = cells.filter((cell) => {
    // Light tints what it lights: the darker the print, the less colour the paper's tint would give it.
    const share = cell[0] / Math.max(brightness, 1);
    return Math.hypot(cell[1] - a * share, cell[2] - b * share) > MIN_CHROMA;
  });
  return coloured.length < MIN_SHARE * cells.length;
});

/** Mean colours of squares wholly inside the document. */
function cellsOf({ subject: { image, inside, pxPerMm } }: Analysis): Lab[] {
  const side = Math.max(2, Math.round(CELL_MM * pxPerMm));
  const cells: Lab[] = [];
  for (let top = 0; top + side <= image.height; top += side) {
    for (let left = 0; left + side <= image.width; left += side) {
      const sums = [0, 0, 0];
      let count = 0;
      for (let y = top; y < top + side; y += 2) {
        for (let x = left, at = y * image.width + left; x < left + side; x += 2, at += 2) {
          if (!inside[at]) continue;
          count++;
          for (let c = 0; c < 3; c++) sums[c]! += image.data[at * 4 + c]!;
        }
      }
      if (count < Math.ceil(side / 2) ** 2) continue;
      cells.push(labOf(sums[0]! / count, sums[1]! / count, sums[2]! / count));
    }
  }
  return cells;
}
