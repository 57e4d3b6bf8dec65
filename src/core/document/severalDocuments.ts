/**
 * Tells several documents in one picture apart. The network looks for one: of two it finds one, or draws one outline round both.
 * Its mask shows them as separate pieces, and each is looked at from closer by.
 */
import { signedArea } from '../pixels/geometry.ts';
import { convexHull } from '../pixels/hull.ts';
import type { Rgba } from '../pixels/image.ts';
import { clip, clockwise, overlapOf } from '../pixels/overlap.ts';
import type { Quad } from '../report.ts';
import { locateAround } from './closerLook.ts';
import { confidenceOf, isDocument } from './confidence.ts';
import { type DocumentMask, piecesOf } from './documentMask.ts';
import { leastSplit, type Outline } from './evidence.ts';
import type { Locator } from './locator.ts';
import { fitOutline } from './outline.ts';

/** Pieces looked at, the largest first. */
const MOST_PIECES = 4;

/** Outlines that overlap by more than this are of one document. */
const SAME = 0.1;

/** An outline of which another covers so much lies inside it. */
const INSIDE = 0.7;

/** Two outlines that fill so much of the hull round both lie side against side. */
const BOOKLET = 0.95;

/** The network's own chance from which on a piece is a document: less may be a part of one, or of the table. */
const PIECE_CHANCE = 0.5;

/** The document that is meant, and those beside it. */
export interface Documents {
  readonly outline: Outline | null;
  readonly others: readonly Quad[];
}

/** The first outline, or one of those that it was drawn round; and the other documents of the picture. */
export function tellApart(
  first: Outline | null,
  mask: DocumentMask,
  locator: Locator,
  picture: Rgba,
): Documents {
  const pieces = piecesOf(mask).slice(0, MOST_PIECES);
  if (!first || pieces.length < 2) return { outline: first, others: [] };
  const found = distinct(pieces.flatMap((piece) => outlineOf(piece, locator, picture) ?? []));
  const inside = found.filter(({ quad }) => coveredShare(quad, first.quad) > INSIDE);
  const outline = inside.length > 1 ? inside[0]! : first;
  const others = found
    .map(({ quad }) => quad)
    .filter((quad) => overlapOf(quad, outline.quad) < SAME && !isFacingPage(quad, outline.quad));
  return { outline, others };
}

/** The document that a piece of the mask shows; null where it shows none. */
function outlineOf(piece: Quad, locator: Locator, picture: Rgba): Outline | null {
  const located = locateAround(locator, picture, piece);
  if (!located || located.chance < PIECE_CHANCE) return null;
  const quad = fitOutline(picture, located.quad);
  const evidence = {
    chance: located.chance,
    kept: overlapOf(located.quad, quad),
    split: leastSplit(picture, quad),
    agreement: 1,
  };
  return isDocument(evidence) ? { quad, evidence } : null;
}

/** The surest outlines that do not overlap, the surest first. */
function distinct(outlines: readonly Outline[]): Outline[] {
  const falling = [...outlines].sort((a, b) => confidenceOf(b.evidence) - confidenceOf(a.evidence));
  const kept: Outline[] = [];
  for (const outline of falling) {
    if (kept.every(({ quad }) => overlapOf(quad, outline.quad) < SAME)) kept.push(outline);
  }
  return kept;
}

/** Whether two outlines are the pages of one open booklet: between them is nothing. */
function isFacingPage(one: Quad, two: Quad): boolean {
  const both = Math.abs(signedArea(one)) + Math.abs(signedArea(two));
  return both > BOOKLET * Math.abs(signedArea(convexHull([...one, ...two])));
}

/** How much of one quad the other covers, 0..1. */
function coveredShare(quad: Quad, by: Quad): number {
  const area = Math.abs(signedArea(quad));
  return area > 0 ? signedArea(clip(clockwise(quad), clockwise(by))) / area : 0;
}
