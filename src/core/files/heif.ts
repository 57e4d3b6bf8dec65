/** HEIC by libheif, the same in the browser and in Node; the caller hands in the WebAssembly module. */
import { assertPhotoSize, type Photo, PhotoError } from '../photo.ts';
import { decodeSrgb, encodeSrgb } from '../pixels/colour.ts';
import { redColorantX } from './icc.ts';
import { damaged } from './wholeFile.ts';

/** The part of libheif-js that is used; its own decoder class logs to the console and never answers after a crash. */
export interface LibHeif {
  heif_context_alloc(): unknown;
  heif_context_read_from_memory(context: unknown, bytes: Uint8Array): { code: unknown };
  heif_context_free(context: unknown): void;
  heif_js_context_get_primary_image_handle(context: unknown): unknown;
  heif_image_handle_get_width(handle: unknown): number;
  heif_image_handle_get_height(handle: unknown): number;
  heif_image_handle_release(handle: unknown): void;
  heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): DecodedImage | Failure;
  heif_image_release(image: unknown): void;
  heif_error_code: { heif_error_Ok: unknown };
  heif_colorspace: { heif_colorspace_RGB: unknown };
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown };
}

interface DecodedImage {
  image: unknown;
  channels: { data: Uint8Array; stride: number; width: number; height: number }[];
}

interface Failure {
  code: unknown;
}

/** Decodes HEIC files, one at a time. */
export type HeifDecoder = (bytes: Uint8Array) => Promise<Photo>;

/** Makes a decoder. An instance that breaks down is given up, and the next file has a new one. */
export function createHeifDecoder(start: () => LibHeif): HeifDecoder {
  let libheif: LibHeif | null = null;
  return async (bytes) => {
    libheif ??= start();
    try {
      return decodePrimary(libheif, bytes);
    } catch (cause) {
      if (cause instanceof PhotoError) throw cause;
      libheif = null;
      throw undecodable(cause);
    }
  };
}

/**
 * Decodes the primary image: upright, because libheif applies the file's own rotation and mirroring.
 * Alpha is kept; Display P3, which phones write, becomes sRGB.
 */
function decodePrimary(libheif: LibHeif, bytes: Uint8Array): Photo {
  const context = libheif.heif_context_alloc();
  try {
    const { code } = libheif.heif_context_read_from_memory(context, bytes);
    if (code !== libheif.heif_error_code.heif_error_Ok) throw undecodable();
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if (!handle || isFailure(handle)) throw undecodable();
    try {
      const photo = decodeHandle(libheif, handle);
      if (isDisplayP3(bytes)) displayP3ToSrgb(photo.data);
      return photo;
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
}

function decodeHandle(libheif: LibHeif, handle: unknown): Photo {
  assertPhotoSize(libheif.heif_image_handle_get_width(handle), libheif.heif_image_handle_get_height(handle));
  const { heif_colorspace: colorspaces, heif_chroma: chromas } = libheif;
  const decoded = libheif.heif_js_decode_image2(
    handle,
    colorspaces.heif_colorspace_RGB,
    chromas.heif_chroma_interleaved_RGBA,
  );
  if (!decoded || isFailure(decoded)) throw undecodable();
  try {
    const [channel] = decoded.channels;
    if (!channel) throw undecodable();
    const { width, height, stride } = channel;
    const data = new Uint8ClampedArray(width * height * 4);
    for (let y = 0; y < height; y++) {
      data.set(channel.data.subarray(y * stride, y * stride + width * 4), y * width * 4);
    }
    return { data, width, height };
  } finally {
    libheif.heif_image_release(decoded.image);
  }
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'code' in answer;
}

function undecodable(cause?: unknown): PhotoError {
  return damaged('heif', 'its decoder refused it', cause);
}

/** Whether a `colr` box holds the primaries of Display P3: as number 12 (ISO/IEC 23091-2), or in an ICC profile. */
function isDisplayP3(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, MAX_META_BYTES) - 12;
  for (let i = 4; i < end; i++) {
    if (view.getUint32(i) !== COLR) continue;
    const kind = view.getUint32(i + 4);
    if (kind === NCLX && view.getUint16(i + 8) === P3_PRIMARIES) return true;
    if ((kind === PROF || kind === RICC) && hasP3Red(bytes.subarray(i + 8))) return true;
  }
  return false;
}

/** Makers name their profiles as they like, so the red colorant tells. */
function hasP3Red(profile: Uint8Array): boolean {
  const x = redColorantX(profile);
  return x !== undefined && Math.abs(x - P3_RED_X) < 0.01;
}

/** The boxes that describe the image lie at the start of the file. */
const MAX_META_BYTES = 1 << 20;
const COLR = 0x636f6c72;
const NCLX = 0x6e636c78;
const PROF = 0x70726f66;
const RICC = 0x72494343;
const P3_PRIMARIES = 12;
/** X of Display P3's red, adapted to D50; 0.436 for sRGB, 0.610 for Adobe RGB. */
const P3_RED_X = 0.5151;

/** Linear Display P3 to linear sRGB, both D65 (CSS Color 4, section 10.12). */
const P3_TO_SRGB = [
  [1.2249401762805598, -0.22494017628055996, 0],
  [-0.042056954709688163, 1.0420569547096881, 0],
  [-0.019637554590334432, -0.078636045550631889, 1.0982736001409661],
] as const;

const LINEAR_STEPS = 4095;

/** Converts pixels in place, clipping colours that sRGB does not have. */
function displayP3ToSrgb(data: Uint8ClampedArray): void {
  const linear = Float32Array.from({ length: 256 }, (_, value) => decodeSrgb(value / 255) * LINEAR_STEPS);
  const encoded = Uint8ClampedArray.from(
    { length: LINEAR_STEPS + 1 },
    (_, i) => 255 * encodeSrgb(i / LINEAR_STEPS),
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
