import type { LocatedDocument } from '../document/document.ts';
import { MM_PER_INCH } from '../document/sizes.ts';
import { signedArea } from '../pixels/geometry.ts';

/** Where a Gaussian's contrast has fallen to a tenth: line pairs per mm for a sigma of 1 mm, sqrt(ln 10 / (2 pi^2)). */
const TENTH_CONTRAST = 0.3415;

/** Dots per inch that the photo has on the document: by area, so that perspective and direction do not matter. */
export function photoDpi({ quad, widthMm, heightMm }: LocatedDocument): number {
  return Math.sqrt(signedArea(quad) / (widthMm * heightMm)) * MM_PER_INCH;
}

/** Dots per inch that would show as much detail as is left by a blur of this sigma, mm: two dots to a line pair. */
export function detailDpi(sigma: number): number {
  return (2 * TENTH_CONTRAST * MM_PER_INCH) / sigma;
}
