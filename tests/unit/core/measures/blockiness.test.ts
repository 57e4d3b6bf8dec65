import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { measureBlockiness } from '../../../../src/core/measures/blockiness.ts';
import type { Photo } from '../../../../src/core/photo.ts';
import { decodePhoto } from '../../../../src/node/decode.ts';
import { fixture, readFixture } from '../../../support/fixtures.ts';

const blockiness = (photo: Photo) => measureBlockiness({ photo } as Analysis);
const saved = async ({ data, width, height }: Photo, quality: number) =>
  decodePhoto(
    await sharp(data, { raw: { width, height, channels: 4 } })
      .jpeg({ quality })
      .toBuffer(),
  );

describe('measureBlockiness', () => {
  it('is about 1 for a photo as it is saved, and rises with compression', async () => {
    const photo = await readFixture(fixture('good-wood'));
    expect(blockiness(photo)).toBeLessThan(1.5);
    const worse = await Promise.all([90, 30, 10].map((quality) => saved(photo, quality)));
    const values = worse.map(blockiness);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[2]).toBeGreaterThan(2);
  });

  it('finds the blocks of a crop too', async () => {
    const photo = await saved(await readFixture(fixture('good-wood')), 10);
    const crop = await sharp(photo.data, {
      raw: { width: photo.width, height: photo.height, channels: 4 },
    })
      .extract({ left: 3, top: 5, width: 800, height: 600 })
      .raw()
      .toBuffer();
    const value = blockiness({ data: new Uint8ClampedArray(crop), width: 800, height: 600 });
    expect(value).toBeGreaterThan(2);
  });

  it('sees none in an even picture', () => {
    expect(blockiness({ data: new Uint8ClampedArray(4 * 64 * 64).fill(120), width: 64, height: 64 })).toBe(1);
  });
});
