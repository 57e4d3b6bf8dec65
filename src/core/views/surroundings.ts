import { type Analysis, defineFact } from '../analysis.ts';
import { scaleQuad } from '../document/document.ts';
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
