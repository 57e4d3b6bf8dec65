/** The markers of a JPEG (ITU-T T.81, B.1.1.3). */

/** Where the next marker begins, or the end of the file. */
export function markerFrom(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
