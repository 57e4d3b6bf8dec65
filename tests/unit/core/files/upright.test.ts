import { describe, expect, it } from 'vitest';
import { plainFile, turnUpright } from '../../../../src/core/files/upright.ts';
import type { Photo } from '../../../../src/core/photo.ts';

/** Two rows of three pixels, numbered in their red. */
const STORED: Photo = {
  data: Uint8ClampedArray.from([1, 2, 3, 4, 5, 6].flatMap((red) => [red, 0, 0, 255])),
  width: 3,
  height: 2,
};

const rowsOf = ({ data, width, height }: Photo) =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * 4]).join(''),
  ).join(' ');

describe('turnUpright', () => {
  it.each([
    [1, '123 456'],
    [2, '321 654'],
    [3, '654 321'],
    [4, '456 123'],
    [5, '14 25 36'],
    [6, '41 52 63'],
    [7, '63 52 41'],
    [8, '36 25 14'],
  ])('%i', (orientation, rows) => {
    expect(rowsOf(turnUpright(STORED, orientation))).toBe(rows);
  });

  it('keeps what else is known of the photo', () => {
    expect(turnUpright({ ...STORED, focal35mm: 26 }, 6).focal35mm).toBe(26);
  });
});

describe('plainFile', () => {
  it('leaves a file without EXIF as it is', () => {
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xdb, 0, 2, 0xff, 0xda, 0, 2]);
    expect(plainFile(bytes, 'jpeg', 1)).toEqual({ bytes, orientation: 1 });
    expect(plainFile(bytes, 'jpeg', 1).bytes).toBe(bytes);
  });

  it('leaves out stray bytes that follow the EXIF, so that the file still begins as a JPEG', () => {
    const exif = [0xff, 0xe1, 0, 8, ...Buffer.from('Exif\0\0')];
    const bytes = Uint8Array.from([0xff, 0xd8, ...exif, 0, 0x20, 0x0a, 0xff, 0xda, 0, 2]);
    expect([...plainFile(bytes, 'jpeg', 1).bytes]).toEqual([0xff, 0xd8, 0xff, 0xda, 0, 2]);
  });

  it('says the orientation of a JPEG plainly, and nothing else of its EXIF', () => {
    const exif = [0xff, 0xe1, 0, 10, ...Buffer.from('Exif\0\0'), 1, 2];
    const bytes = Uint8Array.from([0xff, 0xd8, ...exif, 0xff, 0xda, 0, 2]);
    const plain = plainFile(bytes, 'jpeg', 6).bytes;
    expect([...plain.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1]);
    expect(plain.length).toBe(4 + 36 + 4 - 2);
    expect([...plainFile(bytes, 'jpeg', 1).bytes]).toEqual([0xff, 0xd8, 0xff, 0xda, 0, 2]);
  });
});
