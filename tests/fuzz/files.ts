/** Whole files of every format, small enough that thousands can be broken in a minute. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const small = () => sharp('fixtures/good-wood.jpg').resize(160);

/** By what they are. */
export const FILES: Record<string, () => Promise<Buffer>> = {
  'baseline JPEG': () => small().jpeg().toBuffer(),
  'JPEG in full colour': () =>
    small().jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false }).toBuffer(),
  'progressive JPEG': () => small().jpeg({ progressive: true }).toBuffer(),
  'turned JPEG in P3': () => small().withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  PNG: () => small().png().toBuffer(),
  'PNG with a palette': () => small().png({ palette: true }).toBuffer(),
  'lossy WebP': () => small().webp().toBuffer(),
  'lossless WebP': () => small().webp({ lossless: true }).toBuffer(),
  AVIF: () => small().avif({ effort: 0 }).toBuffer(),
  HEIC: async () => readFileSync('tests/data/heic/quadrants-p3.heic'),
  'turned HEIC': async () => readFileSync('tests/data/heic/quadrants-turned.heic'),
};
