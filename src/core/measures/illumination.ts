import { type Analysis, defineFact } from '../analysis.ts';
import { LINEAR, labOf } from '../pixels/colour.ts';
import { homography, project, rectangle } from '../pixels/geometry.ts';
import { convexHull } from '../pixels/hull.ts';
import { lumaOf, packedPixels } from '../pixels/image.ts';
import { countOf, levelAt, quantile } from '../pixels/statistics.ts';
import type { Point, Quad, Region } from '../report.ts';

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

/**
 * A shadow that takes more than this share of the light is a hard one: hard shadows take at least 0.6 (bench, field), even light
 * differs by at most 0.5, under a hand's soft shadow and on print that runs to the rim (field); 2026-11-28.
 */
export const HARD_SHADOW = 0.55;

/** The document is sampled in a square grid of this pitch, with this much of its surroundings, mm. */
const STEP_MM = 0.5;
const SURROUND_MM = 6.5;

/** Samples along the side of a tile (5 mm), and nearest to the outline, where it may be off (1 mm) or rounded (4 mm). */
const TILE = 10;
const RIM = 2;
const CORNER = 8;

/** Samples along and across the strips (4 x 5 mm) that are compared inside and outside the outline. */
const STRIP_LENGTH = 8;
const STRIP_DEPTH = 10;

/** Share of a strip's samples that are darker than its ground: print is darker on light documents, and lighter on dark ones. */
const LIGHT_GROUND = 0.9;
const DARK_GROUND = 0.5;

/** Fewer strips with visible surroundings do not tell of a shadow. */
const MIN_STRIPS = 15;

/** A shadow takes at least this share of the outline and of the tiles ... */
const DARK_STRIP_SHARE = 0.1;
const DARK_TILE_SHARE = 0.15;

/** Its edge crosses the outline within so many samples (12 mm). */
const EDGE_REACH = 24;

/** ... and leaves light to so many strips (20 mm) and to this share of the tiles. */
const LIT_STRIPS = 5;
const LIT_TILE_SHARE = 0.03;

/** Luma from which a sample is as good as clipped. */
const CLIPPED = 250;

/** Share of the tiles that must be as coloured as said: white paper or a grey portrait takes more. */
const NEUTRAL_SHARE = 0.05;

/** Tiles count for the colour of the light from this share of the lightest tiles' lightness on. */
const LIGHT_SHARE = 0.5;

/** Chroma is given as it would be at this lightness, which paper has in a good photo: coloured light is so in dim photos, too. */
const PAPER_LIGHTNESS = 85;

/** Brightest share of a tile that gives its colour. */
const BRIGHT_SHARE = 0.3;

/** Samples of the document and its surroundings, row by row. */
interface Samples {
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

/** A strip of the outline: on which side, where it begins on it, samples; and its linear light on both sides of the outline. */
interface Strip {
  side: number;
  from: number;
  inside: number;
  outside: number;
}

interface Tile {
  column: number;
  row: number;
  /** Linear light of its paper. */
  light: number;
  /** Lightness of its paper in CIELAB, and the chroma it would have at `PAPER_LIGHTNESS`. */
  lightness: number;
  chroma: number;
  hue: number;
}

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
  const depth = shadowDepth(samples, tiles, polarity < 0 ? DARK_GROUND : LIGHT_GROUND);
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

/**
 * How deep a hard shadow lies on the document. Dark print darkens tiles just as a shadow does, and so does a dark table the
 * surroundings; but only a shadow darkens both sides of the outline at the same place. So strips of the outline are compared in
 * pairs, and of what one lost against the other inside and outside, the lesser counts; the tiles inside must agree; and where the
 * shadow's edge crosses the outline, neighbours must differ as much, which print and the fall of a lamp's light do not.
 * What is clipped says nothing of how much light there is.
 */
function shadowDepth(samples: Samples, tiles: readonly Tile[], ground: number): number | null {
  const strips = stripsOf(samples, ground).filter(({ inside }) => inside < LINEAR[CLIPPED]!);
  const lights = tiles.map((tile) => tile.light).filter((light) => light < LINEAR[CLIPPED]!);
  if (strips.length < MIN_STRIPS || lights.length < MIN_STRIPS) return null;
  const losses = strips.map((dark) => {
    const kept = strips.map((lit) => 1 - lossBetween(dark, lit));
    return 1 - new Float64Array(kept).sort()[LIT_STRIPS - 1]!;
  });
  const edge = Math.max(
    ...strips.flatMap((dark) => strips.map((lit) => (areNear(dark, lit) ? lossBetween(dark, lit) : 0))),
  );
  const loss = 1 - ratio(quantile(lights, DARK_TILE_SHARE), quantile(lights, 1 - LIT_TILE_SHARE));
  return Math.max(0, Math.min(quantile(losses, 1 - DARK_STRIP_SHARE), loss, edge));
}

/** The share of the light that one strip lost against another, on both sides of the outline. */
function lossBetween(dark: Strip, lit: Strip): number {
  return 1 - Math.max(ratio(dark.inside, lit.inside), ratio(dark.outside, lit.outside));
}

const areNear = (a: Strip, b: Strip) => a.side === b.side && Math.abs(a.from - b.from) <= EDGE_REACH;

/** Of linear lights; in the dark, differences are noise. */
const ratio = (a: number, b: number) => (a + DARK) / (b + DARK);

const DARK = 0.002;

/** Linear light of the paper just inside the outline and of what lies just outside, all along the outline. */
function stripsOf(samples: Samples, ground: number): Strip[] {
  const { columns, rows, border, luma, seen } = samples;
  if (border === 0) return [];
  const strips: Strip[] = [];
  const [inside, outside] = [0, 1].map(() => new Uint8Array(STRIP_LENGTH * STRIP_DEPTH)) as [
    Uint8Array,
    Uint8Array,
  ];
  const levelOf = (levels: Uint8Array, share: number) => levels.sort()[Math.floor(share * levels.length)]!;
  const compare = (side: number, length: number, indexAt: (along: number, depth: number) => number) => {
    for (let from = border + CORNER; from + STRIP_LENGTH <= length - border - CORNER; from += STRIP_LENGTH) {
      let unseen = 0;
      for (let along = from, n = 0; along < from + STRIP_LENGTH; along++) {
        for (let depth = RIM; depth < RIM + STRIP_DEPTH; depth++, n++) {
          const [i, o] = [indexAt(along, border + depth), indexAt(along, border - 1 - depth)];
          unseen += 2 - seen[i]! - seen[o]!;
          inside[n] = luma[i]!;
          outside[n] = luma[o]!;
        }
      }
      if (unseen > 0) continue;
      const [paper, table] = [levelOf(inside, ground), levelOf(outside, 0.5)];
      strips.push({ side, from, inside: LINEAR[paper]!, outside: LINEAR[table]! });
    }
  };
  compare(0, columns, (x, y) => y * columns + x);
  compare(1, columns, (x, y) => (rows - 1 - y) * columns + x);
  compare(2, rows, (y, x) => y * columns + x);
  compare(3, rows, (y, x) => y * columns + (columns - 1 - x));
  return strips;
}

/** Hulls of the connected tiles that are darker than half way between shadow and light. */
function shadowRegions(samples: Samples, tiles: readonly Tile[], depth: number): Region[] {
  const reference = quantile(
    tiles.map((tile) => tile.light),
    1 - LIT_TILE_SHARE,
  );
  const left = new Set(tiles.filter((tile) => tile.light < reference * (1 - depth / 2)));
  const regions: Region[] = [];
  for (const start of left) {
    left.delete(start);
    const piece = [start];
    for (const tile of piece) {
      for (const other of left) {
        if (Math.abs(other.column - tile.column) + Math.abs(other.row - tile.row) > TILE) continue;
        left.delete(other);
        piece.push(other);
      }
    }
    if (piece.length < MIN_TILES) continue;
    const corners = piece.flatMap(({ column, row }) => rectangle(column, row, column + TILE, row + TILE));
    regions.push({ polygon: convexHull(corners).map((corner) => samples.toPhoto(corner)) });
  }
  return regions;
}

/** Smaller pieces are dark print. */
const MIN_TILES = 4;
