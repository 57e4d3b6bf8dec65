/** Decodes image files in Node: sharp for everything but HEIC, which libheif decodes. */
import sharp, { type Metadata, type Sharp } from 'sharp';
import { readExif } from '../core/files/exif.ts';
import { createHeifDecoder, type HeifDecoder } from '../core/files/heif.ts';
import { profileName } from '../core/files/icc.ts';
import { type ImageFormat, readImageHeader } from '../core/files/imageHeader.ts';
import { assertMemory } from '../core/files/memory.ts';
import { plainFile, turnUpright } from '../core/files/upright.ts';
import { assertWhole, assertWholePicture, damaged } from '../core/files/wholeFile.ts';
import { assertPhotoSize, flattenOverWhite, MAX_PIXELS, type Photo, PhotoError } from '../core/photo.ts';

// One photo at a time and one thread each: parallel work is the pool's, and no pixels are kept.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Decodes an image file into upright, opaque sRGB pixels; of an animated one, the first frame.
 *
 * @param bytes the whole file: JPEG, PNG, WebP, AVIF or HEIC
 * @throws {PhotoError} when it cannot be decoded, is damaged, or is too large or too small
 */
export async function decodePhoto(bytes: Uint8Array): Promise<Photo> {
  const header = readImageHeader(bytes);
  const { format, width, height } = header;
  assertPhotoSize(width, height);
  assertMemory(bytes, header);
  assertWhole(bytes, format);
  return format === 'heif' ? decodeHeif(bytes) : decodeWithSharp(bytes, format);
}

async function decodeWithSharp(bytes: Uint8Array, format: ImageFormat): Promise<Photo> {
  const { orientation, focal35mm } = readExif(bytes, format);
  const picture = plainFile(bytes, format, orientation);
  try {
    const photo = await decodePixels(picture.bytes, 'warning').catch((error: unknown) => {
      if (isHarmless(error)) return decodePixels(picture.bytes, 'error');
      throw error;
    });
    assertWholePicture(photo, format);
    const upright = turnUpright(photo, picture.orientation);
    return focal35mm ? { ...upright, focal35mm } : upright;
  } catch (cause) {
    if (cause instanceof PhotoError) throw cause;
    throw damaged(format, cause instanceof Error ? cause.message.split('\n')[0]! : String(cause), cause);
  }
}

/** @param failOn `warning` for everything that a decoder mends by itself, such as data that ends early */
async function decodePixels(bytes: Uint8Array, failOn: 'warning' | 'error'): Promise<Photo> {
  const options = { failOn, limitInputPixels: MAX_PIXELS } as const;
  const header = await sharp(bytes, options).metadata();
  const image = sharp(bytes, { ...options, ignoreIcc: isSrgb(header) });
  const { data, info } = await toSrgb(image, header)
    .autoOrient()
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  if (header.hasAlpha) flattenOverWhite(pixels);
  return { data: pixels, width: info.width, height: info.height };
}

/** What libjpeg says of files that every viewer shows in full: stray bytes, and headers that other programs wrote. */
const HARMLESS =
  /extraneous bytes before marker|unknown JFIF revision|Unknown Adobe color transform|bad ICC marker|Invalid SOS parameters/;

/** Whether a decoder complained of nothing that changes the picture. */
function isHarmless(error: unknown): boolean {
  const lines = error instanceof Error ? error.message.split('\n').filter(Boolean) : [];
  return lines.length > 0 && lines.every((line) => HARMLESS.test(line));
}

/** Pixels with 16 bits keep their profile's colours unless the profile is named: sharp works on them in Display P3. */
function toSrgb(image: Sharp, header: Metadata): Sharp {
  const srgb = image.toColourspace('srgb');
  return header.icc && header.depth === 'ushort' ? srgb.withIccProfile('srgb') : srgb;
}

/** Whether the embedded profile is sRGB itself: converting from it changes nothing and takes longer than decoding. */
function isSrgb({ icc, space }: Metadata): boolean {
  return icc !== undefined && space === 'srgb' && /^sRGB\b/.test(profileName(icc));
}

let heifDecoder: Promise<HeifDecoder> | undefined;

async function decodeHeif(bytes: Uint8Array): Promise<Photo> {
  heifDecoder ??= loadHeifDecoder();
  const photo = await (await heifDecoder)(bytes);
  flattenOverWhite(photo.data);
  return photo;
}

/** Loaded when the first HEIC photo arrives. */
async function loadHeifDecoder(): Promise<HeifDecoder> {
  const { default: startLibheif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  return createHeifDecoder(startLibheif);
}
