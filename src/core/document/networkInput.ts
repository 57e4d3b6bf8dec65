/** The picture as the network looks at it. */
import type { Rgba } from '../pixels/image.ts';
import { resizeInto } from '../pixels/resize.ts';

/** A size that the network looks at pictures in, pixels, and the aspect (long over short) up to which it is taken. */
export interface InputSize {
  readonly long: number;
  readonly short: number;
  readonly upToAspect: number;
}

/** What surrounds the photo in the network's input. */
const NEUTRAL = 128 / 127.5 - 1;

/** The picture as the network wants it, and how to get back to picture pixels. */
export interface Input {
  readonly rgb: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per input pixel, and the input pixel of the picture's top left corner. */
  readonly scaleX: number;
  readonly scaleY: number;
  readonly left: number;
  readonly top: number;
}

/** Reduces the picture by area averaging to the input size that wastes least, and centres it. */
export function fitInput(picture: Rgba, inputs: readonly InputSize[]): Input {
  const landscape = picture.width >= picture.height;
  const aspect = Math.max(picture.width, picture.height) / Math.min(picture.width, picture.height);
  const shape = inputs.find(({ upToAspect }) => aspect < upToAspect) ?? inputs.at(-1)!;
  const width = landscape ? shape.long : shape.short;
  const height = landscape ? shape.short : shape.long;
  const scale = Math.min(width / picture.width, height / picture.height);
  const w = Math.max(1, Math.min(width, Math.round(picture.width * scale)));
  const h = Math.max(1, Math.min(height, Math.round(picture.height * scale)));
  const left = (width - w) >> 1;
  const top = (height - h) >> 1;
  const rgb = new Float32Array(width * height * 3).fill(NEUTRAL);
  resizeInto(picture, { width: w, height: h }, rgb, { width, left, top });
  return { rgb, width, height, scaleX: picture.width / w, scaleY: picture.height / h, left, top };
}
