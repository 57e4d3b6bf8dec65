/** What an image file states of itself, read without decoding a pixel; the same in the browser and in Node. */
import { imageSize } from 'image-size';
import { PhotoError } from '../photo.ts';

/** The formats that are accepted. `heif` is HEVC-coded (HEIC) and needs a decoder of its own. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heif';

/** Format and size of an image file. The size is the stored one: EXIF orientation is not applied. */
export interface ImageHeader {
  format: ImageFormat;
  width: number;
  height: number;
}

const AVIF_BRANDS = ['avif', 'avis'];
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/**
 * Reads the header of an image file.
 *
 * @param bytes the file, or as much of its start as holds the header
 * @throws {PhotoError} `empty`, `unsupportedFormat`, or `damaged` when the header is broken or not all there
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  if (bytes.length === 0) throw new PhotoError('empty', 'Expected a photo but received an empty file');
  const format = formatOf(bytes);
  if (!format) {
    throw new PhotoError(
      'unsupportedFormat',
      `Expected JPEG, PNG, WebP, AVIF or HEIC for the photo but received ${formatName(bytes)}`,
    );
  }
  try {
    const { width, height } = imageSize(bytes);
    return { format, width, height };
  } catch (cause) {
    throw new PhotoError(
      'damaged',
      `Expected the size of the photo in its ${format.toUpperCase()} header but received a broken header`,
      { cause },
    );
  }
}

function formatOf(bytes: Uint8Array): ImageFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  const brands = brandsOf(bytes);
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
  return brands.some((brand) => HEIF_BRANDS.includes(brand)) ? 'heif' : null;
}

/** Formats that decoders of some platforms read and others do not. */
function formatName(bytes: Uint8Array): string {
  const start = textAt(bytes, 0, 4);
  if (start === 'GIF8') return 'GIF';
  if (start === 'II*\0' || start === 'MM\0*') return 'TIFF';
  return start.startsWith('BM') ? 'BMP' : 'another format';
}

/** Major and compatible brands of an ISO media file (ISO/IEC 14496-12, box `ftyp`); none for other files. */
function brandsOf(bytes: Uint8Array): string[] {
  if (textAt(bytes, 4, 4) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = [textAt(bytes, 8, 4)];
  for (let i = 16; i + 4 <= Math.min(size, bytes.length, 256); i += 4) brands.push(textAt(bytes, i, 4));
  return brands;
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
