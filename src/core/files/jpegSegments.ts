/** The segments of a JPEG (ITU-T T.81, annex B), also where programs left stray bytes between them, as browsers read them. */
import { markerFrom } from './whole/markers.ts';

/** One segment: its marker's second byte, and where in the file it and its content lie. */
export interface JpegSegment {
  marker: number;
  /** Of the marker's first byte. */
  at: number;
  /** Of the content, and of what follows it. */
  from: number;
  end: number;
}

const START_OF_SCAN = 0xda;

/** All segments before the first scan that are whole. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  for (let at = markerFrom(bytes, 2); at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === START_OF_SCAN) return;
    // Marks without content: TEM and restarts.
    const hasContent = marker !== 1 && (marker & 0xf8) !== 0xd0;
    const end = hasContent ? at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!) : at + 2;
    if (end > bytes.length) return;
    if (hasContent) yield { marker, at, from: at + 4, end };
    at = markerFrom(bytes, end);
  }
}
