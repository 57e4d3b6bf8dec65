/** Photos to measure with, made from fixtures. */
import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const FOLDER = '.cache/bench/speed';

const WIDTH = 4032;
const HEIGHT = 3024;

/** Standard deviation of a phone camera's noise in good light, grey levels; without it, decoding would be too easy. */
const NOISE = 6;

/** The path of a JPEG of 12 megapixels, as large a file as a phone makes. */
export async function largePhoto(): Promise<string> {
  const path = join(FOLDER, 'large.jpg');
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  const pixels = await sharp('fixtures/good-wood.jpg')
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .raw()
    .toBuffer();
  let state = 1;
  for (let i = 0; i < pixels.length; i++) {
    let sum = 0;
    for (let k = 0; k < 4; k++) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      sum += (state >> 16) / 32768 - 0.5;
    }
    // Four uniform numbers have a standard deviation of 0.58.
    pixels[i] = Math.max(0, Math.min(255, pixels[i]! + (sum / 0.58) * NOISE));
  }
  await sharp(pixels, { raw }).jpeg({ quality: 90 }).toFile(path);
  return path;
}

/** A folder of so many photos: the fixtures again and again, and every `largeEvery`-th one of 12 megapixels. */
export async function manyPhotos(count: number, largeEvery = Number.POSITIVE_INFINITY): Promise<string> {
  const folder = join(FOLDER, `many-${count}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const large = await largePhoto();
  const fixtures = readdirSync('fixtures').filter((name) => name.endsWith('.jpg'));
  for (let i = 0; i < count; i++) {
    const source =
      i % largeEvery === largeEvery - 1 ? large : join('fixtures', fixtures[i % fixtures.length]!);
    linkSync(source, join(folder, `${String(i).padStart(4, '0')}.jpg`));
  }
  return folder;
}
