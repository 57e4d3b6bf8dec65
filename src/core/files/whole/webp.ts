/** Whether a WebP has all of its picture (RFC 9649). */
import { Damage } from './damage.ts';
import { assertWholeVp8 } from './vp8.ts';
import { assertWholeVp8l } from './vp8l.ts';

/** Bytes before the file's content, and before a chunk's. */
const FRAME_BYTES = 8;

/** Bytes of an animation's frame before its own chunks. */
const ANIMATION_FRAME_BYTES = 16;

/**
 * Throws a {@link Damage} where the file ends early, or the data of its (first) picture is not used up.
 */
export function assertWholeWebp(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A missing byte of padding at the very end is no loss.
  if (FRAME_BYTES + view.getUint32(4, true) > bytes.length + 1) throw new Damage('data that ends early');
  const first = firstPicture(bytes, FRAME_BYTES + 4);
  if (!first) throw new Damage('no data for its picture');
  if (first.type === 'VP8 ') assertWholeVp8(first.data);
  else assertWholeVp8l(first.data);
}

/** The chunk of the picture, or of an animation's first one; all chunks up to it are looked at, and none behind it. */
function firstPicture(bytes: Uint8Array, from: number): { type: string; data: Uint8Array } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + FRAME_BYTES <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = at + FRAME_BYTES;
    const end = start + view.getUint32(at + 4, true);
    if (end > bytes.length) throw new Damage('data that ends early');
    const data = bytes.subarray(start, end);
    if (type === 'VP8 ' || type === 'VP8L') return { type, data };
    if (type === 'ANMF') return firstPicture(data, ANIMATION_FRAME_BYTES);
    at = end + (end & 1);
  }
  return undefined;
}
