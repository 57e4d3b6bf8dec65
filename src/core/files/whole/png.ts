/** Whether the chunks of a PNG (ISO/IEC 15948) are what was written. */
import { Damage } from './damage.ts';

/** Bytes of the signature, and of a chunk beside its data. */
const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12;

/** Chunks that the picture depends on; of the others, which may hold any text, not a byte is read. */
const PICTURE = ['IHDR', 'PLTE', 'tRNS', 'IDAT'];

/** Throws a {@link Damage} where a chunk of the picture is cut, is missing or has changed. */
export function assertWholePng(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasData = false;
  for (let at = SIGNATURE_BYTES; ; ) {
    if (at + 8 > bytes.length) throw new Damage('data that ends early');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') break;
    if (at + FRAME_BYTES + length > bytes.length) throw new Damage('data that ends early');
    if (PICTURE.includes(type)) {
      const sum = view.getUint32(at + 8 + length);
      if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== sum) throw new Damage(`a changed ${type} chunk`);
    }
    hasData ||= type === 'IDAT';
    at += FRAME_BYTES + length;
  }
  if (!hasData) throw new Damage('no data for its picture');
}

/** ISO/IEC 15948, annex D: the remainder of each byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) rest = REMAINDERS[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
