/** Photos without what their files tell of a person: where, when, with whose telephone. The pixels stay bit for bit. */
import sharp from 'sharp';
import { readExif } from '../../src/core/files/exif.ts';
import type { ImageFormat } from '../../src/core/files/imageHeader.ts';
import { jpegSegments } from '../../src/core/files/jpegSegments.ts';
import { markerFrom } from '../../src/core/files/whole/markers.ts';

/** Markers of JPEG (ITU-T T.81): what a decoder needs is kept, with JFIF, the colour profile (APP2 ICC) and Adobe's transform. */
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;
const COMMENT = 0xfe;
const END_OF_IMAGE = 0xd9;
const FIRST_RESTART = 0xd0;
const KEPT: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };

/**
 * @returns the file of the same picture that carries no EXIF but its orientation, no XMP, no comment and no trailing data
 * @throws {Error} for formats whose pixels cannot be kept while that is taken out
 */
export async function anonymous(bytes: Uint8Array, format: ImageFormat): Promise<Uint8Array> {
  if (format === 'jpeg') return anonymousJpeg(bytes);
  if (format === 'png') return sharp(bytes, { failOn: 'warning' }).keepIccProfile().png().toBuffer();
  throw new Error(`Expected JPEG or PNG for the photo but received ${format.toUpperCase()}`);
}

function anonymousJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2), orientationSegment(readExif(bytes, 'jpeg').orientation)];
  let scan = 2;
  for (const { marker, at, from, end } of jpegSegments(bytes)) {
    if (isKept(marker, bytes.subarray(from, end))) parts.push(bytes.subarray(at, end));
    scan = end;
  }
  parts.push(bytes.subarray(scan, endOfPicture(bytes, scan)));
  return Buffer.concat(parts);
}

function isKept(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < FIRST_APP || marker > LAST_APP) return true;
  const start = KEPT[marker];
  return start !== undefined && Buffer.from(content.subarray(0, start.length)).toString('latin1') === start;
}

/** Behind the end mark phones append clips, depth and previews; none of that is the picture. */
function endOfPicture(bytes: Uint8Array, scan: number): number {
  for (let at = markerFrom(bytes, scan); at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === END_OF_IMAGE) return at + 2;
    const hasContent = (marker & 0xf8) !== FIRST_RESTART;
    at = markerFrom(bytes, at + 2 + (hasContent ? (bytes[at + 2]! << 8) | bytes[at + 3]! : 0));
  }
  return bytes.length;
}

/** EXIF of one tag: how the picture is turned, 1 to 8. */
function orientationSegment(orientation: number): Uint8Array {
  if (orientation === 1) return new Uint8Array();
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
