import { LINEAR, labOf } from '../pixels/colour.ts';
import { slidingMedian } from '../pixels/filters.ts';
import { lumaOfRgb, type Plane, type Rgba } from '../pixels/image.ts';
import { closing } from '../pixels/morphology.ts';
import { softLight } from '../pixels/retinex.ts';
import { quantile } from '../pixels/statistics.ts';

/**
 * How a surface is lit, place by place, for pictures of it: what is judged, and in which numbers, the rules say. Cells run row
 * by row; numbers are shares unless they say otherwise.
 */
export interface LightMaps {
  columns: number;
  rows: number;
  /** Pixels along a cell's side. */
  cell: number;
  /** 0 no reflection .. 1 the print is gone. */
  glare: number[];
  /** Light on each cell over the light on the brightest ones, in linear light. */
  light: number[];
  /** The same for a grid of three by three zones. */
  zones: number[];
  /** Zone, 0..8, where most of the glare lies; null without any. */
  glareZone: number | null;
  /** Pixels by luma, in {@link HISTOGRAM_BINS} bins; they add up to 1. */
  histogram: number[];
  /** As good as white, and as good as black. */
  clippedShare: number;
  crushedShare: number;
  /** CIELAB a and b of the least coloured bright cells: what white balance has left over. */
  cast: { a: number; b: number };
}

export const HISTOGRAM_BINS = 64;

/** Cells along the long side: about 2 mm each on a card. */
const LONG_CELLS = 42;

/** Strokes up to this share of the long side are closed, about 2 mm of a card. */
const STROKE_SHARE = 1 / 84;

/** Cells within which a highlight must stand out. */
const SURROUND_CELLS = 10;

/** Grey levels over its surroundings at which a soft highlight begins to be seen, and at which it hides faint print. */
const FAINT_BUMP = 12;
const STRONG_BUMP = 60;

/** From this level on in all channels the sensor could not tell a pixel from white. */
const CLIPPED = 245;

/** Luma from which a pixel counts as white, and up to which as black, in the histogram. */
const WHITE = 250;
const BLACK = 5;

/** A cell with more glare than this belongs to a reflection. */
const GLARE = 0.5;

/** Share of the bright cells that must be as coloured as said: paper with prints, and all of a plain sheet. */
const NEUTRAL_SHARE = 0.1;

/**
 * Measures how a surface is lit.
 *
 * @param image the surface, seen straight from above
 * @param inside 1 where the image shows it
 * @param plain whether it is a plain sheet, all of which has one colour
 */
export function measureLightMaps(image: Rgba, inside: Uint8Array, plain: boolean): LightMaps {
  const size = Math.max(1, Math.round(Math.max(image.width, image.height) / LONG_CELLS));
  const columns = Math.floor(image.width / size);
  const rows = Math.floor(image.height / size);
  const grid = { columns, rows, size };
  const radius = Math.max(1, Math.round((Math.max(image.width, image.height) * STROKE_SHARE) / 2));
  const { luma, least } = planesOf(image);
  const usable = usableCells(inside, image.width, grid);
  const glare = glareOf(least, radius, grid, usable);
  const light = lightOf(luma, radius, grid, usable, glare);
  const zones = zonesOf(light, grid, usable);
  const levels = histogramOf(luma, inside);
  return {
    columns,
    rows,
    cell: size,
    glare,
    light,
    zones,
    glareZone: worstZone(glare, grid),
    histogram: binsOf(levels),
    clippedShare: sumOf(levels.subarray(WHITE)),
    crushedShare: sumOf(levels.subarray(0, BLACK + 1)),
    cast: castOf(image, luma, grid, usable, plain ? 1 : NEUTRAL_SHARE),
  };
}

interface Grid {
  columns: number;
  rows: number;
  /** Pixels along a cell's side. */
  size: number;
}

function planesOf({ data, width, height }: Rgba): { luma: Plane; least: Plane } {
  const luma = new Uint8Array(width * height);
  const least = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < luma.length; i++, p += 4) {
    const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!];
    luma[i] = lumaOfRgb(r, g, b);
    least[i] = Math.min(r, g, b);
  }
  return { luma: { data: luma, width, height }, least: { data: least, width, height } };
}

/** 1 for each cell that lies wholly inside. */
function usableCells(inside: Uint8Array, width: number, grid: Grid): Uint8Array {
  const usable = new Uint8Array(grid.columns * grid.rows).fill(1);
  eachPixel(grid, width, (cell, i) => {
    if (!inside[i]) usable[cell] = 0;
  });
  return usable;
}

/** Clipped pixels, or a soft bump that stands out from the light around it. */
function glareOf(least: Plane, radius: number, grid: Grid, usable: Uint8Array): number[] {
  const clipped = new Float64Array(usable.length);
  eachPixel(grid, least.width, (cell, i) => {
    if (least.data[i]! >= CLIPPED) clipped[cell]! += 1 / grid.size ** 2;
  });
  const soft = softLight(cellMeans(closing(least, radius), grid), grid.columns, grid.rows, usable);
  const around = slidingMedian(soft, grid.columns, grid.rows, SURROUND_CELLS);
  return Array.from(usable, (known, i) => {
    if (!known) return 0;
    const bump = (soft[i]! - around[i]! - FAINT_BUMP) / (STRONG_BUMP - FAINT_BUMP);
    return Math.min(1, Math.max(0, clipped[i]!, bump));
  });
}

/** The part of the brightness that changes softly, over that of the brightest cells without glare. */
function lightOf(
  luma: Plane,
  radius: number,
  grid: Grid,
  usable: Uint8Array,
  glare: readonly number[],
): number[] {
  const levels = cellMeans(closing(luma, radius), grid);
  const soft = softLight(levels, grid.columns, grid.rows, usable);
  const matt = [...usable.keys()].filter((i) => usable[i] && glare[i]! <= GLARE);
  if (matt.length === 0) return Array.from(usable, () => 0);
  const mean = matt.reduce((sum, i) => sum + levels[i]! - soft[i]!, 0) / matt.length;
  const light = Array.from(soft, (value) => LINEAR[Math.min(255, Math.max(1, Math.round(value + mean)))]!);
  const brightest = quantile(
    matt.map((i) => light[i]!),
    0.95,
  );
  return light.map((value, i) => (usable[i] ? Math.min(1, value / brightest) : 0));
}

function cellMeans(plane: Plane, grid: Grid): Float64Array {
  const means = new Float64Array(grid.columns * grid.rows);
  const share = 1 / grid.size ** 2;
  eachPixel(grid, plane.width, (cell, i) => {
    means[cell]! += plane.data[i]! * share;
  });
  return means;
}

/** Mean of the usable cells in each ninth; 0 where there are none. */
function zonesOf(light: readonly number[], grid: Grid, usable: Uint8Array): number[] {
  const sums = new Float64Array(9);
  const counts = new Uint32Array(9);
  light.forEach((value, i) => {
    if (!usable[i]) return;
    const zone = zoneOf(i, grid);
    sums[zone]! += value;
    counts[zone]! += 1;
  });
  const means = Array.from(sums, (sum, zone) => (counts[zone] ? sum / counts[zone]! : 0));
  const brightest = Math.max(...means, Number.EPSILON);
  return means.map((mean) => mean / brightest);
}

function worstZone(glare: readonly number[], grid: Grid): number | null {
  const sums = new Float64Array(9);
  glare.forEach((value, i) => {
    if (value > GLARE) sums[zoneOf(i, grid)]! += value;
  });
  const worst = sums.indexOf(Math.max(...sums));
  return sums[worst]! > 0 ? worst : null;
}

function zoneOf(cell: number, { columns, rows }: Grid): number {
  const column = cell % columns;
  const row = (cell - column) / columns;
  return Math.floor((row * 3) / rows) * 3 + Math.floor((column * 3) / columns);
}

/** Mean a and b of the least coloured of the brighter cells. */
function castOf(
  image: Rgba,
  luma: Plane,
  grid: Grid,
  usable: Uint8Array,
  share: number,
): { a: number; b: number } {
  const sums = new Float64Array(usable.length * 4);
  const means = cellMeans(luma, grid);
  eachPixel(grid, image.width, (cell, i) => {
    if (luma.data[i]! < means[cell]! || luma.data[i]! >= WHITE) return;
    for (let c = 0; c < 3; c++) sums[cell * 4 + c]! += image.data[i * 4 + c]!;
    sums[cell * 4 + 3]! += 1;
  });
  const bright = quantile(
    [...usable.keys()].filter((i) => usable[i]).map((i) => means[i]!),
    0.5,
  );
  const colours = [...usable.keys()]
    .filter((i) => usable[i] && means[i]! >= bright && sums[i * 4 + 3]! > 0)
    .map((i) => {
      const [red, green, blue] = [0, 1, 2].map((c) => sums[i * 4 + c]! / sums[i * 4 + 3]!) as [
        number,
        number,
        number,
      ];
      const [, a, b] = labOf(red, green, blue);
      return [a, b] as const;
    })
    .sort((left, right) => Math.hypot(...left) - Math.hypot(...right));
  const neutral = colours.slice(0, Math.max(1, Math.round(colours.length * share)));
  const mean = (k: 0 | 1) =>
    neutral.reduce((sum, colour) => sum + colour[k], 0) / Math.max(1, neutral.length);
  return { a: mean(0), b: mean(1) };
}

/** Shares of the pixels by luma. */
function histogramOf(luma: Plane, inside: Uint8Array): Float64Array {
  const levels = new Float64Array(256);
  let count = 0;
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue;
    levels[luma.data[i]!]! += 1;
    count += 1;
  }
  return levels.map((number) => number / Math.max(1, count));
}

function binsOf(levels: Float64Array): number[] {
  const width = levels.length / HISTOGRAM_BINS;
  return Array.from({ length: HISTOGRAM_BINS }, (_, i) => sumOf(levels.subarray(i * width, (i + 1) * width)));
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Visits the pixels of all whole cells. */
function eachPixel(
  { columns, rows, size }: Grid,
  width: number,
  visit: (cell: number, i: number) => void,
): void {
  for (let y = 0; y < rows * size; y++) {
    const row = Math.floor(y / size) * columns;
    for (let x = 0; x < columns * size; x++) visit(row + Math.floor(x / size), y * width + x);
  }
}
