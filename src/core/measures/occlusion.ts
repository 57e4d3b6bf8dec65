import { type Analysis, defineFact } from '../analysis.ts';
import { logit, sigmoid } from '../pixels/logistic.ts';
import type { Point, Region } from '../report.ts';
import { measureCells } from '../views/grid.ts';
import { measureBorderOcclusion } from './borderOcclusion.ts';
import { type Content, contentBelow, knownPlaces } from './content.ts';
import { measureForeignObjects } from './foreignObjects.ts';

/** What covers the document, by its border and by what the network sees. */
export interface Occlusion {
  /** How surely something does, 0..1. */
  probability: number;
  /** The two kinds of evidence by themselves: see `Cover` and `Seen`; the first is null when too little of the border is in the frame. */
  strength: number | null;
  sharpness: number;
  thingProbability: number;
  /** Length of the border that is covered, mm; and how far what covers the document reaches inwards at most, mm. */
  lengthMm: number;
  depthMm: number;
  /** Occlusion share of the document. */
  share: number;
  /** What the covered part carries; null where nothing is covered, or the outline is not sure. */
  hides: Content | null;
  /** Where most of it is, seen from the middle of the document. */
  place: string | null;
  regions: Region[];
}

/**
 * How the two kinds of evidence weigh together: logistic regression on 500 generated photos in all conditions
 * (`models/training/occluders/weigh.ts`; set `anything`, seeds 1 and 3, 101 of 439 covered, 2026-11-27).
 */
const WEIGHTS = { strength: 0.69, thing: 0.77, offset: 0.59 } as const;

/** Evidence at the border speaks from this strength on, CIELAB; its logarithm is 0 at the second, as when the weights were fitted. */
const MIN_STRENGTH = 0.5;
const UNIT_STRENGTH = 14;

/** A cover is outlined by its border from this strength on, CIELAB; a fainter one only where the network sees nothing. */
const OUTLINED_STRENGTH = 10;
const FAINT_STRENGTH = 5;

/** Weighs both kinds of evidence, and outlines what covers the document. */
export const measureOcclusion = defineFact('occlusion', (analysis: Analysis): Occlusion => {
  const cover = analysis.fact(measureBorderOcclusion);
  const seen = analysis.fact(measureForeignObjects);
  const { widthMm, heightMm } = analysis.document!;
  const strength = cover.strength ?? 0;
  const byBorder = strength >= (seen.things.length > 0 ? OUTLINED_STRENGTH : FAINT_STRENGTH);
  const border = byBorder ? cover.covered : [];
  const inside = seen.things.filter(({ points }) => !mostlyIn(points, border));
  const onDocument = ([x, y]: Point) => x >= 0 && y >= 0 && x < widthMm && y < heightMm;
  const points = union([border, ...seen.things.map((thing) => thing.points)]).filter(onDocument);
  const depthOf = ([x, y]: Point) => Math.min(x, y, widthMm - x, heightMm - y);
  return {
    probability: probabilityOf(strength, seen.probability),
    strength: cover.strength,
    sharpness: cover.sharpness,
    thingProbability: seen.probability,
    lengthMm: byBorder ? cover.lengthMm : 0,
    depthMm: Math.max(byBorder ? cover.depthMm : 0, ...inside.flatMap((thing) => thing.points.map(depthOf))),
    share: points.length / (widthMm * heightMm),
    hides: points.length > 0 ? contentAt(analysis, points) : null,
    place: byBorder ? cover.place : (inside[0]?.place ?? null),
    regions: [...(byBorder ? cover.regions : []), ...inside.map(({ region }) => region)],
  };
});

/** What the two kinds of evidence say, before they are weighed. */
export function occlusionFeatures(
  strength: number,
  thingProbability: number,
): [strength: number, thing: number] {
  return [Math.log(Math.max(strength, MIN_STRENGTH) / UNIT_STRENGTH), logit(thingProbability)];
}

function probabilityOf(strength: number, thingProbability: number): number {
  const [border, thing] = occlusionFeatures(strength, thingProbability);
  return sigmoid(WEIGHTS.strength * border + WEIGHTS.thing * thing + WEIGHTS.offset);
}

/** Points of one millimetre each: those of a thing are near those of another where they share it, or lie beside it. */
const keyOf = (x: number, y: number) => `${Math.floor(x)} ${Math.floor(y)}`;

function mostlyIn(points: readonly Point[], others: readonly Point[]): boolean {
  const taken = new Set(others.map(([x, y]) => keyOf(x, y)));
  const near = ([x, y]: Point) =>
    [-2, 0, 2].some((dx) => [-2, 0, 2].some((dy) => taken.has(keyOf(x + dx, y + dy))));
  return points.filter(near).length > points.length / 2;
}

/** All points, one for each square millimetre. */
function union(groups: readonly (readonly Point[])[]): Point[] {
  return [...new Map(groups.flat().map((point) => [keyOf(...point), point])).values()];
}

/** What the document carries at some places. */
function contentAt(analysis: Analysis, points: readonly Point[]): Content | null {
  const cells = analysis.fact(measureCells);
  if (cells.subject.scale !== 'document') return null;
  const { width, height, size, subject } = cells;
  const hidden = new Uint8Array(width * height);
  for (const point of points) {
    const [column, row] = point.map((mm) => Math.floor((mm * subject.pxPerMm) / size)) as [number, number];
    if (column >= 0 && row >= 0 && column < width && row < height) hidden[row * width + column] = 1;
  }
  return contentBelow(hidden, cells, knownPlaces(analysis));
}
