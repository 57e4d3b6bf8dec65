import { type Analysis, defineFact } from '../analysis.ts';
import { difference } from '../pixels/colour.ts';
import { removeHighlights } from '../pixels/highlightRemoval.ts';
import { grayOf } from '../pixels/image.ts';
import { levelReachedBy, median } from '../pixels/statistics.ts';
import type { Point, Region } from '../report.ts';
import { measureBorder } from '../views/border.ts';
import { placeIn } from '../views/placeNames.ts';
import type { Rectified } from '../views/rectify.ts';
import { surroundings } from '../views/surroundings.ts';
import { repetitionOf } from './repetition.ts';

/** What lies round the document. */
export interface Clutter {
  /** Share of the surroundings that is as busy as print, and no calm pattern; null when the frame shows too little of them. */
  busyShare: number | null;
  /** Share that is as busy as print, calm patterns too; and how far it repeats itself, 0..1: null where it is not busy all around. */
  unevenShare: number | null;
  repetition: number | null;
  /** CIELAB difference between the document's rim and what it lies on, at the median place of the border; null as above. */
  contrast: number | null;
  /** Where most of the busy part is, seen from the middle of the document; `all around` from three sides on. */
  place: string | null;
  regions: Region[];
}

/** The ring starts this far from the border: shadows and errors of the outline end there, mm. */
const RING_FROM_MM = 2;

/** Side of the window in which brightness varies, mm: a few letters of newsprint. */
const WINDOW_MM = 4.3;

/**
 * Brightness varies by at least this much (standard deviation) where there is print, once the white of document and
 * surroundings is brought to 200: the grain of black leather stays as dark as it is.
 */
const BUSY_DEVIATION = 25;
const WHITE = 200;
/**
 * And by this much in all four quarters of the window, as print does; the edge of a stripe runs through two or three of them.
 * Development set, 2026-11-25: at 12 and more, print with wide spaces is no longer told from calm tables.
 */
const QUARTER_DEVIATION = 8;
/** A quarter with less than this share of its pixels in the ring has no say. */
const QUARTER_SHARE = 0.4;
/** A darker photo is not brightened further than from this white: its noise would look busy. */
const DARKEST_WHITE = 60;

/** The frame must show at least this share of the ring. */
const MIN_RING_SHARE = 0.1;

/** From here on what repeats itself is a calm pattern: print reaches 0.53, cloth 0.59 and more; see `repetitionOf`. */
const PATTERN_REPETITION = 0.56;

/** Calm patterns go round the document: so many sides are busy, each at least by this share of the busiest. */
const PATTERN_SIDES = 3;
const PATTERN_SHARE = 0.2;

/** Less than this share of print is calm in all presets, and not worth the look for a pattern. */
const HARDLY_BUSY = 0.01;

/** A side is marked when it is at least half as busy as the busiest. */
const MARKED_SHARE = 0.5;

/** Sides of the ring: outer corner to outer corner, clockwise from the top. */
const SIDES = 4;

/** Measures how busy the surroundings are, and how they differ from the document. */
export const measureClutter = defineFact('clutter', (analysis: Analysis): Clutter => {
  const view = analysis.fact(surroundings);
  const ring = ringOf(view);
  const counts = busyCounts(view, ring);
  const shown = counts.reduce((sum, { pixels }) => sum + pixels, 0);
  if (shown < MIN_RING_SHARE * ring.size)
    return { busyShare: null, unevenShare: null, repetition: null, contrast: null, place: null, regions: [] };
  const unevenShare = counts.reduce((sum, { busy }) => sum + busy, 0) / shown;
  const shares = counts.map(({ busy, pixels }) => (pixels > 0 ? busy / pixels : 0));
  const most = Math.max(...shares);
  const marked = most === 0 ? [] : [...shares.keys()].filter((side) => shares[side]! >= MARKED_SHARE * most);
  const middle = sideMiddle(view, shares.indexOf(most));
  const isAround = shares.filter((share) => share >= PATTERN_SHARE * most).length >= PATTERN_SIDES;
  const repetition =
    isAround && unevenShare > HARDLY_BUSY ? repetitionOf(grayOf(view.image), ring.sides, view.pxPerMm) : null;
  return {
    busyShare: (repetition ?? 0) > PATTERN_REPETITION ? 0 : unevenShare,
    unevenShare,
    repetition,
    contrast: contrastOf(analysis),
    place: marked.length > 2 ? 'all around' : placeIn(analysis.document!.quad, middle),
    regions: marked.map((side) => ({ polygon: sideOutline(view, side) })),
  };
});

/** The side of the ring, 1..4, that each pixel belongs to; 0 outside the ring and outside the frame. */
function ringOf({ image, inside, pxPerMm, marginMm }: Rectified): { sides: Uint8Array; size: number } {
  const { width, height } = image;
  const edge = marginMm * pxPerMm;
  const from = RING_FROM_MM * pxPerMm;
  const sides = new Uint8Array(width * height);
  let size = 0;
  for (let y = 0, i = 0; y < height; y++) {
    const [above, below] = [edge - y - 0.5, y + 0.5 - (height - edge)];
    for (let x = 0; x < width; x++, i++) {
      const distances = [above, x + 0.5 - (width - edge), below, edge - x - 0.5];
      const furthest = Math.max(...distances);
      if (furthest < from) continue;
      size++;
      if (inside[i]) sides[i] = 1 + distances.indexOf(furthest);
    }
  }
  return { sides, size };
}

/** By side of the ring: pixels in the frame, and how many of them are busy. */
function busyCounts(view: Rectified, { sides }: { sides: Uint8Array }): { pixels: number; busy: number }[] {
  const gray = removeHighlights(grayOf(view.image), view.image, sides);
  const gain = WHITE / Math.max(DARKEST_WHITE, whiteOf(gray.data, view.inside));
  const { width, height } = gray;
  const stride = width + 1;
  const [count, sum, squares] = [0, 1, 2].map(() => new Float64Array(stride * (height + 1))) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let y = 0, i = 0; y < height; y++) {
    let [n, s, q] = [0, 0, 0];
    for (let x = 0, o = (y + 1) * stride + 1; x < width; x++, i++, o++) {
      if (sides[i]) {
        const v = Math.min(255, gray.data[i]! * gain);
        n++;
        s += v;
        q += v * v;
      }
      count[o] = count[o - stride]! + n;
      sum[o] = sum[o - stride]! + s;
      squares[o] = squares[o - stride]! + q;
    }
  }
  const counts = Array.from({ length: SIDES }, () => ({ pixels: 0, busy: 0 }));
  const half = Math.floor((WINDOW_MM * view.pxPerMm) / 2);
  const leastInQuarter = QUARTER_SHARE * (half + 1) ** 2;
  /** Whether brightness varies by more than `deviation` in a part of the ring; null where there is too little of it. */
  const varies = (left: number, top: number, right: number, bottom: number, deviation: number, least = 1) => {
    const [above, below] = [top * stride, bottom * stride];
    const over = (table: Float64Array) =>
      table[below + right]! - table[below + left]! - table[above + right]! + table[above + left]!;
    const n = over(count);
    if (n < least) return null;
    const mean = over(sum) / n;
    return over(squares) / n - mean * mean > deviation * deviation;
  };
  for (let y = 0, i = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - half), Math.min(height, y + half + 1)];
    for (let x = 0; x < width; x++, i++) {
      const side = sides[i]!;
      if (!side) continue;
      const [left, right] = [Math.max(0, x - half), Math.min(width, x + half + 1)];
      const quarter = (l: number, t: number, r: number, b: number) =>
        varies(l, t, r, b, QUARTER_DEVIATION, leastInQuarter) ?? true;
      const entry = counts[side - 1]!;
      entry.pixels++;
      if (
        varies(left, top, right, bottom, BUSY_DEVIATION) &&
        quarter(left, top, x + 1, y + 1) &&
        quarter(x, top, right, y + 1) &&
        quarter(left, y, x + 1, bottom) &&
        quarter(x, y, right, bottom)
      )
        entry.busy++;
    }
  }
  return counts;
}

/** The brightness that 5 % of the pixels reach. */
function whiteOf(gray: Uint8Array, inside: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < gray.length; i++) if (inside[i]) histogram[gray[i]!]!++;
  return levelReachedBy(histogram, 0.05);
}

function contrastOf(analysis: Analysis): number | null {
  const steps = analysis
    .fact(measureBorder)
    .flatMap(({ inside, outside }) => (inside && outside ? [difference(inside, outside)] : []));
  return steps.length > 0 ? median(steps) : null;
}

/** Corners of the ring's outside and inside, in pixels of the view, clockwise from the top left. */
function ringCorners({ image, pxPerMm, marginMm }: Rectified): { outer: Point[]; inner: Point[] } {
  const box = (inset: number): Point[] => [
    [inset, inset],
    [image.width - inset, inset],
    [image.width - inset, image.height - inset],
    [inset, image.height - inset],
  ];
  return { outer: box(0), inner: box((marginMm - RING_FROM_MM) * pxPerMm) };
}

function sideOutline(view: Rectified, side: number): Point[] {
  const { outer, inner } = ringCorners(view);
  const next = (side + 1) % SIDES;
  return [outer[side]!, outer[next]!, inner[next]!, inner[side]!].map((corner) => view.toPhoto(corner));
}

function sideMiddle(view: Rectified, side: number): Point {
  const { outer } = ringCorners(view);
  const [a, b] = [outer[side]!, outer[(side + 1) % SIDES]!];
  return view.toPhoto([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
}
