/** What files weigh on their way to a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Formats that brotli cannot make smaller. */
const COMPRESSED = /\.(jpe?g|png|webp|avif)$/;

/** @param files paths within the folder */
export function compressedMegabytes(folder: string, files: Iterable<string>): string {
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    bytes += COMPRESSED.test(file) ? content.length : brotliCompressSync(content).length;
  }
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
