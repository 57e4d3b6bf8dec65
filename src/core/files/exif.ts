/**
 * What EXIF says of how a photo was taken, the same in the browser and in Node, of JPEG, PNG and WebP. Two tags are read and
 * nothing else: of the readers of EXIF, exif-reader needs Node's Buffer, exifr has had no release since 2021, and
 * ExifReader's licence is not permissive. Data that leads outside the file, ends early or is of another type than the
 * standard's is read as if it were not there: so do browsers.
 */
import type { ImageFormat } from './imageHeader.ts';
import { jpegSegments } from './jpegSegments.ts';

/** What is read. */
export interface Exif {
  /** How the stored pixels are to be turned and mirrored, 1 to 8; 1 for not at all. */
  orientation: number;
  /** Focal length in mm, as on a camera of 36 x 24 mm; undefined where it is not stated. */
  focal35mm: number | undefined;
}

/** A part of a file. */
export interface Range {
  from: number;
  end: number;
}

/** Markers and tags of JPEG (ITU-T T.81), of TIFF 6.0 and of EXIF 2.32 (CIPA DC-008). */
const APP1 = 0xe1;
const EXIF = 'Exif\0\0';
const LITTLE_ENDIAN = 0x4949;
const BIG_ENDIAN = 0x4d4d;
const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
const FOCAL_LENGTH_35MM = 0xa405;
const SHORT = 3;
const LONG = 4;
const ENTRY_BYTES = 12;

/** @param bytes the file, or as much of its start as holds the header */
export function readExif(bytes: Uint8Array, format: ImageFormat): Exif {
  // Of several, decoders take the first.
  const [block] = exifBlocks(bytes, format);
  if (!block) return { orientation: 1, focal35mm: undefined };
  // A WebP's block may begin as that of a JPEG does.
  const hasName = textAt(bytes, block.from, EXIF.length) === EXIF;
  const from = Math.min(block.from + (hasName ? EXIF.length : 0), block.end);
  const tiff = new DataView(bytes.buffer, bytes.byteOffset + from, block.end - from);
  const orientation = orNone(() => orientationIn(tiff)) ?? 1;
  return { orientation, focal35mm: orNone(() => focalIn(tiff)) };
}

/** The content of each block of EXIF. AVIF and HEIF say in boxes of their own how they are turned, and decoders see to it. */
export function exifBlocks(bytes: Uint8Array, format: ImageFormat): Range[] {
  if (format === 'jpeg') {
    return [...jpegSegments(bytes)].filter(
      ({ marker, from }) => marker === APP1 && textAt(bytes, from, EXIF.length) === EXIF,
    );
  }
  if (format === 'png') return chunks(bytes, 8, false).filter(({ type }) => type === 'eXIf');
  return format === 'webp' ? chunks(bytes, 12, true).filter(({ type }) => type === 'EXIF') : [];
}

/** Chunks of a PNG (length first, a checksum behind) or a WebP (type first, padded to whole words). */
function chunks(bytes: Uint8Array, start: number, isRiff: boolean): (Range & { type: string })[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = [];
  for (let at = start; at + 8 <= bytes.length; ) {
    const length = view.getUint32(isRiff ? at + 4 : at, isRiff);
    const end = at + 8 + length;
    if (end > bytes.length) break;
    found.push({ type: textAt(bytes, isRiff ? at : at + 4, 4), from: at + 8, end });
    at = isRiff ? end + (end & 1) : end + 4;
  }
  return found;
}

function orientationIn(tiff: DataView): number | undefined {
  const little = isLittle(tiff);
  const entry = findEntry(tiff, tiff.getUint32(4, little), ORIENTATION, SHORT, little);
  const value = entry === undefined ? undefined : tiff.getUint16(entry, little);
  return value !== undefined && value >= 1 && value <= 8 ? value : undefined;
}

function focalIn(tiff: DataView): number | undefined {
  const little = isLittle(tiff);
  const pointer = findEntry(tiff, tiff.getUint32(4, little), EXIF_DIRECTORY, LONG, little);
  if (pointer === undefined) return undefined;
  const entry = findEntry(tiff, tiff.getUint32(pointer, little), FOCAL_LENGTH_35MM, SHORT, little);
  // 0 means unknown.
  return entry === undefined ? undefined : tiff.getUint16(entry, little) || undefined;
}

function isLittle(tiff: DataView): boolean {
  const order = tiff.getUint16(0);
  if (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN) throw new RangeError('no byte order');
  return order === LITTLE_ENDIAN;
}

/** Where the one value of a directory's entry lies; undefined where there is none of this type. */
function findEntry(
  tiff: DataView,
  directory: number,
  tag: number,
  type: number,
  little: boolean,
): number | undefined {
  const count = tiff.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * ENTRY_BYTES;
    if (tiff.getUint16(entry, little) !== tag) continue;
    const isPlain = tiff.getUint16(entry + 2, little) === type && tiff.getUint32(entry + 4, little) === 1;
    return isPlain ? entry + 8 : undefined;
  }
  return undefined;
}

/** Cut or broken data leads out of the block. */
function orNone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
