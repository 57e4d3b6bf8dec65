/**
 * The lens that a JPEG says it was taken with, the same in the browser and in Node. One tag is read and nothing else: of the
 * readers of EXIF, exif-reader needs Node's Buffer, exifr has had no release since 2021, and ExifReader's licence is not permissive.
 */

/** Markers and tags of JPEG (ITU-T T.81), of TIFF 6.0 and of EXIF 2.32 (CIPA DC-008). */
const START_OF_IMAGE = 0xffd8;
const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;
const EXIF = 'Exif\0\0';
const LITTLE_ENDIAN = 0x4949;
const EXIF_DIRECTORY = 0x8769;
const FOCAL_LENGTH_35MM = 0xa405;
const ENTRY_BYTES = 12;

/**
 * Focal length in mm, as on a camera of 36 x 24 mm, from the EXIF data of a JPEG; undefined where it is not stated.
 *
 * @param bytes the file, or as much of its start as holds the header
 */
export function readFocal35mm(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const exif = findExif(view);
    return exif && focalIn(exif);
  } catch (error) {
    // Cut or broken: offsets lead out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findExif(file: DataView): DataView | undefined {
  if (file.getUint16(0) !== START_OF_IMAGE) return undefined;
  for (let at = 2; file.getUint16(at) !== START_OF_SCAN; at += 2 + file.getUint16(at + 2)) {
    if (file.getUint8(at) !== 0xff) return undefined;
    if (file.getUint16(at) !== APP1 || !startsWith(file, at + 4, EXIF)) continue;
    const from = at + 4 + EXIF.length;
    return new DataView(file.buffer, file.byteOffset + from, at + 2 + file.getUint16(at + 2) - from);
  }
  return undefined;
}

function focalIn(exif: DataView): number | undefined {
  const little = exif.getUint16(0) === LITTLE_ENDIAN;
  const first = exif.getUint32(4, little);
  const pointer = findEntry(exif, first, EXIF_DIRECTORY, little);
  if (pointer === undefined) return undefined;
  const entry = findEntry(exif, exif.getUint32(pointer, little), FOCAL_LENGTH_35MM, little);
  // 0 means unknown.
  return entry === undefined ? undefined : exif.getUint16(entry, little) || undefined;
}

/** Where the value of a directory's entry lies. */
function findEntry(exif: DataView, directory: number, tag: number, little: boolean): number | undefined {
  const count = exif.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * ENTRY_BYTES;
    if (exif.getUint16(entry, little) === tag) return entry + 8;
  }
  return undefined;
}

function startsWith(view: DataView, at: number, text: string): boolean {
  return [...text].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));
}
