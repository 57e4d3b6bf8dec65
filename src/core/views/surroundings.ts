import { type Analysis, defineFact } from '../analysis.ts';
import { scaleQuad } from '../document/document.ts';
import type { Point, Quad } from '../report.ts';
import { type Rectified, rectify } from './rectify.ts';

/** Fine enough for newspaper print to show, coarse enough to be cheap. */
const PX_PER_MM = 3;

/** How far round the document is looked at: about a finger's width. */
const MARGIN_MM = 14;

/** The document and what lies round it, straight from above; taken from the preview where that has pixels enough. */
export const surroundings = defineFact('surroundings', (analysis: Analysis): Rectified => {
  const document = analysis.document!;
  const { image, factor } = analysis.preview;
  if (document.pxPerMm / factor < PX_PER_MM) return rectify(analysis.photo, document, PX_PER_MM, MARGIN_MM);
  const quad = scaleQuad(document.quad, 1 / factor);
  const small = { ...document, quad, pxPerMm: document.pxPerMm / factor };
  const rectified = rectify(image, small, PX_PER_MM, MARGIN_MM);
  return {
    ...rectified,
    toPhoto: (point) => {
      const [x, y] = rectified.toPhoto(point);
      return [x * factor, y * factor];
    },
  };
});

/** Where a point of the photo lies, seen from the middle of the document, in words. */
export function placeBeside(quad: Quad, [x, y]: Point): string {
  const [cx, cy] = [0, 1].map((i) => quad.reduce((sum, corner) => sum + corner[i as 0 | 1] / 4, 0)) as [
    number,
    number,
  ];
  const [halfWidth, halfHeight] = [0, 1].map((i) => {
    const values = quad.map((corner) => corner[i as 0 | 1]);
    return (Math.max(...values) - Math.min(...values)) / 2;
  }) as [number, number];
  const [u, v] = [(x - cx) / halfWidth, (y - cy) / halfHeight];
  const across = u < -OFF_CENTRE ? 'left' : u > OFF_CENTRE ? 'right' : '';
  const down = v < -OFF_CENTRE ? 'top' : v > OFF_CENTRE ? 'bottom' : '';
  return [down, across].filter(Boolean).join(' ') || 'middle';
}

/** From this share of the half width or height on, a place is called by its side. */
const OFF_CENTRE = 0.4;
