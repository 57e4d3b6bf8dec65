import { type Analysis, defineFact, type Subject } from '../analysis.ts';
import { solve } from '../pixels/geometry.ts';
import type { Plane } from '../pixels/image.ts';
import { halve } from '../pixels/resize.ts';
import type { Point, Region } from '../report.ts';
import { placeOf } from '../views/placeNames.ts';
import {
  DIRECTIONS,
  type DirectionWidth,
  type EdgeWidths,
  measureEdgeWidths,
  poolEdgeWidths,
} from './edgeWidths.ts';
import { measureHighlights } from './highlights.ts';
import { measureIllumination } from './illumination.ts';
import { HARD_SHADOW } from './shadow.ts';

/** How sharp the document is (or the whole frame, where none was found). Lengths are mm on the document. */
export interface Sharpness {
  /** Sigma of the Gaussian that blurs the edges as much as the worst direction is blurred; null without enough edges. */
  sigma: number | null;
  /** 0 blurred alike in all directions (defocus) .. 1 in one direction only (shake); null without enough edges. */
  directionality: number | null;
  /** Direction of the worst blur in the photo, degrees from its x axis towards its y axis, 0..180. */
  directionDeg: number | null;
  /** Edge points that were measured. */
  edgePoints: number;
  /** The part (about a quarter) that is blurred most; null where none has enough edges, or light has soft edges. */
  worstPart: { sigma: number; region: Region; place: string } | null;
}

/** Tiles are about this long, mm. */
const TILE_MM = 11;

/** Share of the edge points that a direction's width is read at: low, since neighbouring strokes only widen. */
const SHARE = 0.2;

/** The same at half size, where strokes lie closer together. */
const HALF_SIZE_SHARE = 0.1;

/** A direction counts with at least this many edge points, and this share of all. */
const MIN_POINTS = 25;
const MIN_POINTS_SHARE = 0.03;

/** The document, and a part of it, must hold this many points in all; printed documents have 2000 and more, noise has a few. */
const MIN_ALL_POINTS = 800;

/** The same in a part. */
const MIN_PART_POINTS_SHARE = 0.05;

/**
 * Width of a perfectly sharp edge, px, and how much a width grows with the sigma. Fitted in November 2026 on drawn documents
 * blurred by known amounts (sigma 0 to 0.6 mm), photographed in simulation at 190 to 560 dpi with noise and JPEG:
 * 97 % of the sigmas between 0.14 and 0.6 mm came out within 25 %.
 */
const SHARP_WIDTH = 1.12;
const SIGMA_PER_WIDTH = 1.08;

/** Between these sigmas, px, the measure goes over to half size: strokes flow together in the small window. */
const FULL_SIZE_UP_TO = 2;
const HALF_SIZE_FROM = 2.8;

/** A shake has steeper flanks than a Gaussian of its sigma would lead to expect: its widths read this much too large. */
const MOTION_GAIN = 1.1;
const MOTION_FROM = 0.4;
const MOTION_SURE = 0.6;

/**
 * The soft edges of hard shadows and of reflections could pass for a blurred part: of reflections that cover more than this
 * share of the document.
 */
const REFLECTION = 0.02;

/** Fewer directions say nothing about the shape of the blur. */
const MIN_DIRECTIONS = 4;

/** Measures how sharp the document is; see {@link measureEdgeWidths} for the method. */
export const measureSharpness = defineFact('sharpness', (analysis: Analysis): Sharpness => {
  const { subject } = analysis;
  const { gray, pxPerMm } = subject;
  const shadows = (analysis.fact(measureIllumination).shadowDepth ?? 0) > HARD_SHADOW;
  const reflections = analysis.fact(measureHighlights).spotShare > REFLECTION;
  const inside = shadows ? subject.inside : withoutReflections(analysis);
  const columns = Math.max(1, Math.round(gray.width / pxPerMm / TILE_MM));
  const rows = Math.max(1, Math.round(gray.height / pxPerMm / TILE_MM));
  const full = measureEdgeWidths(gray, inside, columns, rows);
  const all = Array.from({ length: columns * rows }, (_, tile) => tile);
  const widths = poolEdgeWidths(full, all, SHARE);
  const edgePoints = widths.reduce((sum, { count }) => sum + count, 0);
  const needed = Math.max(MIN_POINTS, MIN_POINTS_SHARE * edgePoints);
  const sigmas = sigmasOf(widths, needed);
  if (sigmas.length === 0 || edgePoints < MIN_ALL_POINTS) {
    return { sigma: null, directionality: null, directionDeg: null, edgePoints, worstPart: null };
  }
  const shape = shapeOf(widths, needed);
  const fine = Math.max(...sigmas);
  const blended = fine > FULL_SIZE_UP_TO ? blendWithHalfSize(gray, inside, fine) : fine;
  const shake = rampUp(shape?.directionality ?? 0, MOTION_FROM, MOTION_SURE);
  return {
    sigma: blended / (1 + (MOTION_GAIN - 1) * shake) / pxPerMm,
    directionality: shape?.directionality ?? null,
    directionDeg: shape ? directionInPhoto(subject, shape.direction) : null,
    edgePoints,
    worstPart: shadows || reflections ? null : worstPartOf(full, subject),
  };
});

/** Pixels that may be used: inside the frame, and not on a reflection, whose soft edge would count as blur. */
function withoutReflections(analysis: Analysis): Uint8Array {
  const { subject } = analysis;
  const { veiled, cells } = analysis.fact(measureHighlights);
  if (cells.subject !== subject || !veiled.includes(1)) return subject.inside;
  const { width } = subject.gray;
  const inside = subject.inside.slice();
  for (let i = 0; i < veiled.length; i++) {
    if (!veiled[i]) continue;
    const left = (i % cells.width) * cells.size;
    const top = Math.floor(i / cells.width) * cells.size;
    for (let y = top; y < top + cells.size; y++)
      inside.fill(0, y * width + left, y * width + left + cells.size);
  }
  return inside;
}

/** The sigmas, px, of the directions with enough points. */
function sigmasOf(widths: readonly DirectionWidth[], needed: number): number[] {
  return widths.flatMap(({ count, width }) => (width !== null && count >= needed ? [sigmaOf(width)] : []));
}

const sigmaOf = (width: number) => SIGMA_PER_WIDTH * Math.sqrt(excess(width));

/** Squared width beyond that of a sharp edge; never quite 0, so that the sharper of two sharp photos still shows. */
function excess(width: number): number {
  return Math.max(width * width - SHARP_WIDTH * SHARP_WIDTH, 0.02 * width);
}

/** Sigma in px of the full size, measured at half size as far as the blur is large. */
function blendWithHalfSize(gray: Plane, inside: Uint8Array, fine: number): number {
  const half = measureEdgeWidths(halve(gray), halve({ ...gray, data: inside }).data, 1, 1);
  const widths = poolEdgeWidths(half, [0], HALF_SIZE_SHARE);
  const points = widths.reduce((sum, { count }) => sum + count, 0);
  const sigmas = sigmasOf(widths, Math.max(MIN_POINTS / 2, MIN_POINTS_SHARE * points));
  if (sigmas.length === 0) return fine;
  const weight = rampUp(fine, FULL_SIZE_UP_TO, HALF_SIZE_FROM);
  return fine * (1 - weight) + 2 * Math.max(...sigmas) * weight;
}

const rampUp = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/**
 * How the blur depends on the direction: the squared sigma of a shake goes with the squared cosine of the angle to it,
 * so a constant and a wave of half a turn are fitted to the squared widths.
 */
function shapeOf(
  widths: readonly DirectionWidth[],
  needed: number,
): { directionality: number; direction: Point } | null {
  const points = widths.flatMap(({ count, width }, d) =>
    width !== null && count >= needed ? [{ angle: (d * Math.PI) / DIRECTIONS, square: excess(width) }] : [],
  );
  if (points.length < MIN_DIRECTIONS) return null;
  const [mean, cosine, sine] = fitWave(points);
  const amplitude = Math.hypot(cosine, sine);
  const angle = Math.atan2(sine, cosine) / 2;
  return {
    directionality: Math.min(1, amplitude / Math.max(mean, amplitude)),
    direction: [Math.cos(angle), Math.sin(angle)],
  };
}

/** Least squares of `mean + cosine * cos 2a + sine * sin 2a`. */
function fitWave(points: readonly { angle: number; square: number }[]): [number, number, number] {
  const rows = [0, 1, 2].map(() => [0, 0, 0, 0]);
  for (const { angle, square } of points) {
    const terms = [1, Math.cos(2 * angle), Math.sin(2 * angle)];
    for (let r = 0; r < 3; r++) {
      for (let c = 0; c < 3; c++) rows[r]![c]! += terms[r]! * terms[c]!;
      rows[r]![3]! += terms[r]! * square;
    }
  }
  return solve(rows) as [number, number, number];
}

/** Direction of a vector of the subject as seen in the photo, degrees, 0..180. */
function directionInPhoto(subject: Subject, [dx, dy]: Point): number {
  const middle: Point = [subject.gray.width / 2, subject.gray.height / 2];
  const from = subject.toPhoto(middle);
  const to = subject.toPhoto([middle[0] + dx * DIRECTION_STEP, middle[1] + dy * DIRECTION_STEP]);
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return (degrees + 180) % 180;
}

/** Length, px, over which a direction is carried to the photo. */
const DIRECTION_STEP = 10;

/** Slides a window of half the width and half the height over the tiles and takes the one that is blurred most. */
function worstPartOf(widths: EdgeWidths, subject: Subject): Sharpness['worstPart'] {
  const { columns, rows } = widths;
  const across = Math.ceil(columns / 2);
  const down = Math.ceil(rows / 2);
  let worst: { sigma: number; left: number; top: number } | null = null;
  for (let top = 0; top + down <= rows; top++) {
    for (let left = 0; left + across <= columns; left++) {
      const sigma = partSigma(widths, left, top, across, down);
      if (sigma !== null && sigma > (worst?.sigma ?? 0)) worst = { sigma, left, top };
    }
  }
  if (!worst) return null;
  const { width, height } = subject.gray;
  const [x, y] = [(worst.left / columns) * width, (worst.top / rows) * height];
  const [right, bottom] = [x + (across / columns) * width, y + (down / rows) * height];
  const corners: Point[] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
  return {
    sigma: worst.sigma / subject.pxPerMm,
    region: { polygon: corners.map((corner) => subject.toPhoto(corner)) },
    place: placeOf(subject, [(x + right) / 2, (y + bottom) / 2]),
  };
}

/** Sigma of a part, px: of the second worst direction, since a part's few edges make one direction an outlier. */
function partSigma(
  widths: EdgeWidths,
  left: number,
  top: number,
  across: number,
  down: number,
): number | null {
  const tiles = Array.from(
    { length: across * down },
    (_, i) => (top + Math.floor(i / across)) * widths.columns + left + (i % across),
  );
  const pooled = poolEdgeWidths(widths, tiles, SHARE, true);
  const points = pooled.reduce((sum, { count }) => sum + count, 0);
  if (points < MIN_ALL_POINTS) return null;
  const sigmas = sigmasOf(pooled, Math.max(MIN_POINTS, MIN_PART_POINTS_SHARE * points)).sort((a, b) => b - a);
  return sigmas[1] ?? null;
}
