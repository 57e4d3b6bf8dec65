/** A decoded photo: RGBA, 8 bits a channel, sRGB, upright (EXIF orientation applied), opaque. */
export interface Photo {
  /** `width * height * 4` bytes, row by row. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Focal length in mm, as on a camera of 36 x 24 mm, where the file states it; only the tilt is measured with it. */
  focal35mm?: number;
}

/**
 * Codes of all reasons why a photo could not be checked; the text is in {@link PhotoError.message}. The last four are no
 * fault of the photo: its decoder did not come, it took too long or broke off here, or this program made a mistake.
 */
export type PhotoErrorCode =
  | 'notFound'
  | 'unreadable'
  | 'empty'
  | 'unsupportedFormat'
  | 'undecodable'
  | 'damaged'
  | 'tooManyPixels'
  | 'tooSmall'
  | 'decoderMissing'
  | 'timeout'
  | 'crashed'
  | 'internal';

/** A photo that cannot be checked. `code` is stable; `message` reads "Expected X for Y but received Z". */
export class PhotoError extends Error {
  override name = 'PhotoError';

  constructor(
    readonly code: PhotoErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Most pixels a photo may have; what their file takes to decode may allow fewer. */
export const MAX_PIXELS = 100_000_000;

/** Fewest pixels on the short side: below it, no rule has anything to measure. */
export const MIN_SIDE = 32;

/**
 * Throws unless a photo of this size may be decoded. Called with the size that the header states,
 * before any pixel is decoded.
 */
export function assertPhotoSize(width: number, height: number): void {
  if (!(width * height <= MAX_PIXELS)) {
    throw new PhotoError(
      'tooManyPixels',
      `Expected at most ${MAX_PIXELS / 1e6} megapixels for the photo but received ${width} x ${height}`,
    );
  }
  if (!(Math.min(width, height) >= MIN_SIDE)) {
    throw new PhotoError(
      'tooSmall',
      `Expected at least ${MIN_SIDE} pixels for the photo's short side but received ${width} x ${height}`,
    );
  }
}

/** Largest file, bytes: no photo of {@link MAX_PIXELS} needs more. */
const MAX_FILE_BYTES = 200e6;

/** Throws unless a file of so many bytes may be read into memory. */
export function assertFileSize(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new PhotoError(
    'unreadable',
    `Expected at most ${MAX_FILE_BYTES / 1e6} MB for the photo's file but received ${Math.ceil(bytes / 1e6)} MB`,
  );
}

/** Throws unless the pixels are those of a photo that can be checked. */
export function assertPhoto(photo: Photo): void {
  assertPhotoSize(photo.width, photo.height);
  const expected = photo.width * photo.height * 4;
  if (photo.data.length !== expected) {
    throw new PhotoError(
      'undecodable',
      `Expected ${expected} bytes of RGBA for ${photo.width} x ${photo.height} pixels but received ${photo.data.length}`,
    );
  }
}

/** Lays transparent pixels over white, in place, so that browser and Node agree. */
export function flattenOverWhite(data: Uint8ClampedArray): void {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i]!;
    if (alpha === 255) continue;
    const white = 255 * (255 - alpha);
    data[i - 3] = (data[i - 3]! * alpha + white) / 255;
    data[i - 2] = (data[i - 2]! * alpha + white) / 255;
    data[i - 1] = (data[i - 1]! * alpha + white) / 255;
    data[i] = 255;
  }
}
