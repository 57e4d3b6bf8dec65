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
