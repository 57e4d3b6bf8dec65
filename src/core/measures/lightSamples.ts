import type { Point } from '../report.ts';

/** Samples along the side of a tile (5 mm), and nearest to the outline, where it may be off (1 mm). */
export const TILE = 10;
export const RIM = 2;

/** Luma from which a sample is as good as clipped. */
export const CLIPPED = 250;

/** Samples of the document and its surroundings, row by row. */
export interface Samples {
  columns: number;
  rows: number;
  /** Samples of the surroundings on each side; 0 for a whole frame. */
  border: number;
  luma: Uint8Array;
  /** The pixels, see {@link packedPixels}. */
  words: Int32Array;
  /** 1 where the sample lies in the frame. */
  seen: Uint8Array;
  /** Maps a place in the grid to photo pixels. */
  toPhoto(point: Point): Point;
}

/** A square of `TILE` samples. */
export interface Tile {
  column: number;
  row: number;
  /** Linear light of its paper. */
  light: number;
  /** Lightness of its paper in CIELAB, and the chroma it would have at `PAPER_LIGHTNESS`. */
  lightness: number;
  chroma: number;
  hue: number;
}
