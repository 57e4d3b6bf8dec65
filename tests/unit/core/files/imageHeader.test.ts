import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type ImageFormat, readImageHeader } from '../../../../src/core/files/imageHeader.ts';

const blank = sharp({ create: { width: 48, height: 36, channels: 3, background: '#888' } });

describe.each<ImageFormat>(['jpeg', 'png', 'webp', 'avif'])('%s', (format) => {
  if (format === 'heif') return;

  it('states its format and size', async () => {
    const bytes = await blank.clone()[format]().toBuffer();
    expect(readImageHeader(bytes)).toEqual({ format, width: 48, height: 36 });
  });

  it('is undecodable when the header is cut', async () => {
    const bytes = await blank.clone()[format]().toBuffer();
    expect(() => readImageHeader(bytes.subarray(0, 14))).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    );
  });
});

it('knows a progressive JPEG with a large profile', async () => {
  const bytes = await blank.clone().withIccProfile('p3').jpeg({ progressive: true }).toBuffer();
  expect(readImageHeader(bytes)).toEqual({ format: 'jpeg', width: 48, height: 36 });
});

it('tells the stored size, not the upright one', async () => {
  const bytes = await blank.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(readImageHeader(bytes)).toMatchObject({ width: 48, height: 36 });
});

it('reads brands in the file type box', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
  expect(() => readImageHeader(heic)).toThrow('in its HEIF header');
  const avif = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmif1\0\0\0\0mif1avif')]);
  expect(() => readImageHeader(avif)).toThrow('in its AVIF header');
});

it.each([
  ['an empty file', '', 'empty'],
  ['text', 'hello, world', 'unsupportedFormat'],
  ['a GIF', 'GIF89a\x01\0\x01\0', 'unsupportedFormat'],
  ['one byte', '\xff', 'unsupportedFormat'],
])('refuses %s', (_, text, code) => {
  expect(() => readImageHeader(Buffer.from(text, 'latin1'))).toThrow(expect.objectContaining({ code }));
});

describe('formats that are known and not supported', () => {
  /** A JPEG's first frame, of some kind. */
  const jpeg = (marker: number, bits = 8) =>
    String.fromCharCode(0xff, 0xd8, 0xff, marker, 0, 11, bits, 0, 64, 0, 64, 1, 1, 0x11, 0);

  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['\xff\x0a\xfa\x7f', 'JPEG XL'],
    ['\0\0\0\x0cJXL \r\n', 'JPEG XL'],
    ['II*\0\x08', 'TIFF'],
    ['GIF89a', 'GIF'],
    ['BM\x36', 'BMP'],
    ['<svg xmlns', 'SVG'],
    ['\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'a film'],
    ['\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'a film'],
    ['\0\0\0\x18ftypavis\0\0\0\0avifmif1', 'an AVIF sequence'],
    [jpeg(0xc9), 'a JPEG with arithmetic coding'],
    [jpeg(0xca), 'a JPEG with arithmetic coding'],
    [jpeg(0xc3), 'a JPEG of a lossless or layered kind'],
    [jpeg(0xc1, 12), 'a JPEG with 12 bits a colour'],
    ['hello, world', 'another format'],
  ])('%j says so', (start, name) => {
    expect(() => readImageHeader(Buffer.from(start, 'latin1'))).toThrow(
      expect.objectContaining({
        code: 'unsupportedFormat',
        message: `Expected JPEG, PNG, WebP, AVIF or HEIC for the photo but received ${name}`,
      }),
    );
  });
});
