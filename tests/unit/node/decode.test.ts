import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Photo, PhotoError } from '../../../src/core/photo.ts';
import { decodePhoto } from '../../../src/node/decode.ts';
import { oddExif } from '../../support/oddExif.ts';

const WIDTH = 96;
const HEIGHT = 64;

type Colour = readonly [number, number, number];

/** Top left, top right, bottom left, bottom right; the HEIC files of tests/data show the same. */
const COLOURS: readonly Colour[] = [
  [200, 60, 40],
  [60, 180, 70],
  [50, 70, 200],
  [235, 235, 235],
];

function quadrants(): Sharp {
  const pixels = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    const right = pixel % WIDTH >= WIDTH / 2 ? 1 : 0;
    const bottom = pixel >= (WIDTH * HEIGHT) / 2 ? 2 : 0;
    return COLOURS[bottom + right]![i % 3]!;
  });
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

function flat(colour: readonly number[]): Sharp {
  const pixels = Uint8Array.from({ length: 64 * 64 * colour.length }, (_, i) => colour[i % colour.length]!);
  return sharp(pixels, { raw: { width: 64, height: 64, channels: colour.length as 1 | 2 | 3 | 4 } });
}

function colourAt({ data, width, height }: Photo, x: number, y: number): number[] {
  const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(start, start + 4)];
}

function expectQuadrants(photo: Photo, tolerance: number): void {
  expect([photo.width, photo.height]).toEqual([WIDTH, HEIGHT]);
  for (const [i, colour] of COLOURS.entries()) {
    const seen = colourAt(photo, i % 2 === 0 ? 0.25 : 0.75, i < 2 ? 0.25 : 0.75);
    for (const [channel, value] of [...colour, 255].entries()) {
      expect(Math.abs(seen[channel]! - value), `quadrant ${i}, channel ${channel}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
  }
}

/** What to do to an upright image so that EXIF orientation n turns it upright again, one step after the other. */
const STEPS: Record<number, readonly ((image: Sharp) => Sharp)[]> = {
  1: [],
  2: [(image) => image.flop()],
  3: [(image) => image.rotate(180)],
  4: [(image) => image.flip()],
  5: [(image) => image.rotate(90), (image) => image.flop()],
  6: [(image) => image.rotate(270)],
  7: [(image) => image.rotate(270), (image) => image.flop()],
  8: [(image) => image.rotate(90)],
};

type Turned = 'jpeg' | 'png' | 'webp' | 'avif';

async function stored(orientation: number, format: Turned): Promise<Buffer> {
  let image = await quadrants().png().toBuffer();
  for (const step of STEPS[orientation]!) image = await step(sharp(image)).png().toBuffer();
  const options = {
    jpeg: { quality: 100, chromaSubsampling: '4:4:4' },
    png: {},
    webp: { lossless: true },
    avif: { quality: 90, chromaSubsampling: '4:4:4' },
  };
  return sharp(image).withMetadata({ orientation })[format](options[format]).toBuffer();
}

describe('formats', () => {
  it.each([
    ['JPEG', () => quadrants().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }), 3],
    [
      'progressive JPEG',
      () => quadrants().jpeg({ quality: 100, chromaSubsampling: '4:4:4', progressive: true }),
      3,
    ],
    ['PNG', () => quadrants().png(), 0],
    ['PNG with a palette', () => quadrants().png({ palette: true }), 3],
    ['PNG with 16 bits', () => quadrants().toColourspace('rgb16').png(), 1],
    ['lossless WebP', () => quadrants().webp({ lossless: true }), 0],
    ['AVIF', () => quadrants().avif({ quality: 90, chromaSubsampling: '4:4:4' }), 6],
  ] as const)('%s', async (_, make, tolerance) => {
    expectQuadrants(await decodePhoto(await make().toBuffer()), tolerance);
  });

  it.each(['quadrants', 'quadrants-p3', 'quadrants-turned'])('HEIC: %s', async (name) => {
    expectQuadrants(await decodePhoto(readFileSync(`tests/data/heic/${name}.heic`)), 4);
  });

  it('takes the first frame of an animated WebP', async () => {
    const frames = [flat([10, 20, 30]), flat([250, 240, 230])].map((image) => image.png().toBuffer());
    const animated = await sharp(await Promise.all(frames), { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    const photo = await decodePhoto(animated);
    expect([photo.width, photo.height]).toEqual([64, 64]);
    expect(colourAt(photo, 0.5, 0.5)).toEqual([10, 20, 30, 255]);
  });
});

describe('EXIF orientation', () => {
  describe.each<Turned>(['jpeg', 'png', 'webp', 'avif'])('in %s', (format) => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is applied once', async (orientation) => {
      expectQuadrants(await decodePhoto(await stored(orientation, format)), format === 'avif' ? 6 : 3);
    });
  });

  it('is read past, where it is odd', async () => {
    const jpeg = await quadrants().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    for (const [name, bytes] of oddExif(jpeg)) {
      for (const source of [bytes, new Uint8Array(bytes)]) {
        expect((await decodePhoto(source)).width, name).toBe(WIDTH);
        expectQuadrants(await decodePhoto(source), 3);
      }
    }
  });
});

describe('colours', () => {
  it.each([
    ['grey', [100, 100, 100], 1, () => flat([100]).toColourspace('b-w').png()],
    ['16-bit grey', [100, 100, 100], 1, () => flat([100]).toColourspace('grey16').png()],
    ['grey JPEG', [100, 100, 100], 1, () => flat([100]).toColourspace('b-w').jpeg({ quality: 100 })],
    ['sRGB with its profile', [60, 200, 80], 0, () => flat([60, 200, 80]).withIccProfile('srgb').png()],
    ['Display P3', [60, 200, 80], 2, () => flat([60, 200, 80]).withIccProfile('p3').png()],
    // There and back through the inks of a press.
    ['CMYK', [150, 120, 90], 20, () => flat([150, 120, 90]).toColourspace('cmyk').jpeg({ quality: 100 })],
  ] as const)('%s', async (_, colour, tolerance, make) => {
    const seen = colourAt(await decodePhoto(await make().toBuffer()), 0.5, 0.5);
    for (const [i, value] of [...colour, 255].entries()) {
      expect(Math.abs(seen[i]! - value), `channel ${i}`).toBeLessThanOrEqual(tolerance);
    }
  });

  it('converts 16 bits in Display P3, clipping what sRGB does not have', async () => {
    const values = Uint16Array.from({ length: 64 * 64 * 3 }, (_, i) => [60, 200, 80][i % 3]! * 257);
    // With 16 bits sharp attaches the profile and stores the values as they are.
    const stored = await sharp(values, { raw: { width: 64, height: 64, channels: 3 } })
      .toColourspace('rgb16')
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const [red, green, blue] = colourAt(await decodePhoto(stored), 0.5, 0.5);
    // By the matrix of CSS Color 4, section 10.12.
    expect(red).toBe(0);
    expect(Math.abs(green! - 203)).toBeLessThanOrEqual(1);
    expect(Math.abs(blue! - 58)).toBeLessThanOrEqual(1);
  });
});

describe('transparency', () => {
  it.each([
    ['PNG', () => flat([200, 60, 40, 128]).png()],
    ['WebP', () => flat([200, 60, 40, 128]).webp({ lossless: true })],
  ] as const)('%s is laid over white', async (_, make) => {
    const [red, green, blue, alpha] = colourAt(await decodePhoto(await make().toBuffer()), 0.5, 0.5);
    expect([red, green, blue].map((value, i) => Math.abs(value! - [227, 157, 147][i]!) <= 1)).toEqual([
      true,
      true,
      true,
    ]);
    expect(alpha).toBe(255);
  });
});

describe('faults', () => {
  const codeOf = (bytes: Uint8Array) =>
    decodePhoto(bytes).then(
      () => 'decoded',
      (error: unknown) => (error instanceof PhotoError ? error.code : error),
    );

  it('names an empty file', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
  });

  it.each([
    ['text', Buffer.from('this is no photo')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['GIF', Buffer.from('GIF89a\x40\0\x40\0')],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0')],
    ['BMP', Buffer.from('BM\0\0\0\0')],
    ['one byte', Buffer.from([0xff])],
  ])('does not take %s for a photo', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('unsupportedFormat');
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('rejects a truncated %s', async (format) => {
    const whole = await quadrants().resize(480, 320)[format]().toBuffer();
    for (const share of [0.4, 0.7, 0.95]) {
      expect(await codeOf(whole.subarray(0, whole.length * share))).toBe('damaged');
    }
  });

  it('rejects a truncated HEIC', async () => {
    const whole = readFileSync('tests/data/heic/quadrants.heic');
    for (const share of [0.4, 0.7, 0.95]) {
      expect(await codeOf(whole.subarray(0, whole.length * share))).toBe('damaged');
    }
    expectQuadrants(await decodePhoto(whole), 4);
  });

  it('looks at the size in the header before it decodes', async () => {
    const bomb = await quadrants().png().toBuffer();
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    await expect(decodePhoto(bomb)).rejects.toThrow(
      'Expected at most 100 megapixels for the photo but received 30000 x 30000',
    );
    const empty = await quadrants().png().toBuffer();
    empty.writeUInt32BE(0, 16);
    expect(['tooSmall', 'damaged']).toContain(await codeOf(empty));
  });

  it('says what a photo that is too small has', async () => {
    await expect(decodePhoto(await quadrants().resize(20, 40).png().toBuffer())).rejects.toThrow(
      "Expected at least 32 pixels for the photo's short side but received 20 x 40",
    );
  });
});
