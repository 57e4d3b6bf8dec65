/** What an image file states of itself, read without decoding a pixel; the same in the browser and in Node. */
import { imageSize } from 'image-size';
import { PhotoError } from '../photo.ts';
import { jpegSegments } from './jpegSegments.ts';

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
  if (!format) throw unsupported(formatName(bytes));
  if (format === 'avif' && brandsOf(bytes)[0] === 'avis') throw unsupported('an AVIF sequence');
  try {
    const { width, height } = format === 'jpeg' ? jpegSize(bytes) : imageSize(bytes);
    return { format, width, height };
  } catch (cause) {
    if (cause instanceof PhotoError) throw cause;
    throw new PhotoError(
      'damaged',
      `Expected the size of the photo in its ${format.toUpperCase()} header but received a broken header`,
      { cause },
    );
  }
}

function unsupported(received: string): PhotoError {
  return new PhotoError(
    'unsupportedFormat',
    `Expected JPEG, PNG, WebP, AVIF or HEIC for the photo but received ${received}`,
  );
}

/** Frames that browsers decode: baseline, extended and progressive with Huffman codes (ITU-T T.81, table B.1). */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Tables and extensions in the range of the frames' markers. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

/** The size in the frame's header. Ours, since image-size throws on EXIF that leads outside the file, and on stray bytes. */
function jpegSize(bytes: Uint8Array): { width: number; height: number } {
  for (const { marker, from } of jpegSegments(bytes)) {
    if (marker < 0xc0 || marker > 0xcf || NO_FRAMES.includes(marker)) continue;
    if (!FRAMES.includes(marker)) {
      throw unsupported(
        `a JPEG ${marker > 0xc8 ? 'with arithmetic coding' : 'of a lossless or layered kind'}`,
      );
    }
    if (bytes[from] !== 8) throw unsupported(`a JPEG with ${bytes[from]} bits a colour`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, 5);
    return { width: view.getUint16(3), height: view.getUint16(1) };
  }
  throw new RangeError('no frame');
}

function formatOf(bytes: Uint8Array): ImageFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  const brands = brandsOf(bytes);
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
  return brands.some((brand) => HEIF_BRANDS.includes(brand)) ? 'heif' : null;
}

/** Known formats that are not supported, by how their files begin. */
const OTHERS: readonly [start: string, name: string][] = [
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['II+\0', 'BigTIFF'],
  ['BM', 'BMP'],
  ['%PDF', 'a PDF'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['8BPS', 'a Photoshop file'],
  ['<svg', 'SVG'],
];

/** Brands of films in ISO media files: a phone's moving photo is one beside the photo. */
const FILMS = /^(isom|iso\d|mp4\d|avc1|qt {2}|M4V |3gp)/;

function formatName(bytes: Uint8Array): string {
  if (FILMS.test(brandsOf(bytes)[0] ?? '')) return 'a film';
  const start = textAt(bytes, 0, 16);
  return OTHERS.find(([beginning]) => start.startsWith(beginning))?.[1] ?? 'another format';
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
