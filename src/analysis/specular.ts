import type { Point, Region } from '../report.ts';
import type { Analysis, Subject } from './analysis.ts';
import { closing, slidingMedian } from './filters.ts';
import { convexHull } from './hull.ts';
import { boxReduce, type Plane, type Rgba } from './image.ts';
import { softLight } from './softLight.ts';

/** Resolution at which print is closed: fine enough for strokes, coarse enough to be quick. */
const PX_PER_MM = 4;

/** Half the widest stroke that is closed, mm. */
const STROKE_RADIUS_MM = 0.85;

/** Half the window of the median that a highlight must stand out from, in cells (about mm). */
const SURROUND_CELLS = 12;

/** A highlight must cover this many cells, about mm², for its strength to count. */
const LEAST_CELLS = 9;

/** A spot ends where half of the strongest bump is left, but not below this many grey levels. */
const SPOT_FLOOR = 12;

/** From this level on, in all channels, the sensor could not tell a pixel from white. */
const CLIPPED = 245;

/** From this level on, in all channels, paper itself is nearly clipped and a highlight on it cannot be seen. */
const BRIGHT = 240;

/** Cells next to the document's edge that are left out: the found outline may be off by so much. */
const RIM_CELLS = 2;

/** Mean loss of light by strokes, as a share of the light around them, from which a cell counts as printed. */
const PRINT_SHARE = 0.08;

/** Print within so many cells of a spot counts as hidden or at risk. */
const NEAR_CELLS = 3;

/** Specular highlights on the document, or on the whole frame without one. Shares are of its area. */
export interface SpecularHighlights {
  /** Grey levels by which the lightest soft spot of at least 9 mm² stands out from its surroundings. */
  bump: number;
  /** Brightness of the spots over the 95th percentile of everything else: above 1, brighter than white paper. */
  overWhite: number;
  /** Share that is clipped in one piece of at least 3 x 3 mm, without any print left in it. */
  clippedShare: number;
  /** Share that is nearly clipped, whatever the reason. */
  brightShare: number;
  /** Share that all spots cover. */
  spotShare: number;
  /** Share of the spots and their surroundings within 3 mm that is printed. */
  printShare: number;
  /** Where the largest spot lies in the subject, `null` without a spot. */
  centre: Point | null;
  regions: Region[];
}

/** Millimetre cells of the subject. */
interface Cells {
  /** Mean of the smallest channel: a white light adds to all channels, a coloured foil does not. */
  least: Float64Array;
  /** The same, with strokes closed. */
  closed: Float64Array;
  clipped: Uint8Array;
  usable: Uint8Array;
  width: number;
  height: number;
  /** Subject pixels per cell. */
  size: number;
}

/** Finds specular highlights: a fact, see `Analysis.fact`. */
export function specularHighlights({ subject }: Analysis): SpecularHighlights {
  const cells = cellsOf(subject);
  const { width, height, usable, closed } = cells;
  const light = softLight(closed, width, height, usable);
  const surround = slidingMedian(light, width, height, SURROUND_CELLS);
  const bumps = new Float64Array(light.length);
  for (let i = 0; i < bumps.length; i++) if (usable[i]) bumps[i] = light[i]! - surround[i]!;
  const bump = highest(bumps, LEAST_CELLS);
  const core = opened(cells.clipped, width, height);
  const floor = Math.max(SPOT_FLOOR, bump / 2);
  const spot = new Uint8Array(bumps.length);
  const inSpots: number[] = [];
  const elsewhere: number[] = [];
  let clipped = 0;
  let bright = 0;
  for (let i = 0; i < spot.length; i++) {
    if (!usable[i]) continue;
    if (bumps[i]! > floor || core[i]) spot[i] = 1;
    (spot[i] ? inSpots : elsewhere).push(closed[i]!);
    if (core[i]) clipped++;
    if (closed[i]! >= BRIGHT) bright++;
  }
  const white = percentile(Float64Array.from(elsewhere), 0.95);
  const brightest = (values: Float64Array) => highest(values, LEAST_CELLS);
  const spots = pieces(spot, width, height).filter((piece) => brightest(valuesAt(closed, piece)) > white);
  const share = (count: number) => count / Math.max(1, inSpots.length + elsewhere.length);
  const largest = spots.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
  return {
    bump,
    overWhite: white > 0 ? brightest(Float64Array.from(inSpots)) / white : 0,
    clippedShare: share(clipped),
    brightShare: share(bright),
    spotShare: share(spots.reduce((sum, piece) => sum + piece.length, 0)),
    printShare: printNear(spots, cells),
    centre: largest.length > 0 ? centreOf(largest, cells) : null,
    regions: spots.map((piece) => outline(piece, cells, subject)),
  };
}

function cellsOf(subject: Subject): Cells {
  const factor = Math.max(1, Math.round(subject.pxPerMm / PX_PER_MM));
  const reduced = boxReduce(subject.image, factor);
  const pxPerMm = subject.pxPerMm / factor;
  const side = Math.max(1, Math.round(pxPerMm));
  const radius = Math.max(1, Math.round(STROKE_RADIUS_MM * pxPerMm));
  const least = leastChannel(reduced);
  const width = Math.floor(least.width / side);
  const height = Math.floor(least.height / side);
  return {
    least: cellMeans(least, side, width, height),
    closed: cellMeans(closing(least, radius), side, width, height),
    clipped: clippedCells(least, side, width, height),
    usable: usableCells(subject, factor * side, width, height),
    width,
    height,
    size: factor * side,
  };
}

function leastChannel({ data, width, height }: Rgba): Plane {
  const least = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < least.length; i++, p += 4) {
    least[i] = Math.min(data[p]!, data[p + 1]!, data[p + 2]!);
  }
  return { data: least, width, height };
}

function cellMeans(plane: Plane, side: number, width: number, height: number): Float64Array {
  const means = new Float64Array(width * height);
  const share = 1 / (side * side);
  for (let y = 0; y < height * side; y++) {
    const row = Math.floor(y / side) * width;
    for (let x = 0, p = y * plane.width; x < width; x++) {
      let sum = 0;
      for (let k = 0; k < side; k++) sum += plane.data[p++]!;
      means[row + x]! += sum * share;
    }
  }
  return means;
}

/** 1 for each cell whose pixels are all clipped. */
function clippedCells(plane: Plane, side: number, width: number, height: number): Uint8Array {
  const clipped = new Uint8Array(width * height).fill(1);
  for (let y = 0; y < height * side; y++) {
    const row = Math.floor(y / side) * width;
    for (let x = 0, p = y * plane.width; x < width; x++) {
      for (let k = 0; k < side; k++) if (plane.data[p++]! < CLIPPED) clipped[row + x] = 0;
    }
  }
  return clipped;
}

/** Cells that lie inside the frame with their neighbours and, on a document, not at its edge. */
function usableCells(subject: Subject, size: number, width: number, height: number): Uint8Array {
  const usable = new Uint8Array(width * height).fill(1);
  const rim = subject.scale === 'document' ? RIM_CELLS : 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const atRim = Math.min(x, y, width - 1 - x, height - 1 - y) < rim;
      if (atRim || !insideFrame(subject, (x - 1) * size, (y - 1) * size, 3 * size)) usable[y * width + x] = 0;
    }
  }
  return usable;
}

/** Whether the corners of a square lie inside the frame; the frame is convex, so then all of it does. */
function insideFrame({ inside, image }: Subject, left: number, top: number, side: number): boolean {
  const at = (x: number, y: number) => {
    const cx = Math.min(Math.max(x, 0), image.width - 1);
    const cy = Math.min(Math.max(y, 0), image.height - 1);
    return inside[cy * image.width + cx] === 1;
  };
  const right = left + side - 1;
  const bottom = top + side - 1;
  return at(left, top) && at(right, top) && at(left, bottom) && at(right, bottom);
}

/** Keeps what a 3 x 3 square fits into. */
function opened(mask: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(mask.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (!mask[y * width + x]) continue;
      const square = squareAround(y * width + x, width);
      if (square.every((i) => mask[i])) for (const i of square) out[i] = 1;
    }
  }
  return out;
}

function squareAround(i: number, width: number): number[] {
  return [-width, 0, width].flatMap((row) => [i + row - 1, i + row, i + row + 1]);
}

/** Pieces of a mask, four-connected, each as its cells. */
function pieces(mask: Uint8Array, width: number, height: number): number[][] {
  const left = mask.slice();
  const found: number[][] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    const piece = [start];
    left[start] = 0;
    for (const i of piece) {
      const x = i % width;
      const y = Math.floor(i / width);
      const next = [
        x > 0 ? i - 1 : i,
        x + 1 < width ? i + 1 : i,
        y > 0 ? i - width : i,
        y + 1 < height ? i + width : i,
      ];
      for (const j of next) {
        if (!left[j]) continue;
        left[j] = 0;
        piece.push(j);
      }
    }
    found.push(piece);
  }
  return found;
}

function printNear(spots: readonly number[][], { least, closed, usable, width, height }: Cells): number {
  const near = new Uint8Array(usable.length);
  for (const i of spots.flat()) {
    const x = i % width;
    const y = Math.floor(i / width);
    for (let v = Math.max(0, y - NEAR_CELLS); v <= Math.min(height - 1, y + NEAR_CELLS); v++) {
      near.fill(1, v * width + Math.max(0, x - NEAR_CELLS), v * width + Math.min(width, x + NEAR_CELLS + 1));
    }
  }
  let printed = 0;
  let all = 0;
  for (let i = 0; i < near.length; i++) {
    if (!near[i] || !usable[i]) continue;
    all++;
    if (closed[i]! - least[i]! > PRINT_SHARE * closed[i]!) printed++;
  }
  return all > 0 ? printed / all : 0;
}

function centreOf(piece: readonly number[], { width, size }: Cells): Point {
  const x = piece.reduce((sum, i) => sum + (i % width) + 0.5, 0) / piece.length;
  const y = piece.reduce((sum, i) => sum + Math.floor(i / width) + 0.5, 0) / piece.length;
  return [x * size, y * size];
}

function outline(piece: readonly number[], { width, size }: Cells, subject: Subject): Region {
  const corners = piece.flatMap((i): Point[] => {
    const left = (i % width) * size;
    const top = Math.floor(i / width) * size;
    return [
      [left, top],
      [left + size, top],
      [left + size, top + size],
      [left, top + size],
    ];
  });
  return { polygon: convexHull(corners).map((point) => subject.toPhoto(point)) };
}

/** The value that `count` cells reach; 0 with fewer cells or below 0. */
function highest(values: Float64Array, count: number): number {
  const best = new Float64Array(count);
  for (const value of values) {
    if (value <= best[0]!) continue;
    best[0] = value;
    best.sort();
  }
  return best[0]!;
}

function percentile(values: Float64Array, share: number): number {
  return values.length > 0
    ? values.sort()[Math.min(values.length - 1, Math.floor(share * values.length))]!
    : 0;
}

function valuesAt(values: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (i) => values[i]!);
}
