import type { Analysis } from './analysis.ts';
import { measureCells } from './cells.ts';
import { type Content, contentBelow } from './content.ts';
import { measureCover } from './cover.ts';

/** Fainter evidence than this, CIELAB, is of nothing: no preset calls it a cover. */
const FAINT = 5;

/** What the covered part of the document carries; null where nothing is covered, or the outline is not sure. */
export function coveredContent(analysis: Analysis): Content | null {
  const { strength, covered } = analysis.fact(measureCover);
  if (strength === null || strength < FAINT) return null;
  const cells = analysis.fact(measureCells);
  if (cells.subject.scale !== 'document') return null;
  const { width, height, size, subject } = cells;
  const hidden = new Uint8Array(width * height);
  for (const [x, y] of covered) {
    const [column, row] = [x, y].map((mm) => Math.floor((mm * subject.pxPerMm) / size)) as [number, number];
    if (column >= 0 && row >= 0 && column < width && row < height) hidden[row * width + column] = 1;
  }
  return contentBelow(hidden, cells);
}
