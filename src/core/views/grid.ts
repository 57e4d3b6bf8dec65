import { type Analysis, defineFact, type Subject } from '../analysis.ts';
import { greater, lesser } from '../pixels/branchless.ts';
import { convexHull } from '../pixels/hull.ts';
import { type Plane, packedPixels, type Rgba } from '../pixels/image.ts';
import { closing } from '../pixels/morphology.ts';
import type { Point, Region } from '../report.ts';

/** Resolution at which print is closed: fine enough for strokes, coarse enough to be quick. */
const PX_PER_MM = 4;

/** Half the widest stroke that is closed, mm. */
const STROKE_RADIUS_MM = 0.85;

/** From this level on, in all channels, the sensor could not tell a pixel from white. */
const CLIPPED = 245;

/** Cells next to the document's edge that are left out: the found outline may be off by so much. */
const RIM_CELLS = 2;

/** Mean loss of light by strokes, as a share of the light around them, from which a cell counts as printed. */
export const PRINT_SHARE = 0.08;

/** The subject in square cells of about a millimetre. */
export interface Cells {
  width: number;
  height: number;
  /** Mean of the smallest channel, with strokes closed: a white light adds to all channels, a coloured foil does not. */
  ground: Float64Array;
  /** Mean of the largest channel. */
  largest: Float64Array;
  /** Mean loss of light by strokes, grey levels. */
  strokes: Float64Array;
  /** 1 where strokes take away a share of the light. */
  printed: Uint8Array;
  /** 1 where all pixels are clipped. */
  clipped: Uint8Array;
  /** 1 where the cell lies inside the frame with its neighbours and, on a document, not at its edge. */
  usable: Uint8Array;
  subject: Subject;
  /** Subject pixels per cell. */
  size: number;
}

/** A fact, see `Analysis.fact`. */
export const measureCells = defineFact('cells', (analysis: Analysis): Cells => {
  const { subject } = analysis;
  const factor = Math.max(1, Math.round(subject.pxPerMm / PX_PER_MM));
  const [least, most] = extremeChannels(subject.image, factor);
  const pxPerMm = subject.pxPerMm / factor;
  const side = Math.max(1, Math.round(pxPerMm));
  const width = Math.floor(least.width / side);
  const height = Math.floor(least.height / side);
  const mean = cellMeans(least, side, width, height);
  const radius = Math.max(1, Math.round(STROKE_RADIUS_MM * pxPerMm));
  const ground = cellMeans(closing(least, radius), side, width, height);
  const strokes = ground.map((value, i) => value - mean[i]!);
  return {
    width,
    height,
    ground,
    largest: cellMeans(most, side, width, height),
    strokes,
    printed: Uint8Array.from(strokes, (loss, i) => Number(loss > PRINT_SHARE * ground[i]!)),
    clipped: clippedCells(least, side, width, height),
    usable: usableCells(subject, factor * side, width, height),
    subject,
    size: factor * side,
  };
});

/** The smallest and the largest channel of squares of `factor * factor` pixels, averaged before. */
function extremeChannels(image: Rgba, factor: number): [least: Plane, most: Plane] {
  const words = packedPixels(image);
  const stride = image.width;
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const least = new Uint8Array(width * height);
  const most = new Uint8Array(width * height);
  const share = 1 / (factor * factor);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      const first = (y * stride + x) * factor;
      for (let row = first; row < first + factor * stride; row += stride) {
        for (let p = row; p < row + factor; p++) {
          const word = words[p]!;
          r += word & 255;
          g += (word >> 8) & 255;
          b += (word >> 16) & 255;
        }
      }
      least[i] = lesser(lesser(r, g), b) * share + 0.5;
      most[i] = greater(greater(r, g), b) * share + 0.5;
    }
  }
  return [
    { data: least, width, height },
    { data: most, width, height },
  ];
}

/** Mean of each square of `side * side` pixels. */
function cellMeans({ data, width }: Plane, side: number, across: number, down: number): Float64Array {
  const means = new Float64Array(across * down);
  for (let y = 0, i = 0; y < down; y++) {
    for (let x = 0; x < across; x++, i++) {
      let sum = 0;
      const first = (y * width + x) * side;
      for (let row = first; row < first + side * width; row += width) {
        for (let p = row; p < row + side; p++) sum += data[p]!;
      }
      means[i] = sum / (side * side);
    }
  }
  return means;
}

/** 1 for each square of `side * side` pixels that are all clipped. */
function clippedCells({ data, width }: Plane, side: number, across: number, down: number): Uint8Array {
  const clipped = new Uint8Array(across * down);
  for (let y = 0, i = 0; y < down; y++) {
    for (let x = 0; x < across; x++, i++) {
      const first = (y * width + x) * side;
      let darkest = data[first]!;
      for (let row = first; row < first + side * width && darkest >= CLIPPED; row += width) {
        for (let p = row; p < row + side; p++) if (data[p]! < darkest) darkest = data[p]!;
      }
      clipped[i] = Number(darkest >= CLIPPED);
    }
  }
  return clipped;
}

function usableCells(subject: Subject, size: number, width: number, height: number): Uint8Array {
  const usable = new Uint8Array(width * height);
  const rim = subject.scale === 'document' ? RIM_CELLS : 0;
  for (let y = rim; y < height - rim; y++) usable.fill(1, y * width + rim, (y + 1) * width - rim);
  const { image } = subject;
  if (insideFrame(subject, 0, 0, image.width, image.height)) return usable;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!insideFrame(subject, (x - 1) * size, (y - 1) * size, 3 * size, 3 * size))
        usable[y * width + x] = 0;
    }
  }
  return usable;
}

/** Whether the corners of a rectangle lie inside the frame; the frame is convex, so then all of it does. */
function insideFrame(
  { inside, image }: Subject,
  left: number,
  top: number,
  across: number,
  down: number,
): boolean {
  const at = (x: number, y: number) => {
    const cx = Math.min(Math.max(x, 0), image.width - 1);
    const cy = Math.min(Math.max(y, 0), image.height - 1);
    return inside[cy * image.width + cx] === 1;
  };
  const right = left + across - 1;
  const bottom = top + down - 1;
  return at(left, top) && at(right, top) && at(left, bottom) && at(right, bottom);
}

/** 1 for some cells and all within a square of this radius round them. */
export function dilation(some: readonly number[], radius: number, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (const i of some) {
    const x = i % width;
    const y = Math.floor(i / width);
    const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
      out.fill(1, v * width + left, v * width + right);
    }
  }
  return out;
}

/** Middle of some cells of a grid this wide, in cells from its top left. */
export function middleOf(piece: readonly number[], width: number): Point {
  const x = piece.reduce((sum, i) => sum + (i % width) + 0.5, 0) / piece.length;
  const y = piece.reduce((sum, i) => sum + Math.floor(i / width) + 0.5, 0) / piece.length;
  return [x, y];
}

/** The hull of some cells of a grid this wide, in cells from its top left. */
export function hullOf(piece: readonly number[], width: number): Point[] {
  const corners = piece.flatMap((i): Point[] => {
    const left = i % width;
    const top = Math.floor(i / width);
    return [
      [left, top],
      [left + 1, top],
      [left + 1, top + 1],
      [left, top + 1],
    ];
  });
  return convexHull(corners);
}

/** Middle of some cells, in subject pixels. */
export function centreOf(piece: readonly number[], { width, size }: Cells): Point {
  const [x, y] = middleOf(piece, width);
  return [x * size, y * size];
}

/** The hull of some cells, in the photo. */
export function outlineOf(piece: readonly number[], { width, size, subject }: Cells): Region {
  return { polygon: hullOf(piece, width).map(([x, y]) => subject.toPhoto([x * size, y * size])) };
}
