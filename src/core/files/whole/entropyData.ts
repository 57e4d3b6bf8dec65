/** The entropy-coded data of a JPEG's scan, without what is stuffed into it (ITU-T T.81, B.1.1.5 and F.1.2.3). */

/** A scan's data. */
export interface EntropyData {
  /** With {@link PADDING} bytes of 0 behind it. */
  bytes: Uint8Array;
  /** Where each part of it ends, and the marker behind it: parts but the last have a restart marker there. */
  parts: readonly { end: number; marker: number }[];
  /** Where in the file the marker behind the last part lies, or the end of the file. */
  end: number;
}

/** Bytes that can be read behind the data. */
export const PADDING = 8;

/**
 * @param file a whole file
 * @param from its first byte of entropy-coded data
 * @param bytes is overwritten: as long as the file and {@link PADDING} bytes more
 */
export function entropyData(file: Uint8Array, from: number, bytes: Uint8Array): EntropyData {
  const parts: { end: number; marker: number }[] = [];
  let length = 0;
  let at = from;
  while (true) {
    const found = file.indexOf(0xff, at);
    const stop = found < 0 ? file.length : found;
    bytes.set(file.subarray(at, stop), length);
    length += stop - at;
    // Any number of these may come before a marker.
    for (at = stop; file[at] === 0xff && file[at + 1] === 0xff; ) at += 1;
    const marker = file[at + 1];
    if (marker === 0) bytes[length++] = 0xff;
    else {
      parts.push({ end: length, marker: marker ?? 0 });
      if (marker === undefined || !isRestart(marker)) break;
    }
    at += 2;
  }
  bytes.fill(0, length, length + PADDING);
  return {
    bytes: bytes.subarray(0, length + PADDING),
    parts,
    end: file[at + 1] === undefined ? file.length : at,
  };
}

/** @param marker the second byte of one */
export function isRestart(marker: number | undefined): boolean {
  return marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
}
