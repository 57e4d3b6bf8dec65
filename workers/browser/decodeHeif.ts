/** The HEIC decoder. Its WebAssembly is fetched when the first HEIC photo arrives, and stays a file that can be replaced. */
import startLibheif from 'libheif-js/libheif-wasm/libheif.js';
import libheifWasm from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { createHeifDecoder, type HeifDecoder } from '../../src/core/files/heif.ts';
import type { Photo } from '../../src/core/photo.ts';
import { absolute } from './absolute.ts';

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
  const response = await fetch(absolute(libheifWasm));
  if (!response.ok) throw new Error(`Expected the HEIC decoder but received status ${response.status}`);
  const wasmBinary = await response.arrayBuffer();
  return createHeifDecoder(() => startLibheif({ wasmBinary }));
}
