/** How much memory decoding a picture takes at most, known from the file before a pixel is decoded; the same everywhere. */
import { PhotoError } from '../photo.ts';
import type { ImageFormat, ImageHeader } from './imageHeader.ts';
import { markerFrom } from './whole/markers.ts';

/** A worker may take 700 MB; its engine takes 100 of them. */
const BUDGET = 600e6;

/**
 * Bytes a pixel at the peak, with those of the result, as measured in a worker over pictures of 24 to 100 megapixels, turned ones
 * too, and rounded up. Decoders of JPEG and PNG work row by row unless the file makes them keep all of it.
 */
const PER_PIXEL: Record<ImageFormat, number> = { jpeg: 7.5, png: 10, webp: 25, avif: 29, heif: 12 };

/** Those of an interlaced PNG, with 16 bits. */
const INTERLACED = 18;

/** Of the coefficients that a progressive JPEG keeps, bytes each. */
const COEFFICIENT_BYTES = 2;

/** @throws {PhotoError} `tooManyPixels` when decoding could take more memory than a worker may */
export function assertMemory(bytes: Uint8Array, { format, width, height }: ImageHeader): void {
  const most = (BUDGET - bytes.length) / perPixel(bytes, format);
  if (width * height <= most) return;
  const megapixels = Math.max(0, Math.floor(most / 1e5) / 10);
  throw new PhotoError(
    'tooManyPixels',
    `Expected at most ${megapixels} megapixels for a photo as ${format.toUpperCase()} of this kind but received ${width} x ${height}`,
  );
}

function perPixel(bytes: Uint8Array, format: ImageFormat): number {
  if (format === 'png' && bytes[INTERLACE_AT] === 1) return INTERLACED;
  const kept = format === 'jpeg' ? progressiveSamples(bytes) * COEFFICIENT_BYTES : 0;
  return PER_PIXEL[format] + kept;
}

/** Where a PNG says whether it is interlaced (ISO/IEC 15948, 11.2.1). */
const INTERLACE_AT = 28;

/** Samples a pixel of a progressive JPEG, 1 to 4; 0 of another one (ITU-T T.81, B.2.2). */
function progressiveSamples(bytes: Uint8Array): number {
  for (let at = markerFrom(bytes, 2); at + 4 < bytes.length; ) {
    const marker = bytes[at + 1]!;
    const isTable = marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker);
    if (marker === 0xda || (!isTable && marker !== 0xc2)) return 0;
    if (!isTable) return samplesOf(bytes.subarray(at + 9));
    at = markerFrom(bytes, at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!));
  }
  return 0;
}

/** @param channels how many there are, then three bytes of each, the second of them across and down */
function samplesOf(channels: Uint8Array): number {
  const samplings = Array.from({ length: channels[0] ?? 0 }, (_, i) => channels[2 + i * 3] ?? 0x11);
  const across = Math.max(1, ...samplings.map((sampling) => sampling >> 4));
  const down = Math.max(1, ...samplings.map((sampling) => sampling & 15));
  return samplings.reduce((sum, sampling) => sum + ((sampling >> 4) * (sampling & 15)) / (across * down), 0);
}
