import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readExif } from '../../../../src/core/files/exif.ts';
import { decodePhoto } from '../../../../src/node/decode.ts';
import { oddExif } from '../../../support/oddExif.ts';

const blank = sharp({ create: { width: 48, height: 36, channels: 3, background: '#888' } });
const withFocal = (mm: string) =>
  blank
    .clone()
    .withExif({ IFD0: { Make: 'A camera' }, IFD2: { FocalLengthIn35mmFilm: mm } })
    .jpeg()
    .toBuffer();

const readFocal35mm = (bytes: Uint8Array) => readExif(bytes, 'jpeg').focal35mm;

/** The least TIFF that states a focal length, in big-endian order. */
function bigEndian(mm: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
    .concat([0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0])
    .concat([0, 1, 0xa4, 0x05, 0, 3, 0, 0, 0, 1, 0, mm, 0, 0, 0, 0, 0, 0]);
  const payload = [...Buffer.from('Exif\0\0'), ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, payload.length + 2, ...payload, 0xff, 0xda, 0, 2]);
}

describe('the focal length', () => {
  it('reads it in both byte orders', async () => {
    expect(readFocal35mm(await withFocal('26'))).toBe(26);
    expect(readFocal35mm(bigEndian(77))).toBe(77);
  });

  it('reads from the middle of a buffer', async () => {
    const bytes = await withFocal('26');
    const shifted = new Uint8Array(bytes.length + 5);
    shifted.set(bytes, 5);
    expect(readFocal35mm(shifted.subarray(5))).toBe(26);
  });

  it('finds none where none is stated', async () => {
    expect(readFocal35mm(await withFocal('0'))).toBeUndefined();
    expect(readFocal35mm(await blank.clone().jpeg().toBuffer())).toBeUndefined();
    expect(readExif(await blank.clone().png().toBuffer(), 'png').focal35mm).toBeUndefined();
    expect(readFocal35mm(new Uint8Array())).toBeUndefined();
  });

  it('survives cut and broken files', async () => {
    const bytes = await withFocal('26');
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), (end, at, value) => {
        const broken = Uint8Array.from(bytes);
        broken[at] = value;
        const { focal35mm, orientation } = readExif(broken.subarray(0, end), 'jpeg');
        expect(focal35mm === undefined || focal35mm > 0).toBe(true);
        expect(orientation >= 1 && orientation <= 8).toBe(true);
      }),
    );
  });
});

describe('the orientation', () => {
  const FORMATS = ['jpeg', 'png', 'webp'] as const;

  it.each(FORMATS)('is read from %s', async (format) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bytes = await blank.clone().withMetadata({ orientation })[format]().toBuffer();
      expect(readExif(bytes, format).orientation).toBe(orientation);
    }
  });

  it('is 1 where EXIF is odd', async () => {
    for (const [name, bytes] of oddExif(await blank.clone().jpeg().toBuffer())) {
      expect(readExif(bytes, 'jpeg').orientation, name).toBe(1);
    }
  });
});

it('comes with the decoded photo', async () => {
  expect((await decodePhoto(await withFocal('26'))).focal35mm).toBe(26);
  expect(await decodePhoto(await blank.clone().jpeg().toBuffer())).not.toHaveProperty('focal35mm');
});
