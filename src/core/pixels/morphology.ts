/** Morphology with a square structuring element, by OpenCV: two to eight times as fast as the same in JavaScript. */
import { Arena } from '../engines/arena.ts';
import { type Cv, openCv } from '../engines/opencv.ts';
import type { Plane } from './image.ts';

/**
 * Closes dark marks that are narrower than `2 * radius + 1` pixels, such as print, and leaves the rest as it is:
 * a square maximum followed by a square minimum. The square is cut off at the borders.
 */
export function closing(plane: Plane, radius: number): Plane {
  const cv = openCv();
  // Repeated beyond the borders, a value adds none to a square that is cut off there.
  return { ...plane, data: morphed(plane, cv.MORPH_CLOSE, 2 * radius + 1, cv.BORDER_REPLICATE) };
}

/** Keeps of a mask (0 or 1) what a 3 x 3 square fits into; beyond its borders nothing is set. */
export function opening(mask: Uint8Array, width: number, height: number): Uint8Array {
  const cv = openCv();
  return morphed({ data: mask, width, height }, cv.MORPH_OPEN, 3, cv.BORDER_CONSTANT);
}

function morphed(
  { data, width, height }: Plane,
  operation: Cv['MORPH_CLOSE' | 'MORPH_OPEN'],
  side: number,
  border: Cv['BORDER_CONSTANT' | 'BORDER_REPLICATE'],
): Uint8Array {
  using arena = new Arena();
  const cv = openCv();
  const mat = arena.own(new cv.Mat(height, width, cv.CV_8UC1));
  mat.data.set(data);
  const middle = new cv.Point(-1, -1);
  const square = arena.own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side), middle));
  cv.morphologyEx(mat, mat, operation, square, middle, 1, border, new cv.Scalar(0));
  return mat.data.slice();
}
