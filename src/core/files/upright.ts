/**
 * Turns photos upright the same everywhere: decoders read EXIF each in its own way, so they are given files without it. Only
 * JPEG, which nearly all photos are, is turned by its decoder, which is quicker: its EXIF is written anew, as plain as can be.
 */
import type { Photo } from '../photo.ts';
import { exifBlocks } from './exif.ts';
import type { ImageFormat } from './imageHeader.ts';
import { pngPicture } from './pngPicture.ts';
import { markerFrom } from './whole/markers.ts';

/** What a decoder is given, and how what it gives is still to be turned. */
export interface PlainFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** As in EXIF, 1 to 8. */
  orientation: number;
}

/** A JPEG's marker and length before a segment's content. */
const SEGMENT_HEAD = 4;

/** Where a WebP's flags lie that say what chunks it has, and the flag of EXIF (RFC 9649, 2.7.1). */
const WEBP_FLAGS = 20;
const WEBP_HAS_EXIF = 0x08;

/** @param orientation as its EXIF says */
export function plainFile(bytes: Uint8Array, format: ImageFormat, orientation: number): PlainFile {
  if (format === 'jpeg') return { bytes: plainJpeg(bytes, orientation), orientation: 1 };
  if (format === 'png') return { bytes: pngPicture(bytes), orientation };
  return { bytes: format === 'webp' ? plainWebp(bytes) : (bytes as Uint8Array<ArrayBuffer>), orientation };
}

/** The photo as it is to be seen. */
export function turnUpright(photo: Photo, orientation: number): Photo {
  if (orientation === 1) return photo;
  const { width, height } = photo;
  const isOnSide = orientation >= 5;
  const size = isOnSide ? { width: height, height: width } : { width, height };
  const source = new Uint32Array(photo.data.buffer, photo.data.byteOffset, width * height);
  const target = new Uint32Array(width * height);
  const { start, across, down } = walk(orientation, width, height);
  let at = 0;
  for (let y = 0; y < size.height; y++) {
    for (let x = 0, from = start + y * down; x < size.width; x++, from += across)
      target[at++] = source[from]!;
  }
  return { ...photo, ...size, data: new Uint8ClampedArray(target.buffer) };
}

/** Where the upright photo's first pixel is stored, and the steps to the one right of it and the one below. */
function walk(orientation: number, width: number, height: number) {
  const right = width - 1;
  const bottom = (height - 1) * width;
  const walks: Record<number, readonly [start: number, across: number, down: number]> = {
    2: [right, -1, width],
    3: [bottom + right, -1, -width],
    4: [bottom, 1, -width],
    5: [0, width, 1],
    6: [bottom, -width, 1],
    7: [bottom + right, -width, -1],
    8: [right, width, -1],
  };
  const [start, across, down] = walks[orientation]!;
  return { start, across, down };
}

function plainJpeg(bytes: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const blocks = exifBlocks(bytes, 'jpeg');
  if (blocks.length === 0) return bytes as Uint8Array<ArrayBuffer>;
  const parts = [bytes.subarray(0, 2), orientation === 1 ? new Uint8Array() : exifSegment(orientation)];
  let at = 2;
  for (const { from, end } of blocks) {
    parts.push(bytes.subarray(at, from - SEGMENT_HEAD));
    // Without stray bytes that follow: browsers know a JPEG by the marker that comes first in it.
    at = markerFrom(bytes, end);
  }
  return concat([...parts, bytes.subarray(at)]);
}

/** The least EXIF that states an orientation. */
function exifSegment(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/** The chunk stays where it is, under a name that says nothing. */
function plainWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = exifBlocks(bytes, 'webp');
  if (blocks.length === 0) return bytes as Uint8Array<ArrayBuffer>;
  const plain = new Uint8Array(bytes);
  for (const { from } of blocks) plain.set([0x6a, 0x75, 0x6e, 0x6b], from - 8);
  plain[WEBP_FLAGS]! &= ~WEBP_HAS_EXIF;
  return plain;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
