/** The HEIC decoder. Its WebAssembly is fetched when the first HEIC photo arrives, and stays a file that can be replaced. */
import startLibheif from 'libheif-js/libheif-wasm/libheif.js';
import libheifWasm from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { createHeifDecoder, type HeifDecoder } from '../../src/core/files/heif.ts';
import { type Photo, PhotoError } from '../../src/core/photo.ts';
import { absolute } from './absolute.ts';

/** Milliseconds that the decoder may take to come: less than a photo may. */
const TIMEOUT = 30_000;

let loading: Promise<HeifDecoder> | null = null;

/** Decodes a HEIC file. */
export async function decodeHeif(bytes: Uint8Array): Promise<Photo> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  const decode = await loading;
  return decode(bytes);
}

async function load(): Promise<HeifDecoder> {
  const wasmBinary = await fetchDecoder();
  return createHeifDecoder(() => {
    try {
      return startLibheif({ wasmBinary });
    } catch (error) {
      throw missing(`a file that cannot be started: ${error}`, error);
    }
  });
}

async function fetchDecoder(): Promise<ArrayBuffer> {
  try {
    const response = await fetch(absolute(libheifWasm), { signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw missing(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof PhotoError) throw error;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw missing(isLate ? `none within ${TIMEOUT / 1000} s` : String(error), error);
  }
}

/** That the decoder does not come is no fault of the photo. */
function missing(received: string, cause?: unknown): PhotoError {
  return new PhotoError(
    'decoderMissing',
    `Expected the decoder of HEIC, libheif.wasm, for the photo but received ${received}`,
    { cause },
  );
}
