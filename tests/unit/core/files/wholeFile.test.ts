import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageFormat } from '../../../../src/core/files/imageHeader.ts';
import { assertWhole } from '../../../../src/core/files/wholeFile.ts';
import type { PhotoError } from '../../../../src/core/photo.ts';
import { DAMAGES } from '../../../support/damage.ts';

const photo = () => sharp('fixtures/good-wood.jpg').resize(640);
const turned = (file: string) => sharp(`fixtures/${file}.jpg`).resize(640);

const ENCODINGS: Record<string, readonly [ImageFormat, () => Promise<Buffer>]> = {
  'baseline JPEG': ['jpeg', () => photo().jpeg({ quality: 88 }).toBuffer()],
  'JPEG with its own tables': [
    'jpeg',
    () => photo().jpeg({ optimiseCoding: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ],
  'progressive JPEG': ['jpeg', () => photo().jpeg({ progressive: true }).toBuffer()],
  'grey JPEG': ['jpeg', () => photo().greyscale().jpeg().toBuffer()],
  PNG: ['png', () => photo().png().toBuffer()],
  'interlaced PNG': ['png', () => photo().png({ progressive: true }).toBuffer()],
  'lossy WebP': ['webp', () => photo().webp({ quality: 80 }).toBuffer()],
  'lossy WebP with transparency': ['webp', () => photo().ensureAlpha(0.5).webp({ quality: 60 }).toBuffer()],
  'lossless WebP': ['webp', () => photo().webp({ lossless: true, effort: 0 }).toBuffer()],
  'lossless WebP of few colours': [
    'webp',
    async () =>
      sharp(await photo().png({ palette: true, colours: 12 }).toBuffer())
        .webp({ lossless: true, effort: 3 })
        .toBuffer(),
  ],
  'coarse WebP': ['webp', () => photo().webp({ quality: 20, effort: 6 }).toBuffer()],
};

describe.each(Object.entries(ENCODINGS))('%s', (name, [format, encode]) => {
  it('is whole', async () => {
    const file = await encode();
    expect(() => assertWhole(file, format)).not.toThrow();
    expect(() => assertWhole(Buffer.concat([file, Buffer.alloc(99)]), format)).not.toThrow();
  });

  it.each(Object.entries(DAMAGES))('is damaged by %s', async (_kind, damage) => {
    const file = await encode();
    const codes = [0.35, 0.5, 0.7].map((share) => codeOf(damage(file, share), format));
    expect(codes).toContain('damaged');
    // Their codes may fall into step again, and end where they should.
    const most = name.startsWith('lossless') ? 2 : format === 'jpeg' ? 1 : 0;
    expect(codes.filter((code) => code !== 'damaged').length).toBeLessThanOrEqual(most);
  });
});

function codeOf(file: Uint8Array, format: ImageFormat): string {
  try {
    assertWhole(file, format);
    return 'whole';
  } catch (error) {
    expect(String(error)).toMatch(/Expected a whole .* but received a damaged one/);
    return (error as PhotoError).code;
  }
}

describe('containers', () => {
  it.each(['avif', 'webp'] as const)('finds a cut in any part of an %s', async (format) => {
    const file = await photo()[format]({ effort: 0 }).toBuffer();
    for (const share of [0.1, 0.5, 0.99]) {
      expect(() => assertWhole(file.subarray(0, file.length * share), format)).toThrow(/damaged one/);
    }
  });

  it('finds a cut in a HEIC', () => {
    const file = readFileSync('tests/data/heic/quadrants.heic');
    expect(() => assertWhole(file, 'heif')).not.toThrow();
    expect(() => assertWhole(file.subarray(0, file.length - 9), 'heif')).toThrow(/data that ends early/);
  });

  it('looks at the first picture of an animation', async () => {
    const frames = await Promise.all(
      ['good-wood', 'good-stone'].map((name) => turned(name).resize(320, 240).png().toBuffer()),
    );
    const file = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(() => assertWhole(file, 'webp')).not.toThrow();
    expect(() => assertWhole(DAMAGES['a page of another file'](file, 0.1), 'webp')).toThrow(/damaged one/);
  });
});

describe('what is no damage', () => {
  it.each(readdirSync('fixtures').filter((name) => name.endsWith('.jpg')))('%s', (name) => {
    expect(() => assertWhole(readFileSync(`fixtures/${name}`), 'jpeg')).not.toThrow();
  });

  it('stray bytes between the segments of a JPEG', async () => {
    const file = await photo().jpeg().toBuffer();
    const stray = Buffer.concat([file.subarray(0, 2), Buffer.from([1, 2, 3]), file.subarray(2)]);
    expect(() => assertWhole(stray, 'jpeg')).not.toThrow();
  });

  it('a JPEG without its end mark, all of whose picture is there', async () => {
    const file = await photo().jpeg().toBuffer();
    expect(() => assertWhole(file.subarray(0, -2), 'jpeg')).not.toThrow();
  });

  it('a changed text beside the picture of a PNG', async () => {
    const file = await photo()
      .withExif({ IFD0: { Artist: 'somebody' } })
      .png()
      .toBuffer();
    const changed = Buffer.from(file);
    changed[file.indexOf('eXIf') + 8]! ^= 1;
    expect(() => assertWhole(changed, 'png')).not.toThrow();
  });
});
