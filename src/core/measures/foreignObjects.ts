import { type Analysis, defineFact } from '../analysis.ts';
import { fitInput } from '../document/networkInput.ts';
import { CELL, type ForeignObjectMap } from '../networks/foreignObjects.ts';
import { connectedComponents } from '../pixels/components.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Region } from '../report.ts';
import { hullOf, middleOf } from '../views/grid.ts';
import { placeIn } from '../views/placeNames.ts';
import type { Rectified } from '../views/rectify.ts';
import { surroundings } from '../views/surroundings.ts';

/** What the network sees over the document. */
export interface Seen {
  /** How surely there is a thing where it is surest, over 2 x 2 cells: 0..1; 0 where the frame shows no cell of the document. */
  probability: number;
  /** The cells that are more likely than not to show one, by pieces that hang together, the surest first. */
  things: Thing[];
}

/** Something that lies over the document. */
export interface Thing {
  /** Where it is, seen from the middle of the document. */
  place: string;
  /** Points of it, mm from the document's top left corner, 1 mm apart. */
  points: Point[];
  region: Region;
}

/** Photos are looked at with this many pixels; upright documents have its sides exchanged. */
const INPUT = [{ long: 224, short: 160, upToAspect: Number.POSITIVE_INFINITY }] as const;

/** Level of what lies outside the photo. */
const NEUTRAL = 128;

/** What a cell shows is more likely than not a thing. */
const LIKELY = 0.5;

/** Nearer to the document's border than this, mm, what is seen may lie beside it. */
const CLEAR_MM = 1;

/** At least this share of a cell lies inside the photo. */
const INSIDE_SHARE = 0.5;

/** Looks for things over the document, in the view that its border and surroundings are measured in. */
export const measureForeignObjects = defineFact('foreignObjects', (analysis: Analysis): Seen => {
  const view = analysis.fact(surroundings);
  const input = fitInput(withoutBlack(view), INPUT);
  const map = analysis.engine.foreignObjects.map(input.rgb, input.width, input.height);
  const { columns, rows } = map;
  const toView = ([column, row]: Point): Point => [
    (column * CELL - input.left) * input.scaleX,
    (row * CELL - input.top) * input.scaleY,
  ];
  const onDocument = documentCells(map, view, toView);
  const at = (i: number) => (onDocument[i] ? map.over[i]! : 0);
  const likely = Uint8Array.from(onDocument, (_, i) => Number(at(i) > LIKELY));
  const surest = connectedComponents(likely, columns, rows).sort((a, b) => sumOf(b, at) - sumOf(a, at));
  const toPhoto = (cell: Point) => view.toPhoto(toView(cell));
  return {
    probability: mostOfFour(at, columns, rows),
    things: surest.map((piece) => ({
      place: placeIn(analysis.document!.quad, toPhoto(middleOf(piece, columns))),
      points: piece.flatMap((i) => pointsOf(i, columns, view, toView)),
      region: { polygon: hullOf(piece, columns).map(toPhoto) },
    })),
  };
});

/** The view with a middle grey where it lies outside the photo. */
function withoutBlack({ image, inside }: Rectified): Rgba {
  const data = image.data.slice();
  for (let i = 0; i < inside.length; i++) if (!inside[i]) data.fill(NEUTRAL, 4 * i, 4 * i + 3);
  return { ...image, data };
}

/** Whether the middle of each cell lies on the document, and most of the cell in the photo. */
function documentCells(
  { columns, rows }: ForeignObjectMap,
  view: Rectified,
  toView: (at: Point) => Point,
): boolean[] {
  const { image, pxPerMm, marginMm } = view;
  const edge = (marginMm + CLEAR_MM) * pxPerMm;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = toView([column + 0.5, row + 0.5]);
    if (Math.min(x, y, image.width - x, image.height - y) < edge) return false;
    return insideShare(view, toView([column, row]), toView([column + 1, row + 1])) >= INSIDE_SHARE;
  });
}

/** Share of a box of the view that lies inside the photo, by every third pixel of it. */
function insideShare({ image, inside }: Rectified, from: Point, to: Point): number {
  let [all, shown] = [0, 0];
  for (let y = Math.max(0, Math.floor(from[1])); y < Math.min(image.height, to[1]); y += 3) {
    for (let x = Math.max(0, Math.floor(from[0])); x < Math.min(image.width, to[0]); x += 3) {
      all++;
      shown += inside[y * image.width + x]!;
    }
  }
  return all === 0 ? 0 : shown / all;
}

/** The greatest mean of four neighbours that form a square. */
function mostOfFour(at: (i: number) => number, columns: number, rows: number): number {
  let most = 0;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const i = row * columns + column;
      most = Math.max(most, at(i) + at(i + 1) + at(i + columns) + at(i + columns + 1));
    }
  }
  return most / 4;
}

const sumOf = (piece: readonly number[], at: (i: number) => number) =>
  piece.reduce((sum, i) => sum + at(i), 0);

/** Points of a cell, 1 mm apart, mm from the document's top left corner. */
function pointsOf(
  i: number,
  columns: number,
  { pxPerMm, marginMm }: Rectified,
  toView: (at: Point) => Point,
): Point[] {
  const [x, y] = [i % columns, Math.floor(i / columns)];
  const toMm = (at: Point): Point => toView(at).map((px) => px / pxPerMm - marginMm) as unknown as Point;
  const [[left, top], [right, bottom]] = [toMm([x, y]), toMm([x + 1, y + 1])];
  const points: Point[] = [];
  for (let my = top + 0.5; my < bottom; my++)
    for (let mx = left + 0.5; mx < right; mx++) points.push([mx, my]);
  return points;
}
