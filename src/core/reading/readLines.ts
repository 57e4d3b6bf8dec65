import { type LocatedDocument, SURE, sizeDocument } from '../document/document.ts';
import type { MrzNetwork } from '../networks/mrz.ts';
import type { Photo } from '../photo.ts';
import type { Quad } from '../report.ts';
import { upsideDown } from './lines.ts';
import { type MrzReading, readMrz } from './mrz.ts';
import { findZone, type Preview, type Zone } from './zone.ts';

/** Machine-readable lines: where they were seen, and what was read; null where nothing was. */
export interface ReadLines {
  zone: Zone | null;
  reading: MrzReading | null;
}

/** Reads the document's lines; where its outline is not sure and none are on it, those anywhere in the photo. */
export function readLines(
  photo: Photo,
  preview: Preview,
  document: LocatedDocument | null,
  network: MrzNetwork,
): ReadLines {
  const onDocument = readEitherWay(photo, findZone(preview, document), network);
  if (onDocument.reading || !document || document.confidence >= SURE) return onDocument;
  const anywhere = readEitherWay(photo, findZone(preview, null), network);
  return anywhere.reading ? anywhere : onDocument;
}

/** A pitch does not say which way its lines read: they are tried the other way where they cannot be read. */
function readEitherWay(photo: Photo, zone: Zone | null, network: MrzNetwork): ReadLines {
  if (!zone) return { zone, reading: null };
  const reading = readMrz(photo, zone, network);
  if (reading) return { zone, reading };
  const other = upsideDown(zone);
  const turned = readMrz(photo, other, network);
  return turned ? { zone: other, reading: turned } : { zone, reading: null };
}

/** The document with its top side where its lines say that it is; the same where they say nothing else. */
export function turnedUpright(
  document: LocatedDocument,
  { zone, reading }: ReadLines,
  photo: Photo,
): LocatedDocument {
  if (!reading || !zone || zone.turn === 0) return document;
  const quad = document.quad.map((_, i) => document.quad[(i + zone.turn) % 4]) as unknown as Quad;
  return sizeDocument({ ...document, quad }, photo);
}
