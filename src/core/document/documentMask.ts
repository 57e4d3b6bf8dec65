/** The network's coarse mask of the document, and how far a quad covers the same. */
import { DOCUMENT_CHANNEL, MAP_CHANNELS, MARGIN, type NetworkOutput, STRIDE } from '../networks/locator.ts';
import { connectedComponents } from '../pixels/components.ts';
import { rectangle } from '../pixels/geometry.ts';
import { sigmoid } from '../pixels/logistic.ts';
import type { Point, Quad } from '../report.ts';
import type { Input } from './networkInput.ts';

/** How surely each cell of a part of the picture shows the document, covered or not: 0..1, row by row. */
export interface DocumentMask {
  readonly document: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per cell, and the picture's pixel at the mask's top left corner (left of and above 0). */
  readonly cell: number;
  readonly origin: Point;
}

export function readMask({ maps, mapWidth, mapHeight }: NetworkOutput, input: Input): DocumentMask {
  const document = Float32Array.from({ length: mapWidth * mapHeight }, (_, i) =>
    sigmoid(maps[i * MAP_CHANNELS + DOCUMENT_CHANNEL]!),
  );
  return {
    document,
    width: mapWidth,
    height: mapHeight,
    cell: STRIDE * input.scaleX,
    origin: [(-MARGIN - input.left) * input.scaleX, (-MARGIN - input.top) * input.scaleY],
  };
}

/** A cell is part of a document from this chance on. */
const SHOWN = 0.5;

/** A piece is smaller than a document where it has less than this share of the cells, or of those of the largest piece. */
const MIN_SHARE = 0.01;
const MIN_OF_LARGEST = 0.2;

/** The separate pieces of documents that the mask shows, as the rectangles round them in picture pixels, the largest first. */
export function piecesOf({ document, width, height, cell, origin }: DocumentMask): Quad[] {
  const shown = Uint8Array.from(document, (chance) => Number(chance > SHOWN));
  const pieces = connectedComponents(shown, width, height).sort((a, b) => b.length - a.length);
  const least = Math.max(MIN_SHARE * document.length, MIN_OF_LARGEST * (pieces[0]?.length ?? 0));
  return pieces
    .filter((piece) => piece.length >= least)
    .map((piece) => {
      const columns = piece.map((i) => i % width);
      const rows = piece.map((i) => Math.floor(i / width));
      const x = (column: number) => origin[0] + column * cell;
      const y = (row: number) => origin[1] + row * cell;
      return rectangle(
        x(Math.min(...columns)),
        y(Math.min(...rows)),
        x(Math.max(...columns) + 1),
        y(Math.max(...rows) + 1),
      ) as unknown as Quad;
    });
}

/** Sums of the document mask along its rows, so that what a quad covers is read off row by row. */
export interface MaskSums {
  readonly mask: DocumentMask;
  /** `sums[y * (width + 1) + x]`: the cells left of `x` in row `y`. */
  readonly sums: Float32Array;
  readonly total: number;
}

export function sumMask(mask: DocumentMask): MaskSums {
  const { width, height, document } = mask;
  const sums = new Float32Array((width + 1) * height);
  let total = 0;
  for (let y = 0; y < height; y++) {
    const row = y * (width + 1);
    for (let x = 0; x < width; x++) sums[row + x + 1] = sums[row + x]! + document[y * width + x]!;
    total += sums[row + width]!;
  }
  return { mask, sums, total };
}

/** How far the document mask and the quad cover the same cells: intersection over union, 0..1. */
export function agreement({ mask, sums, total }: MaskSums, quad: Quad): number {
  const { width, height, cell, origin } = mask;
  let both = 0;
  let cells = 0;
  for (let y = 0; y < height; y++) {
    const [left, right] = extentAt(quad, origin[1] + (y + 0.5) * cell);
    const from = Math.max(0, Math.ceil((left - origin[0]) / cell - 0.5));
    const to = Math.min(width, Math.floor((right - origin[0]) / cell - 0.5) + 1);
    if (to <= from) continue;
    cells += to - from;
    both += sums[y * (width + 1) + to]! - sums[y * (width + 1) + from]!;
  }
  const either = cells + total - both;
  return either > 0 ? both / either : 0;
}

/** Where a horizontal line enters and leaves a convex quad; the wrong way round where it misses it. */
function extentAt(quad: Quad, y: number): [left: number, right: number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const [ax, ay] = quad[i]!;
    const [bx, by] = quad[(i + 1) % 4]!;
    if (ay > y === by > y) continue;
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return [left, right];
}
