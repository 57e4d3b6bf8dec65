import type { Analysis } from '../analysis.ts';
import { Arena } from '../engines/arena.ts';
import { openCv } from '../engines/opencv.ts';
import { GRID } from '../networks/display.ts';
import { fineLumaAt, type Rgba } from '../pixels/image.ts';
import { mean } from '../pixels/statistics.ts';
import type { Region } from '../report.ts';
import { type Crop, cropCandidates, farthestPoints, regionOf } from '../views/crops.ts';

/** Sides of the crops, px: the larger where the photo has room for it, for its finer spectrum. */
const SIDES = [512, 256] as const;

/** Crops looked at where there is room: fewer in a picture no larger than a camera's live one, where time is short. */
const FEW_CROPS = 2;
const MANY_CROPS = 4;
const LIVE_PIXELS = 1280 * 720;

/** Frequencies of a raster that the camera just resolves, cycles/px: print, weave and folds are coarser. */
const FINE = [0.28, 0.5] as const;

/** Of the bands that it leaves where the camera does not resolve it. */
const COARSE = [0.05, 0.28] as const;

/** Bins beside the axes, where edges leave lines, and round the points of the JPEG block lattice, that are left out. */
const AXIS_BINS = 2;
const LATTICE_BINS = 1;
const BLOCK = 8;

/** Pixels from one glance to the next. */
const GLANCE = 8;

/** Added to the power: far below the noise of any photo, it keeps the logarithm of an even crop finite. */
const FLOOR = 1e-2;

/** The highest peak in the spectrum of a crop. */
export interface Peak {
  /** Height over the mean of its frequency, natural log of amplitude, mean of 3 x 3 bins; noise alone reaches about 1.5. */
  height: number;
  /** Distance between the raster's rows, px. */
  period: number;
}

/** What a crop shows of a raster. */
export interface CropSpectrum {
  /** The highest among the frequencies of a raster, and among those of its bands. */
  fine: Peak;
  coarse: Peak;
  /** For the network: see `gridOf`. */
  grid: Float32Array;
  region: Region;
}

/** Periodic structure at pixel size, as the pixels of a display leave it. */
export interface PixelGridEvidence {
  /** Empty where no crop fits. */
  spectra: CropSpectrum[];
  /** Largest mean luma of all places that crops are chosen from, 0..255. */
  luma: number;
  /** Largest mean absolute second difference of neighbouring pixels there, grey levels: detail and noise at pixel size. */
  fineDetail: number;
}

/** Looks for the pixel raster of a display in crops at the photo's own pixels. */
export function measurePixelGrid({ photo, document }: Analysis): PixelGridEvidence {
  const side = SIDES.find((side) => Math.min(photo.width, photo.height) >= side);
  const places = side ? cropCandidates(photo, document, side) : [];
  const crops = farthestPoints(places, countFor(photo));
  // Of all places, not of the few crops: turned or mirrored, a photo is as dark and as soft.
  const seen = places.map((place) => glanceAt(photo, place));
  return {
    spectra: crops.map((crop) => ({ ...lookAt(photo, crop), region: regionOf(crop) })),
    luma: Math.max(0, ...seen.map(({ luma }) => luma)),
    fineDetail: Math.max(0, ...seen.map(({ fineDetail }) => fineDetail)),
  };
}

const countFor = ({ width, height }: Rgba) => (width * height > LIVE_PIXELS ? MANY_CROPS : FEW_CROPS);

function lookAt(photo: Rgba, crop: Crop): Omit<CropSpectrum, 'region'> {
  const { side } = crop;
  const heights = heightsOf(halfSpectrum(lumasOf(photo, crop), side), side);
  const { fine, coarse } = tablesOf(side);
  return {
    fine: highestPeak(heights, side, fine),
    coarse: highestPeak(heights, side, coarse),
    grid: gridOf(heights, side),
  };
}

/** Mean luma and fine detail of a place, of every eighth pixel in either direction. */
function glanceAt({ data, width }: Rgba, { left, top, side }: Crop): { luma: number; fineDetail: number } {
  const lumaAt = (p: number) => fineLumaAt(data, p);
  let [sum, detail, count] = [0, 0, 0];
  for (let y = top + GLANCE / 2; y < top + side; y += GLANCE) {
    for (let x = left + GLANCE / 2; x < left + side; x += GLANCE, count++) {
      const p = (y * width + x) * 4;
      const luma = lumaAt(p);
      sum += luma;
      detail += Math.abs(2 * luma - lumaAt(p - 4) - lumaAt(p + 4));
      detail += Math.abs(2 * luma - lumaAt(p - 4 * width) - lumaAt(p + 4 * width));
    }
  }
  return { luma: sum / count, fineDetail: detail / (2 * count) };
}

function lumasOf({ data, width }: Rgba, { left, top, side }: Crop): Float32Array {
  const lumas = new Float32Array(side * side);
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0, p = ((top + y) * width + left) * 4; x < side; x++, i++, p += 4) {
      lumas[i] = fineLumaAt(data, p);
    }
  }
  return lumas;
}

/**
 * Natural log of the amplitudes under a Hann window. Frequency `(u, v)`, in cycles per side with `v` from -1 to
 * `side / 2`, lies at `(v + 1) * side + u`, negative `u` in the upper half.
 */
export function halfSpectrum(lumas: Float32Array, side: number): Float32Array {
  using arena = new Arena();
  const cv = openCv();
  const { hann } = tablesOf(side);
  const average = mean(lumas);
  const input = arena.own(new cv.Mat(side, side, cv.CV_32FC1));
  const windowed = input.data32F;
  for (let y = 0, i = 0; y < side; y++) {
    const row = hann[y]!;
    for (let x = 0; x < side; x++, i++) windowed[i] = (lumas[i]! - average) * row * hann[x]!;
  }
  const output = arena.own(new cv.Mat());
  cv.dft(input, output, cv.DFT_COMPLEX_OUTPUT, 0);
  const values = output.data32F;
  const rows = side / 2 + 2;
  const logs = new Float32Array(rows * side);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let x = 0, p = ((row + side - 1) % side) * side * 2; x < side; x++, i++, p += 2) {
      logs[i] = 0.5 * Math.log(values[p]! * values[p]! + values[p + 1]! * values[p + 1]! + FLOOR);
    }
  }
  return logs;
}

/**
 * Means of 3 x 3 bins over the mean of all bins of their frequency, for `v` from 0 to `side / 2 - 1`; 0 beside the
 * axes and round the points of the JPEG block lattice.
 */
export function heightsOf(logs: Float32Array, side: number): Float32Array {
  const tables = tablesOf(side);
  const { rings, masked } = tables;
  const heights = smoothed(logs, side);
  const means = ringMeans(heights, tables);
  for (let at = 0; at < heights.length; at++)
    heights[at] = masked[at] ? 0 : heights[at]! - means[rings[at]!]!;
  return heights;
}

/** The highest peak at the places that are looked at. */
function highestPeak(heights: Float32Array, side: number, looked: Uint32Array): Peak {
  let best = 0;
  let height = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < looked.length; i++) {
    const at = looked[i]!;
    if (heights[at]! <= height) continue;
    height = heights[at]!;
    best = at;
  }
  const u = best % side;
  const v = (best - u) / side;
  return { height, period: side / Math.hypot(u < side / 2 ? u : u - side, v) };
}

/** The greatest height in each patch of `GRID`, row by row. */
export function gridOf(heights: Float32Array, side: number): Float32Array {
  const patch = side / GRID.columns;
  const grid = new Float32Array(GRID.rows * GRID.columns).fill(Number.NEGATIVE_INFINITY);
  for (let v = 0, at = 0; v < side / 2; v++) {
    const row = Math.floor(v / patch) * GRID.columns;
    for (let u = 0; u < side; u++, at++) {
      const cell = row + Math.floor(u / patch);
      if (heights[at]! > grid[cell]!) grid[cell] = heights[at]!;
    }
  }
  return grid;
}

/** Means of 3 x 3 bins, for `v` from 0 to `side / 2 - 1`, without the rows outside. */
function smoothed(logs: Float32Array, side: number): Float32Array {
  const out = new Float32Array((side / 2) * side);
  const sums = new Float32Array(side);
  for (let row = 0, o = 0; row < side / 2; row++) {
    const [a, b, c] = [row * side, (row + 1) * side, (row + 2) * side];
    for (let x = 0; x < side; x++) sums[x] = logs[a + x]! + logs[b + x]! + logs[c + x]!;
    for (let x = 0; x < side; x++, o++) {
      out[o] = (sums[x === 0 ? side - 1 : x - 1]! + sums[x]! + sums[x === side - 1 ? 0 : x + 1]!) / 9;
    }
  }
  return out;
}

function ringMeans(values: Float32Array, { rings, sizes }: Tables): Float64Array {
  const means = new Float64Array(sizes.length);
  for (let i = 0; i < rings.length; i++) means[rings[i]!]! += values[i]!;
  for (let ring = 0; ring < means.length; ring++) means[ring]! /= sizes[ring]!;
  return means;
}

interface Tables {
  hann: Float32Array;
  /** Distance from the middle of the spectrum in whole bins, for `v` from 0 to `side / 2 - 1`. */
  rings: Uint16Array;
  /** Bins at each of these distances. */
  sizes: Uint32Array;
  /** 1 where no peak may be. */
  masked: Uint8Array;
  /** Where a peak of a raster, and of its bands, may be. */
  fine: Uint32Array;
  coarse: Uint32Array;
}

const tables = new Map<number, Tables>();

function tablesOf(side: number): Tables {
  let known = tables.get(side);
  if (!known) {
    known = makeTables(side);
    tables.set(side, known);
  }
  return known;
}

function makeTables(side: number): Tables {
  const hann = Float32Array.from({ length: side }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / side) ** 2);
  const rings = new Uint16Array((side / 2) * side);
  const masked = new Uint8Array(rings.length);
  const [fine, coarse]: [number[], number[]] = [[], []];
  for (let v = 0, at = 0; v < side / 2; v++) {
    for (let x = 0; x < side; x++, at++) {
      const u = x < side / 2 ? x : x - side;
      const radius = Math.hypot(u, v);
      rings[at] = Math.round(radius);
      masked[at] = Number(isMasked(u, v, side));
      if (masked[at]) continue;
      if (isBetween(radius / side, FINE)) fine.push(at);
      if (isBetween(radius / side, COARSE)) coarse.push(at);
    }
  }
  const sizes = new Uint32Array(Math.round(Math.hypot(side / 2, side / 2)) + 1);
  for (const ring of rings) sizes[ring]!++;
  return { hann, rings, sizes, masked, fine: Uint32Array.from(fine), coarse: Uint32Array.from(coarse) };
}

const isBetween = (frequency: number, [low, high]: readonly [number, number]) =>
  frequency > low && frequency < high;

function isMasked(u: number, v: number, side: number): boolean {
  if (Math.abs(u) <= AXIS_BINS || v <= AXIS_BINS) return true;
  return nearLattice(Math.abs(u), side / BLOCK) && nearLattice(v, side / BLOCK);
}

function nearLattice(bin: number, step: number): boolean {
  const rest = bin % step;
  return rest <= LATTICE_BINS || rest >= step - LATTICE_BINS;
}
