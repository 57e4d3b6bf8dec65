import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasNoise } from '../../../../src/core/files/noise.ts';
import type { Photo } from '../../../../src/core/photo.ts';
import { randomFrom } from '../../../fuzz/mutations.ts';

async function photo(): Promise<Photo> {
  const { data, info } = await sharp('fixtures/good-wood.jpg')
    .resize(320, 240)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** Paints the lower rows anew. */
async function painted(rows: number, colour: (x: number, y: number) => readonly number[]): Promise<Photo> {
  const whole = await photo();
  const { data, width, height } = whole;
  for (let y = height - rows; y < height; y++)
    for (let x = 0; x < width; x++) data.set(colour(x, y), 4 * (y * width + x));
  return whole;
}

describe('noise', () => {
  it('is what has any colour beside any other', async () => {
    const random = randomFrom('noise');
    const any = () => [255 * random(), 255 * random(), 255 * random(), 255];
    expect(hasNoise(await painted(100, any))).toBe(true);
    // Less than a tile is no more than a label.
    expect(hasNoise(await painted(12, any))).toBe(false);
  });

  it('is no photo, no print and no grain', async () => {
    const random = randomFrom('grain');
    const grain = () => [0, 0, 0].map(() => 128 + 50 * (random() - 0.5)).concat(255);
    const stripes = (x: number) => (x % 2 ? [255, 0, 0, 255] : [0, 0, 255, 255]);
    const blackAndWhite = () => (random() < 0.5 ? [0, 0, 0, 255] : [255, 255, 255, 255]);
    expect(hasNoise(await photo())).toBe(false);
    for (const colour of [grain, stripes, blackAndWhite])
      expect(hasNoise(await painted(120, colour))).toBe(false);
  });
});
