import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readFocal35mm } from '../../../../src/core/files/exif.ts';
import { decodePhoto } from '../../../../src/node/decode.ts';

const blank = sharp({ create: { width: 48, height: 36, channels: 3, background: '#888' } });
const withFocal = (mm: string) =>
  blank
    .clone()
    .withExif({ IFD0: { Make: 'A camera' }, IFD2: { FocalLengthIn35mmFilm: mm } })
    .jpeg()
    .toBuffer();

/** The least TIFF that states a focal length, in big-endian order. */
function bigEndian(mm: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
    .concat([0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0])
    .concat([0, 1, 0xa4, 0x05, 0, 3, 0, 0, 0, 1, 0, mm, 0, 0, 0, 0, 0, 0]);
  const payload = [...Buffer.from('Exif\0\0'), ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, payload.length + 2, ...payload, 0xff, 0xda, 0, 2]);
}

describe('readFocal35mm', () => {
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
    expect(readFocal35mm(await blank.clone().png().toBuffer())).toBeUndefined();
    expect(readFocal35mm(new Uint8Array())).toBeUndefined();
  });

  it('survives cut and broken files', async () => {
    const bytes = await withFocal('26');
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), (end, at, value) => {
        const broken = Uint8Array.from(bytes);
        broken[at] = value;
        const focal = readFocal35mm(broken.subarray(0, end));
        expect(focal === undefined || focal > 0).toBe(true);
      }),
    );
  });
});

it('comes with the decoded photo', async () => {
  expect((await decodePhoto(await withFocal('26'))).focal35mm).toBe(26);
  expect(await decodePhoto(await blank.clone().jpeg().toBuffer())).not.toHaveProperty('focal35mm');
});
