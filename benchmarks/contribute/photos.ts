/** The photos of a contribution, each looked at before anything is filed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type ImageFormat, readImageHeader } from '../../src/core/files/imageHeader.ts';
import { anonymous } from './anonymous.ts';
import { KINDS, type Kind } from './contribution.ts';

/** A photo that can be filed. */
export interface GivenPhoto {
  kind: Kind;
  /** Its name in the volunteer's folder. */
  name: string;
  format: ImageFormat;
  /** Without what tells of a person. */
  bytes: Uint8Array;
  /** Width and height as seen, px. */
  size: [number, number];
  isOriginal: boolean;
  /** 64 bits that near-copies share. */
  fingerprint: bigint;
}

/** A photo that is left out, and why. */
export interface Refused {
  name: string;
  reason: string;
}

/** Chat programs send at most so many pixels on the longer side; cameras store more. */
const LONGEST_COPY_PX = 2100;

/** Smaller ones say nothing of a display: its raster is gone. */
const LEAST_SIDE_PX = 480;

/** Near-copies differ in at most so many of the fingerprint's 64 bits. */
const NEAR_BITS = 4;

/** Looks at every photo of the folders that are named after kinds; of near-copies of one kind the first counts. */
export async function lookAtPhotos(folder: string): Promise<{ given: GivenPhoto[]; refused: Refused[] }> {
  const given: GivenPhoto[] = [];
  const refused: Refused[] = [];
  for (const { kind, name } of photosIn(folder)) {
    try {
      const photo = await lookAt(folder, kind, name);
      const twin = given.find((other) => isNearCopy(photo, other));
      if (twin)
        refused.push({ name, reason: `Expected another photo but received nearly that of ${twin.name}` });
      else given.push(photo);
    } catch (error) {
      refused.push({ name, reason: (error as Error).message });
    }
  }
  return { given, refused };
}

function photosIn(folder: string): { kind: Kind; name: string }[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: kind }) => {
    if (!(kind in KINDS)) {
      throw new Error(
        `Expected ${Object.keys(KINDS).join(', ')} for the folders in ${folder} but received ${kind}`,
      );
    }
    const names = readdirSync(join(folder, kind)).filter((name) => !name.startsWith('.'));
    return names.sort().map((name) => ({ kind: kind as Kind, name: `${kind}/${name}` }));
  });
}

async function lookAt(folder: string, kind: Kind, name: string): Promise<GivenPhoto> {
  const file = readFileSync(join(folder, name));
  const { format } = readImageHeader(file);
  const bytes = await anonymous(file, format);
  const picture = sharp(bytes, { failOn: 'warning' }).rotate();
  const { info } = await picture.clone().raw().toBuffer({ resolveWithObject: true });
  const size: [number, number] = [info.width, info.height];
  if (Math.min(...size) < LEAST_SIDE_PX) {
    throw new Error(`Expected at least ${LEAST_SIDE_PX} px on each side but received ${size.join(' x ')} px`);
  }
  const isOriginal = Math.max(...size) > LONGEST_COPY_PX;
  return { kind, name, format, bytes, size, isOriginal, fingerprint: await fingerprintOf(picture) };
}

/** Which of two neighbours is brighter, on 9 x 8 pixels ("dHash", N. Krawetz, 2013). */
async function fingerprintOf(picture: Sharp): Promise<bigint> {
  const small = await picture.clone().greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  let bits = 0n;
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) bits = (bits << 1n) | (small[9 * y + x]! > small[9 * y + x + 1]! ? 1n : 0n);
  }
  return bits;
}

/** An original and its chat copy are both wanted: they say what the copy costs. */
function isNearCopy(one: GivenPhoto, other: GivenPhoto): boolean {
  if (one.isOriginal !== other.isOriginal || one.kind !== other.kind) return false;
  const differing = (one.fingerprint ^ other.fingerprint).toString(2).replaceAll('0', '');
  return differing.length <= NEAR_BITS;
}
