import type { Rgba } from '../pixels/image.ts';
import type { Point } from '../report.ts';
import { type TableColours, tableRatio } from './backgroundModel.ts';
import {
  collector,
  fitLine,
  type Line,
  lineMean,
  lineThrough,
  measureSteps,
  placesAlong,
  type SidePlaces,
} from './edgeProfiles.ts';

/*
 * Lines that one side of the document may lie on: steps are measured across a roughly known side, and the straight lines
 * are kept that collect the most of them, with the table outside and the document inside, and not too far away.
 */

/** How far an edge may be from the roughly known side, and how much farther at one end than at the other, of the diagonal. */
const REACH = 0.14;
const MAX_SLOPE = 0.12;
/** Places along a side where steps are measured; sides with fewer inside the frame are left alone. */
const PLACES = 36;
const MIN_PLACES = 10;
/** A line must collect this much more than one in no particular place, of at most 1. */
const MIN_EDGE = 0.02;
/** So many lines are kept, and they are this far apart at one end at least, as a share of the diagonal. */
const MOST = 7;
const APART = 0.008;

/**
 * What the table's colours and the distance count beside the steps. Learned as a conditional logit on 593 generated photos
 * (sets tilt and resolution, 300 each, seed 3), 2026-11-27: which of all outlines is the true one; the distance anew when the
 * network's outlines had become better (sets field and bench, 2026-11-28: of five values the one with most outlines right that still leaves a coloured band).
 */
const TABLE_WEIGHT = 0.31;
const DISTANCE_WEIGHT = 0.18;
/** Distance, as a share of the diagonal, from which on it costs: half of the network's sides lie nearer. */
const USUAL_DISTANCE = 0.015;

/** A line that a side may lie on. */
export interface SideCandidate {
  readonly line: Line;
  /** How well it fits as the side, of at most about 2. */
  readonly score: number;
}

/** The lines that the side from `a` to `b` may lie on, best first, itself among them; null where too little of it is in the picture. */
export function sideCandidates(
  image: Rgba,
  a: Point,
  b: Point,
  diagonal: number,
  spacing: number,
  colours: TableColours,
): SideCandidate[] | null {
  const side = placesAlong(image, a, b, PLACES);
  if (side.places.length < MIN_PLACES) return null;
  const reach = Math.round((REACH * diagonal) / spacing);
  const slope = Math.round((MAX_SLOPE * diagonal) / spacing);
  const measured = measureSteps(image, side, -reach, reach, spacing);
  const { anywhere, score, collect } = collector(measured);
  const width = 2 * reach + 1;
  const split = tableSplit(image, side, reach, spacing, colours);
  const combined = score.map((each, i) => each + TABLE_WEIGHT * split[i]!);
  const cost = Float64Array.from({ length: width }, (_, i) => {
    const away = ((i - reach) * spacing) / (USUAL_DISTANCE * diagonal);
    return (DISTANCE_WEIGHT * Math.log1p(away * away)) / 2;
  });
  const scores = new Float32Array(width * width).fill(Number.NEGATIVE_INFINITY);
  for (let start = 0; start < width; start++) {
    for (let end = Math.max(0, start - slope); end <= Math.min(width - 1, start + slope); end++) {
      const mean = lineMean(combined, side.along, width, start, end);
      scores[start * width + end] = mean - anywhere - cost[start]! - cost[end]!;
    }
  }
  const isEdge = (i: number) =>
    collect(Math.floor(i / width) - reach, (i % width) - reach) - anywhere >= MIN_EDGE;
  const candidates = highest(scores, isEdge, width, (APART * diagonal) / spacing).map((i) => ({
    line: fitLine(measured, Math.floor(i / width) - reach, (i % width) - reach),
    score: scores[i]!,
  }));
  candidates.push({ line: lineThrough(a, b), score: scores[reach * width + reach]! });
  return candidates.sort((one, two) => two.score - one.score);
}

/**
 * For each place and offset: the mean of how much what lies outside a line there looks like the table and what lies inside
 * does not; `[place * width + offset + reach]`.
 */
function tableSplit(
  image: Rgba,
  { places, normal }: SidePlaces,
  reach: number,
  spacing: number,
  colours: TableColours,
): Float32Array {
  const width = 2 * reach + 1;
  const split = new Float32Array(places.length * width);
  const ratios = new Float64Array(width);
  places.forEach(([x, y], k) => {
    let all = 0;
    for (let i = 0; i < width; i++) {
      const away = (i - reach) * spacing;
      ratios[i] = tableRatio(image, [x + normal[0] * away, y + normal[1] * away], colours);
      all += ratios[i]!;
    }
    let outside = 0;
    for (let i = 0; i < width; i++) {
      split[k * width + i] = (2 * outside + ratios[i]! - all) / width;
      outside += ratios[i]!;
    }
  });
  return split;
}

/** The highest local maxima, best first, those of no edge and those beside a higher one left out. */
function highest(
  scores: Float32Array,
  isEdge: (i: number) => boolean,
  width: number,
  apart: number,
): number[] {
  const peaks: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! > Number.NEGATIVE_INFINITY && isPeak(scores, i, width)) peaks.push(i);
  }
  peaks.sort((one, two) => scores[two]! - scores[one]!);
  const kept: number[] = [];
  for (const i of peaks) {
    if (kept.length === MOST) break;
    const isBeside = (j: number) =>
      Math.abs(Math.floor(i / width) - Math.floor(j / width)) < apart &&
      Math.abs((i % width) - (j % width)) < apart;
    if (!kept.some(isBeside) && isEdge(i)) kept.push(i);
  }
  return kept;
}

function isPeak(values: Float32Array, i: number, width: number): boolean {
  const [row, column] = [Math.floor(i / width), i % width];
  for (let y = Math.max(0, row - 1); y <= Math.min(width - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
      if (values[y * width + x]! > values[i]!) return false;
    }
  }
  return true;
}
