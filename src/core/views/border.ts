import { type Analysis, defineFact } from '../analysis.ts';
import { type Lab, labOf } from '../pixels/colour.ts';
import type { Point } from '../report.ts';
import type { Rectified } from './rectify.ts';
import { surroundings } from './surroundings.ts';

/** A place on the document's border, and the colours on both sides of it. */
export interface BorderSample {
  /** Corner-to-corner order along the border: 0 top, 1 right, 2 bottom, 3 left. */
  side: number;
  /** Just inside and just outside the border, null where the frame ends. */
  inside: Lab | null;
  outside: Lab | null;
  /** Colour at a depth in mm below the border (negative: outside it); null beyond the frame. */
  at(depth: number): Lab | null;
  /** The place at a depth: in photo pixels, and in mm from the document's top left corner. */
  toPhoto(depth: number): Point;
  toDocument(depth: number): Point;
}

/** Places are this far apart. */
export const BORDER_STEP_MM = 1;

/** Strips on both sides of the border, from and to, mm: clear of the border itself, whose place is known to about 1 mm. */
const STRIP_FROM_MM = 1.5;
const STRIP_TO_MM = 3;

/** Left out at either end of a side: the corners are rounded (ISO/IEC 7810: up to 3.48 mm). */
const CORNER_SHARE = 0.03;
const CORNER_MM = 1.5;

/** The document's border, clockwise from its top left corner. */
export const measureBorder = defineFact('border', (analysis: Analysis): BorderSample[] => {
  const view = analysis.fact(surroundings);
  const { image, pxPerMm, marginMm } = view;
  const [width, height] = [image.width / pxPerMm - 2 * marginMm, image.height / pxPerMm - 2 * marginMm];
  const origin = marginMm;
  const sides: { from: Point; along: Point; inwards: Point; length: number }[] = [
    { from: [origin, origin], along: [1, 0], inwards: [0, 1], length: width },
    { from: [origin + width, origin], along: [0, 1], inwards: [-1, 0], length: height },
    { from: [origin + width, origin + height], along: [-1, 0], inwards: [0, -1], length: width },
    { from: [origin, origin + height], along: [0, -1], inwards: [1, 0], length: height },
  ];
  return sides.flatMap(({ from, along, inwards, length }, side) => {
    const start = CORNER_SHARE * length + CORNER_MM;
    const count = Math.max(0, Math.floor((length - 2 * start) / BORDER_STEP_MM));
    return Array.from({ length: count }, (_, i): BorderSample => {
      const place = start + (i + 0.5) * BORDER_STEP_MM;
      const mm = (depth: number): Point => [
        from[0] + along[0] * place + inwards[0] * depth,
        from[1] + along[1] * place + inwards[1] * depth,
      ];
      const strip = (near: number, far: number) => meanColour(view, mm(near), mm(far), along);
      return {
        side,
        inside: strip(STRIP_FROM_MM, STRIP_TO_MM),
        outside: strip(-STRIP_TO_MM, -STRIP_FROM_MM),
        at: (depth) => strip(depth - BORDER_STEP_MM / 2, depth + BORDER_STEP_MM / 2),
        toPhoto: (depth) => {
          const [x, y] = mm(depth);
          return view.toPhoto([x * pxPerMm, y * pxPerMm]);
        },
        toDocument: (depth) => {
          const [x, y] = mm(depth);
          return [x - marginMm, y - marginMm];
        },
      };
    });
  });
});

/** Mean colour of the box between two points, mm, one step wide; null where it leaves the frame. */
function meanColour({ image, inside, pxPerMm }: Rectified, a: Point, b: Point, along: Point): Lab | null {
  const half = BORDER_STEP_MM / 2;
  const range = (i: 0 | 1): [number, number] => {
    const wide = Math.abs(along[i]) * half;
    const from = Math.round((Math.min(a[i], b[i]) - wide) * pxPerMm);
    return [from, Math.max(from + 1, Math.round((Math.max(a[i], b[i]) + wide) * pxPerMm))];
  };
  const [left, right] = range(0);
  const [top, bottom] = range(1);
  if (left < 0 || top < 0 || right > image.width || bottom > image.height) return null;
  let [r, g, bl] = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left, i = y * image.width + left; x < right; x++, i++) {
      if (!inside[i]) return null;
      r += image.data[4 * i]!;
      g += image.data[4 * i + 1]!;
      bl += image.data[4 * i + 2]!;
    }
  }
  const count = (right - left) * (bottom - top);
  return labOf(r / count, g / count, bl / count);
}
