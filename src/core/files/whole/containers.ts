/** Whether files that are made of boxes have all of them: WebP (RIFF) and HEIF with AVIF (ISO/IEC 14496-12). */
import { Damage } from './damage.ts';

/** Bytes before a RIFF file's content, and before a chunk's. */
const FRAME_BYTES = 8;

/** Throws a {@link Damage} where the file or its picture ends early. */
export function assertWholeRiff(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = FRAME_BYTES + view.getUint32(4, true);
  // A missing byte of padding at the very end is no loss.
  if (end > bytes.length + 1) throw new Damage('data that ends early');
  for (let at = FRAME_BYTES + 4; at + FRAME_BYTES <= end; ) {
    const size = view.getUint32(at + 4, true);
    if (at + FRAME_BYTES + size > bytes.length) throw new Damage('data that ends early');
    at += FRAME_BYTES + size + (size & 1);
  }
}

/** Throws a {@link Damage} where a box leads outside the file. */
export function assertWholeBoxes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + FRAME_BYTES <= bytes.length; ) {
    const short = view.getUint32(at);
    // 0: up to the end of the file; 1: the size follows the type.
    if (short === 0) return;
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    if (size < FRAME_BYTES) throw new Damage('a box smaller than its own frame');
    if (at + size > bytes.length) throw new Damage('data that ends early');
    at += size;
  }
}
