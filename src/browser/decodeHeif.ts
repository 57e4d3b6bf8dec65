/** The HEIC decoder: a chunk of its own, fetched when the first HEIC photo arrives. */
import startLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { createHeifDecoder } from '../heif.ts';

/** Decodes a HEIC file. */
export const decodeHeif = createHeifDecoder(startLibheif());
