/**
 * Whether all of a picture is in its file, by the rules of its format and before a pixel is decoded: decoders fill in what is
 * missing and say nothing, each in its own way. The same in the browser and in Node.
 */
import { type Photo, PhotoError } from '../photo.ts';
import type { ImageFormat } from './imageHeader.ts';
import { hasNoise } from './noise.ts';
import { assertWholeBoxes } from './whole/boxes.ts';
import { Damage } from './whole/damage.ts';
import { assertWholeJpeg } from './whole/jpeg.ts';
import { assertWholePng } from './whole/png.ts';
import { assertWholeWebp } from './whole/webp.ts';

const CHECKS: Record<ImageFormat, (bytes: Uint8Array) => void> = {
  jpeg: assertWholeJpeg,
  png: assertWholePng,
  webp: assertWholeWebp,
  avif: assertWholeBoxes,
  heif: assertWholeBoxes,
};

/**
 * @param bytes the whole file
 * @throws {PhotoError} `damaged`
 */
export function assertWhole(bytes: Uint8Array, format: ImageFormat): void {
  try {
    CHECKS[format](bytes);
  } catch (cause) {
    // Read past the end: a field is cut.
    const why =
      cause instanceof RangeError ? 'data that ends early' : cause instanceof Damage && cause.message;
    if (!why) throw cause;
    throw damaged(format, why, cause);
  }
}

/**
 * Throws for a decoded picture that no file's rules tell to be damaged.
 *
 * @throws {PhotoError} `damaged`
 */
export function assertWholePicture(photo: Photo, format: ImageFormat): void {
  if (format === 'webp' && hasNoise(photo)) throw damaged(format, 'noise in a part of its picture');
}

/** @param why what it has instead of what it should have */
export function damaged(format: string, why: string, cause?: unknown): PhotoError {
  return new PhotoError(
    'damaged',
    `Expected a whole ${format.toUpperCase()} image for the photo but received a damaged one (${why})`,
    { cause },
  );
}
