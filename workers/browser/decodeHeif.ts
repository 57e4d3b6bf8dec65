/** The HEIC decoder, fetched when the first HEIC photo arrives. libheif stays a file of its own, which can be replaced. */
import libheifAddress from 'libheif-js/libheif-wasm/libheif-bundle.mjs?url';
import { createHeifDecoder, type HeifDecoder, type LibHeif } from '../../src/core/files/heif.ts';
import type { Photo } from '../../src/core/photo.ts';

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
  const libheif: { default: () => LibHeif } = await import(/* @vite-ignore */ libheifAddress);
  return createHeifDecoder(libheif.default);
}
