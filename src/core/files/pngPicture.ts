/** What a PNG's picture depends on, without the texts, animations and private data that may lie beside it. */

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12;

/** ISO/IEC 15948, 11.2 and 11.3. Without `eXIf`: how the picture is turned is read and done elsewhere. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP'];

/** Colour profiles are compressed, up to a thousand times: a longer one is no display's or camera's. */
const MAX_PROFILE_BYTES = 64 * 1024;

/**
 * The same picture; the bytes themselves where there is nothing to leave out.
 *
 * @param bytes a PNG whose chunks lie in the file
 */
export function pngPicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + FRAME_BYTES + length;
    if (KEPT.includes(type) && !(type === 'iCCP' && length > MAX_PROFILE_BYTES)) {
      parts.push(bytes.subarray(at, end));
    }
    if (type === 'IEND') break;
    at = end;
  }
  return joined(parts, bytes);
}

function joined(parts: readonly Uint8Array[], whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === whole.length) return whole as Uint8Array<ArrayBuffer>;
  const picture = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    picture.set(part, at);
    at += part.length;
  }
  return picture;
}
