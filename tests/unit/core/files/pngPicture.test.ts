import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pngPicture } from '../../../../src/core/files/pngPicture.ts';

const written = await sharp('fixtures/good-wood.jpg')
  .resize(64)
  .png()
  .withExif({ IFD0: { Artist: 'a' } })
  .toBuffer();
const file = Buffer.from(pngPicture(written));

/** A chunk without a valid checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

const behindHeader = (extra: Buffer) => Buffer.concat([file.subarray(0, 33), extra, file.subarray(33)]);

it('leaves a file as it is that holds nothing else; what EXIF says is read and done elsewhere', () => {
  expect(pngPicture(file)).toBe(file);
  expect(written.includes('eXIf')).toBe(true);
  expect(file.includes('eXIf')).toBe(false);
});

it.each([
  ['a text that unpacks to a hundred megabytes', chunk('zTXt', deflateSync(Buffer.alloc(1e6)))],
  ['an animation', chunk('fdAT', Buffer.alloc(100))],
  ['a colour profile of a hundred kilobytes', chunk('iCCP', Buffer.alloc(100_000))],
  ['private data', chunk('prVt', Buffer.alloc(10))],
])('leaves out %s', (_, extra) => {
  expect(Buffer.compare(pngPicture(behindHeader(extra)), file)).toBe(0);
});

it('leaves out what lies behind the end', () => {
  expect(Buffer.compare(pngPicture(Buffer.concat([file, Buffer.alloc(99)])), file)).toBe(0);
});
