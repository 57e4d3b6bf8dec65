/** Small pictures for the HTML report. */
import sharp from 'sharp';
import type { PhotoReport } from '../core/report.ts';
import { decodePhoto } from '../node/decode.ts';
import { readPhoto } from '../node/readPhoto.ts';

/** Longest side, pixels. */
const SIDE = 160;
const QUALITY = 60;

/** A JPEG as a `data:` URL for each photo that can be read, by its name. */
export async function makeThumbnails(photos: readonly PhotoReport[]): Promise<ReadonlyMap<string, string>> {
  const thumbnails = new Map<string, string>();
  for (const { file, error } of photos) {
    const url = error ? undefined : await thumbnailOf(file);
    if (url !== undefined) thumbnails.set(file, url);
  }
  return thumbnails;
}

/** Undefined where the photo is no longer what it was when it was checked. */
async function thumbnailOf(file: string): Promise<string | undefined> {
  try {
    const { data, width, height } = await decodePhoto(await readPhoto(file));
    const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten()
      .jpeg({ quality: QUALITY })
      .toBuffer();
    return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  } catch {
    return undefined;
  }
}
