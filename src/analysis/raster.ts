import { Arena } from '../engines/arena.ts';
import type { Cv } from '../engines/opencv.ts';
import type { Region } from '../report.ts';
import type { Analysis } from './analysis.ts';
import { type Crop, chooseCrops, regionOf } from './crops.ts';
import type { Rgba } from './image.ts';

/** Sides of the crops, px: the larger where the photo has room for it, for its finer spectrum. */
const SIDES = [512, 256] as const;

/** Most crops looked at. */
const CROPS = 6;

/** Frequencies of a raster that the camera just resolves, cycles/px: print, weave and folds are coarser. */
const MIN_FREQUENCY = 0.28;
const MAX_FREQUENCY = 0.5;

/** Bins beside the axes, where edges leave lines, and round the points of the JPEG block lattice, that are left out. */
const AXIS_BINS = 2;
const LATTICE_BINS = 1;
const BLOCK = 8;

/** Added to the power: far below the noise of any photo, it keeps the logarithm of an even crop finite. */
const FLOOR = 1e-2;

/** The highest peak in the spectrum of a crop. */
export interface Peak {
  /** Height over the mean of its frequency, natural log of amplitude, mean of 3 x 3 bins; noise alone reaches about 1.5. */
  height: number;
  /** Distance between the raster's rows, px. */
  period: number;
}

/** Periodic structure at pixel size, as the pixels of a display leave it. */
export interface RasterEvidence {
  /** The highest peak of all crops; null where no crop fits. */
  highest: (Peak & { region: Region }) | null;
  /** Largest mean luma of the crops, 0..255. */
  luma: number;
  /** Largest mean absolute second difference of neighbouring pixels, grey levels: detail and noise at pixel size. */
  fineDetail: number;
}

/** Looks for the pixel raster of a display in crops at the photo's own pixels. */
export function measureRaster({ photo, document, engine }: Analysis): RasterEvidence {
  const side = SIDES.find((side) => Math.min(photo.width, photo.height) >= side);
  const crops = side ? chooseCrops(photo, document, side, CROPS) : [];
  const seen = crops.map((crop) => lookAt(engine.cv, photo, crop));
  const highest = seen.reduce<RasterEvidence['highest']>((best, { peak }, i) => {
    return best && best.height >= peak.height ? best : { ...peak, region: regionOf(crops[i]!) };
  }, null);
  return {
    highest,
    luma: Math.max(0, ...seen.map(({ luma }) => luma)),
    fineDetail: Math.max(0, ...seen.map(({ fineDetail }) => fineDetail)),
  };
}

function lookAt(cv: Cv, photo: Rgba, crop: Crop): { peak: Peak; luma: number; fineDetail: number } {
  const { side } = crop;
  const lumas = lumaOf(photo, crop);
  const luma = lumas.reduce((sum, value) => sum + value, 0) / lumas.length;
  const fineDetail = fineDetailOf(lumas, side);
  const peak = highestPeak(halfSpectrum(cv, lumas, luma, side), side);
  return { peak, luma, fineDetail };
}

function lumaOf({ data, width }: Rgba, { left, top, side }: Crop): Float32Array {
  const lumas = new Float32Array(side * side);
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0, p = ((top + y) * width + left) * 4; x < side; x++, i++, p += 4) {
      lumas[i] = 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
    }
  }
  return lumas;
}

/** Of every second pixel in either direction. */
function fineDetailOf(lumas: Float32Array, side: number): number {
  let sum = 0;
  for (let y = 1; y < side - 1; y += 2) {
    for (let x = 1, i = y * side + 1; x < side - 1; x += 2, i += 2) {
      const twice = 2 * lumas[i]!;
      sum += Math.abs(twice - lumas[i - 1]! - lumas[i + 1]!);
      sum += Math.abs(twice - lumas[i - side]! - lumas[i + side]!);
    }
  }
  return sum / (2 * (side / 2 - 1) ** 2);
}

/**
 * Natural log of the amplitudes under a Hann window. Frequency `(u, v)`, in cycles per side with `v` from -1 to
 * `side / 2`, lies at `(v + 1) * side + u`, negative `u` in the upper half.
 */
export function halfSpectrum(cv: Cv, lumas: Float32Array, mean: number, side: number): Float32Array {
  using arena = new Arena();
  const { hann } = tablesOf(side);
  const input = arena.own(new cv.Mat(side, side, cv.CV_32FC1));
  const windowed = input.data32F;
  for (let y = 0, i = 0; y < side; y++) {
    for (let x = 0; x < side; x++, i++) windowed[i] = (lumas[i]! - mean) * hann[y]! * hann[x]!;
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

/** The highest mean of 3 x 3 bins between the two frequencies, over the mean of all bins of its frequency. */
export function highestPeak(logs: Float32Array, side: number): Peak {
  const { rings, looked } = tablesOf(side);
  const smooth = smoothed(logs, side);
  const means = ringMeans(smooth, rings);
  let best = 0;
  let height = Number.NEGATIVE_INFINITY;
  for (const at of looked) {
    const over = smooth[at]! - means[rings[at]!]!;
    if (over <= height) continue;
    height = over;
    best = at;
  }
  const u = best % side;
  const v = (best - u) / side;
  return { height, period: side / Math.hypot(u < side / 2 ? u : u - side, v) };
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

function ringMeans(values: Float32Array, rings: Uint16Array): Float64Array {
  const sums = new Float64Array(rings.reduce((a, b) => Math.max(a, b), 0) + 1);
  const counts = new Float64Array(sums.length);
  for (let i = 0; i < rings.length; i++) {
    sums[rings[i]!]! += values[i]!;
    counts[rings[i]!]!++;
  }
  return sums.map((sum, ring) => sum / Math.max(1, counts[ring]!));
}

interface Tables {
  hann: Float32Array;
  /** Distance from the middle of the spectrum in whole bins, for `v` from 0 to `side / 2 - 1`. */
  rings: Uint16Array;
  /** Where a peak may be. */
  looked: Uint32Array;
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
  const looked: number[] = [];
  for (let v = 0, at = 0; v < side / 2; v++) {
    for (let x = 0; x < side; x++, at++) {
      const u = x < side / 2 ? x : x - side;
      const radius = Math.hypot(u, v);
      rings[at] = Math.round(radius);
      const inBand = radius > MIN_FREQUENCY * side && radius < MAX_FREQUENCY * side;
      if (inBand && !isMasked(u, v, side)) looked.push(at);
    }
  }
  return { hann, rings, looked: Uint32Array.from(looked) };
}

function isMasked(u: number, v: number, side: number): boolean {
  if (Math.abs(u) <= AXIS_BINS || v <= AXIS_BINS) return true;
  return nearLattice(Math.abs(u), side / BLOCK) && nearLattice(v, side / BLOCK);
}

function nearLattice(bin: number, step: number): boolean {
  const rest = bin % step;
  return rest <= LATTICE_BINS || rest >= step - LATTICE_BINS;
}
