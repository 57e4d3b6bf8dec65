/** HEIC by libheif, the same in the browser and in Node; the caller hands in the WebAssembly module. */
import { type Photo, PhotoError } from './photo.ts';

/** The part of libheif-js that is used. */
export interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(target: Photo, done: (result: Photo | null) => void): void;
  free(): void;
}

/** Decodes HEIC files, one at a time. */
export type HeifDecoder = (bytes: Uint8Array) => Promise<Photo>;

/** Makes a decoder. It keeps one of libheif's own, which gives back the last file's memory when the next one comes. */
export function createHeifDecoder(libheif: LibHeif): HeifDecoder {
  const decoder = new libheif.HeifDecoder();
  return (bytes) => decodePrimary(decoder.decode(bytes), bytes);
}

/**
 * Decodes the primary image: upright, because libheif applies the file's own rotation and mirroring.
 * Alpha is kept; Display P3, which phones write, becomes sRGB.
 */
async function decodePrimary(images: readonly HeifImage[], bytes: Uint8Array): Promise<Photo> {
  const image = images.find((image) => image.is_primary()) ?? images[0];
  if (!image) throw undecodable();
  try {
    const width = image.get_width();
    const height = image.get_height();
    const photo = { data: new Uint8ClampedArray(width * height * 4), width, height };
    const decoded = await new Promise<Photo | null>((resolve) => image.display(photo, resolve));
    if (!decoded) throw undecodable();
    if (isDisplayP3(bytes)) displayP3ToSrgb(photo.data);
    return photo;
  } finally {
    for (const image of images) image.free();
  }
}

function undecodable(): PhotoError {
  return new PhotoError(
    'undecodable',
    'Expected a whole HEIF image for the photo but received one that cannot be decoded',
  );
}

/** Whether a `colr` box names Display P3: as an ICC profile's description, or as primaries 12 (ISO/IEC 23091-2). */
function isDisplayP3(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, MAX_META_BYTES) - 12;
  for (let i = 4; i < end; i++) {
    if (view.getUint32(i) !== COLR) continue;
    const kind = view.getUint32(i + 4);
    if (kind === NCLX && view.getUint16(i + 8) === 12) return true;
    if (kind !== PROF && kind !== RICC) continue;
    const profile = bytes.subarray(i + 8, i - 4 + view.getUint32(i - 4));
    // The description is UTF-16 in newer profiles: drop the zero bytes, and both kinds read alike.
    const text = String.fromCharCode(...profile.subarray(0, MAX_PROFILE_BYTES).filter((byte) => byte !== 0));
    if (text.includes('Display P3')) return true;
  }
  return false;
}

/** The boxes that describe the image lie at the start of the file. */
const MAX_META_BYTES = 1 << 20;
const MAX_PROFILE_BYTES = 4096;
const COLR = 0x636f6c72;
const NCLX = 0x6e636c78;
const PROF = 0x70726f66;
const RICC = 0x72494343;

/** Linear Display P3 to linear sRGB, both D65 (CSS Color 4, section 10.12). */
const P3_TO_SRGB = [
  [1.2249401762805598, -0.22494017628055996, 0],
  [-0.042056954709688163, 1.0420569547096881, 0],
  [-0.019637554590334432, -0.078636045550631889, 1.0982736001409661],
] as const;

const LINEAR_STEPS = 4095;

/** Converts pixels in place, clipping colours that sRGB does not have. */
function displayP3ToSrgb(data: Uint8ClampedArray): void {
  const linear = Float32Array.from({ length: 256 }, (_, value) => decodeGamma(value / 255) * LINEAR_STEPS);
  const encoded = Uint8ClampedArray.from(
    { length: LINEAR_STEPS + 1 },
    (_, i) => 255 * encodeGamma(i / LINEAR_STEPS),
  );
  const encode = (value: number) => encoded[Math.max(0, Math.min(LINEAR_STEPS, Math.round(value)))]!;
  const [[rr, rg], [gr, gg], [br, bg, bb]] = P3_TO_SRGB;
  for (let i = 0; i < data.length; i += 4) {
    const r = linear[data[i]!]!;
    const g = linear[data[i + 1]!]!;
    const b = linear[data[i + 2]!]!;
    data[i] = encode(rr * r + rg * g);
    data[i + 1] = encode(gr * r + gg * g);
    data[i + 2] = encode(br * r + bg * g + bb * b);
  }
}

/** The sRGB curve (IEC 61966-2-1), which Display P3 shares. */
function decodeGamma(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encodeGamma(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
