/** Decodes in a worker, with the browser's own decoders: every source becomes upright, opaque sRGB pixels. */

import type { DecodedPhoto, PhotoSource } from '../../src/browser/protocol.ts';
import { readExif } from '../../src/core/files/exif.ts';
import { type ImageFormat, readImageHeader } from '../../src/core/files/imageHeader.ts';
import { assertMemory } from '../../src/core/files/memory.ts';
import { plainFile, turnUpright } from '../../src/core/files/upright.ts';
import { assertWhole, assertWholePicture, damaged } from '../../src/core/files/wholeFile.ts';
import {
  assertFileSize,
  assertPhotoSize,
  flattenOverWhite,
  type Photo,
  PhotoError,
} from '../../src/core/photo.ts';
import { decodeHeif } from './decodeHeif.ts';

/** Safari on iOS leaves a canvas empty that has more pixels, and says nothing. */
const MAX_CANVAS_PIXELS = 4096 * 4096;

/**
 * EXIF orientation applied, colours converted to sRGB, transparency kept for {@link flattenOverWhite}.
 * A JPEG has none, and saying so costs Chromium another pass over the pixels.
 */
function bitmapOptions(format: ImageFormat): ImageBitmapOptions {
  return {
    imageOrientation: 'from-image',
    colorSpaceConversion: 'default',
    premultiplyAlpha: format === 'jpeg' ? 'default' : 'none',
  };
}

/**
 * Decodes a photo.
 *
 * @param previewSide long side of the preview, pixels; 0 for none
 * @param onDecoded told of the photo before this returns
 * @throws {PhotoError} when it cannot be decoded, or is too large or too small
 */
export async function decode(
  source: PhotoSource,
  previewSide: number,
  onDecoded: (photo: DecodedPhoto) => void,
): Promise<Photo> {
  const { pixels, format, orientation, focal35mm } =
    source instanceof Blob
      ? await decodeFile(source)
      : ({ pixels: source, format: undefined, orientation: 1 } as DecodedFile);
  assertPhotoSize(pixels.width, pixels.height);
  const stored = pixels instanceof ImageBitmap ? pixelsOf(pixels) : pixels;
  // Of a JPEG no pixel is transparent, and looking for one would take time.
  if (format !== 'jpeg') flattenOverWhite(stored.data);
  if (format) assertWholePicture(stored, format);
  const photo = turnUpright(stored, orientation);
  const preview = previewSide > 0 ? await previewOf(orientation === 1 ? pixels : photo, previewSide) : null;
  if (pixels instanceof ImageBitmap) pixels.close();
  onDecoded({ width: photo.width, height: photo.height, preview });
  return focal35mm ? { ...photo, focal35mm } : photo;
}

/** Pixels that may still have transparent ones among them, and what the file says of the lens. */
interface DecodedFile {
  pixels: ImageBitmap | Photo;
  /** Undefined for pixels that were handed in. */
  format: ImageFormat | undefined;
  /** How the pixels are still to be turned, as in EXIF. */
  orientation: number;
  focal35mm?: number | undefined;
}

async function decodeFile(file: Blob): Promise<DecodedFile> {
  const bytes = await bytesOf(file);
  const header = readImageHeader(bytes);
  const { format, width, height } = header;
  assertPhotoSize(width, height);
  assertMemory(bytes, header);
  assertWhole(bytes, format);
  if (format === 'heif') return { pixels: await decodeHeif(bytes), format, orientation: 1 };
  const exif = readExif(bytes, format);
  const plain = plainFile(bytes, format, exif.orientation);
  const picture = plain.bytes === bytes ? file : new Blob([plain.bytes]);
  try {
    const pixels = await createImageBitmap(picture, bitmapOptions(format));
    const { orientation } = plain;
    return { pixels, format, orientation, focal35mm: exif.focal35mm };
  } catch (cause) {
    throw damaged(format, 'its decoder refused it', cause);
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  assertFileSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new PhotoError(
      'unreadable',
      'Expected a readable file for the photo but received one that is gone',
      {
        cause,
      },
    );
  }
}

/** Reads the pixels through a canvas, in strips where the photo is larger than a canvas may be. */
function pixelsOf(bitmap: ImageBitmap): Photo {
  const { width, height } = bitmap;
  const rows = Math.min(height, Math.floor(MAX_CANVAS_PIXELS / width));
  const context = new OffscreenCanvas(width, rows).getContext('2d', {
    colorSpace: 'srgb',
    willReadFrequently: true,
  });
  if (!context)
    throw new PhotoError('undecodable', `Expected a canvas of ${width} x ${rows} but received none`);
  const readRows = (top: number) => {
    context.clearRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -top);
    const count = Math.min(rows, height - top);
    return context.getImageData(0, 0, width, count, { colorSpace: 'srgb' }).data as Uint8ClampedArray;
  };
  if (rows === height) return { data: readRows(0), width, height };
  const data = new Uint8ClampedArray(4 * width * height);
  for (let top = 0; top < height; top += rows) data.set(readRows(top), 4 * width * top);
  return { data, width, height };
}

/** A small picture of the photo for the page, which may not be able to show the file itself (HEIC). */
function previewOf(pixels: ImageBitmap | Photo, side: number): Promise<ImageBitmap> {
  const scale = Math.min(1, side / Math.max(pixels.width, pixels.height));
  const source =
    pixels instanceof ImageBitmap
      ? pixels
      : new ImageData(pixels.data as ImageDataArray, pixels.width, pixels.height);
  return createImageBitmap(source, {
    resizeWidth: Math.max(1, Math.round(pixels.width * scale)),
    resizeHeight: Math.max(1, Math.round(pixels.height * scale)),
    resizeQuality: 'medium',
  });
}
