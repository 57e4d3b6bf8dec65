import { type Analysis, defineFact } from '../analysis.ts';
import { LINEAR, labOf } from '../pixels/colour.ts';
import { homography, project, rectangle } from '../pixels/geometry.ts';
import { lumaOf, packedPixels } from '../pixels/image.ts';
import { countOf, levelAt, quantile } from '../pixels/statistics.ts';
import type { Point, Quad, Region } from '../report.ts';
import { CLIPPED, RIM, type Samples, TILE, type Tile } from './lightSamples.ts';
import { shadowDepth, shadowRegions } from './shadow.ts';

/** How the document is lit (or the whole frame, where none was found). */
export interface Light {
  /** Luma that 1 % of the document exceeds: its paper, or its brightest print. */
  white: number;
  /** Luma that 5 % of the whole frame exceeds. */
  frameWhite: number;
  /** Above 0 where dark print lies on a light ground, below 0 where light print lies on a dark one; -1..1. */
  polarity: number;
  /** Share of the document that is as good as clipped. */
  clippedShare: number;
  /** Chroma of the least coloured parts of the document, as on well lit paper: coloured light leaves nothing neutral. */
  chroma: number;
  /** Hue of those parts, degrees in CIELAB. */
  hue: number;
  /** Share of the light that a shadow takes away; null where the document's surroundings cannot be seen. */
  shadowDepth: number | null;
  /** The parts that lie in the shadow. */
  shadows: Region[];
  /** The light, tile by tile. */
  tiles: LightTile[];
  /** Samples of the document by luma, 0..255. */
  histogram: Uint32Array;
}

/** The light on a tile of 5 x 5 mm. */
export interface LightTile {
  /** Linear light of its paper, 0..1. */
  light: number;
  /** Its middle, shares of the document's sides as it reads. */
  at: Point;
  /** In photo pixels. */
  corners: Quad;
}

/** The document is sampled in a square grid of this pitch, with this much of its surroundings, mm. */
const STEP_MM = 0.5;
const SURROUND_MM = 6.5;

/** Share of the tiles that must be as coloured as said: white paper or a grey portrait takes more. */
const NEUTRAL_SHARE = 0.05;

/** Tiles count for the colour of the light from this share of the lightest tiles' lightness on. */
const LIGHT_SHARE = 0.5;

/** Chroma is given as it would be at this lightness, which paper has in a good photo: coloured light is so in dim photos, too. */
const PAPER_LIGHTNESS = 85;

/** Brightest share of a tile that gives its colour. */
const BRIGHT_SHARE = 0.3;

/** Measures how the document is lit. */
export const measureIllumination = defineFact('illumination', (analysis: Analysis): Light => {
  const samples = sampleGrid(analysis);
  const histogram = new Uint32Array(256);
  eachInside(samples, (i) => {
    if (samples.seen[i]) histogram[samples.luma[i]!]! += 1;
  });
  const seen = countOf(histogram);
  const [black, middle, white] = [0.05, 0.5, 0.99].map((share) => levelAt(histogram, share));
  const polarity = (middle! - black! - (white! - middle!)) / Math.max(1, white! - black!);
  const tiles = tilesOf(samples);
  const neutral = leastColoured(tiles);
  const depth = shadowDepth(samples, tiles, polarity < 0);
  return {
    white: white!,
    frameWhite: frameWhite(analysis),
    polarity,
    clippedShare: countOf(histogram.subarray(CLIPPED)) / Math.max(1, seen),
    chroma: neutral?.chroma ?? 0,
    hue: neutral?.hue ?? 0,
    shadowDepth: depth,
    shadows: depth === null ? [] : shadowRegions(samples, tiles, depth),
    tiles: tiles.map((tile) => lightTile(samples, tile)),
    histogram,
  };
});

function lightTile({ columns, rows, border, toPhoto }: Samples, { column, row, light }: Tile): LightTile {
  const shareOf = (from: number, size: number) => (from + TILE / 2 - border) / (size - 2 * border);
  return {
    light,
    at: [shareOf(column, columns), shareOf(row, rows)],
    corners: rectangle(column, row, column + TILE, row + TILE).map(toPhoto) as unknown as Quad,
  };
}

/** The tile whose colour only a few undercut; tiles much darker than the rest would show little of any colour. */
function leastColoured(tiles: readonly Tile[]): Tile | undefined {
  const least =
    quantile(
      tiles.map((tile) => tile.lightness),
      0.95,
    ) * LIGHT_SHARE;
  const light = tiles.filter((tile) => tile.lightness >= least).sort((a, b) => a.chroma - b.chroma);
  return light[Math.floor(light.length * NEUTRAL_SHARE)];
}

/** Samples the preview: the nearest pixel is enough, since it has been reduced by averaging. */
function sampleGrid({ preview, document }: Analysis): Samples {
  const { image, factor } = preview;
  const border = document ? Math.round(SURROUND_MM / STEP_MM) : 0;
  const longest = Math.max(image.width, image.height);
  const across = document ? document.widthMm / STEP_MM : (image.width / longest) * FRAME_SAMPLES;
  const down = document ? document.heightMm / STEP_MM : (image.height / longest) * FRAME_SAMPLES;
  const columns = Math.round(across) + 2 * border;
  const rows = Math.round(down) + 2 * border;
  const [right, bottom] = [columns - border, rows - border];
  const corners: Quad = [
    [border, border],
    [right, border],
    [right, bottom],
    [border, bottom],
  ];
  const frame: Quad = [
    [0, 0],
    [image.width, 0],
    [image.width, image.height],
    [0, image.height],
  ];
  const quad = document?.quad.map(([x, y]): Point => [x / factor, y / factor]) as Quad | undefined;
  const h = homography(corners, quad ?? frame);
  const luma = new Uint8Array(columns * rows);
  const words = new Int32Array(columns * rows);
  const seen = new Uint8Array(columns * rows);
  const from = packedPixels(image);
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      const w = h[6] * (x + 0.5) + h[7] * (y + 0.5) + 1;
      const u = (h[0] * (x + 0.5) + h[1] * (y + 0.5) + h[2]) / w;
      const v = (h[3] * (x + 0.5) + h[4] * (y + 0.5) + h[5]) / w;
      if (!(u >= 0 && v >= 0 && u < image.width && v < image.height)) continue;
      const word = from[Math.floor(v) * image.width + Math.floor(u)]!;
      seen[i] = 1;
      luma[i] = lumaOf(word);
      words[i] = word;
    }
  }
  const toPhoto = (point: Point): Point => {
    const [u, v] = project(h, point);
    return [u * factor, v * factor];
  };
  return { columns, rows, border, luma, words, seen, toPhoto };
}

/** Samples along the long side of a whole frame. */
const FRAME_SAMPLES = 210;

function eachInside({ columns, rows, border }: Samples, visit: (i: number) => void): void {
  const skip = border ? border + RIM : 0;
  for (let y = skip; y < rows - skip; y++) {
    for (let x = skip; x < columns - skip; x++) visit(y * columns + x);
  }
}

/** Luma that 5 % of the preview exceeds. */
function frameWhite({ preview: { image } }: Analysis): number {
  const histogram = new Uint32Array(256);
  const words = packedPixels(image);
  for (let i = 0; i < words.length; i += 16) histogram[lumaOf(words[i]!)]! += 1;
  return levelAt(histogram, 0.95);
}

function tilesOf(samples: Samples): Tile[] {
  const { columns, rows, border } = samples;
  const skip = border ? border + RIM : 0;
  const tiles: Tile[] = [];
  for (let row = skip; row + TILE <= rows - skip; row += TILE) {
    for (let column = skip; column + TILE <= columns - skip; column += TILE) {
      const tile = tileAt(samples, column, row);
      if (tile) tiles.push(tile);
    }
  }
  return tiles;
}

/** A tile's brightest part is its paper; null where the frame does not show all of it. */
function tileAt(samples: Samples, column: number, row: number): Tile | null {
  const { columns, luma, seen } = samples;
  const levels = new Uint8Array(TILE * TILE);
  for (let y = 0, n = 0; y < TILE; y++) {
    const from = (row + y) * columns + column;
    for (let i = from; i < from + TILE; i++, n++) {
      if (!seen[i]) return null;
      levels[n] = luma[i]!;
    }
  }
  levels.sort();
  const least = levels[Math.floor(levels.length * (1 - BRIGHT_SHARE))]!;
  const [red, green, blue] = meanColour(samples, column, row, least);
  const [lightness, a, b] = labOf(Math.round(red), Math.round(green), Math.round(blue));
  return {
    column,
    row,
    light: LINEAR[levels[Math.floor(levels.length * 0.95)]!]!,
    lightness,
    chroma: (Math.hypot(a, b) * PAPER_LIGHTNESS) / Math.max(1, lightness),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

/** Mean colour of a tile's samples of at least this luma. */
function meanColour(
  { columns, luma, words }: Samples,
  column: number,
  row: number,
  least: number,
): [number, number, number] {
  let [r, g, b, count] = [0, 0, 0, 0];
  for (let y = row; y < row + TILE; y++) {
    for (let i = y * columns + column; i < y * columns + column + TILE; i++) {
      if (luma[i]! < least) continue;
      const word = words[i]!;
      count++;
      r += word & 255;
      g += (word >> 8) & 255;
      b += (word >> 16) & 255;
    }
  }
  return [r / count, g / count, b / count];
}
