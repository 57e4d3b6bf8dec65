/** Whether a HEIF or AVIF file has all of its boxes (ISO/IEC 14496-12). */
import { Damage } from './damage.ts';

/** Bytes of a box before its content. */
const FRAME_BYTES = 8;

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
