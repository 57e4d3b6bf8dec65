import { sizeDocument } from '../document/document.ts';
import type { Photo } from '../photo.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Quad } from '../report.ts';
import { rectify } from './rectify.ts';

/** Space left round the document, mm: an outline that is a hair too small cuts nothing off. */
const MARGIN_MM = 1.5;

/** Longest side, pixels: more than cameras show of a document that fills the frame. */
const MOST_PIXELS = 4000;

/**
 * The document cut out and seen straight from above, as finely as the photo shows it.
 *
 * @param quad its corners in photo pixels, as in the report
 */
export function straighten(photo: Photo, quad: Quad): Rgba {
  const document = sizeDocument({ quad, confidence: 1 }, photo);
  const longSide = Math.max(document.widthMm, document.heightMm) + 2 * MARGIN_MM;
  const pxPerMm = Math.min(document.pxPerMm, MOST_PIXELS / longSide);
  return rectify(photo, document, pxPerMm, MARGIN_MM).image;
}
