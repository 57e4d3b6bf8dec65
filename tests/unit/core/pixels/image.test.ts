import { describe, expect, it } from 'vitest';
import { boxReduce, grayOf, opaque, packedPixels, type Rgba } from '../../../../src/core/pixels/image.ts';

function picture(
  width: number,
  height: number,
  at: (x: number, y: number) => [number, number, number],
): Rgba {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set([...at(i % width, Math.floor(i / width)), 255], i * 4);
  return { data, width, height };
}

describe('boxReduce', () => {
  const image = picture(7, 5, (x, y) => [x * 30, y * 40, 7]);

  it('averages whole boxes, rounds, and drops what is left over', () => {
    const small = boxReduce(image, 2);
    expect([small.width, small.height]).toEqual([3, 2]);
    expect([...small.data.slice(0, 8)]).toEqual([15, 20, 7, 255, 75, 20, 7, 255]);
    expect([...small.data.slice(12, 16)]).toEqual([15, 100, 7, 255]);
  });

  it('reduces a part of the image as if it had been cut out first', () => {
    const part = boxReduce(image, 2, [3, 1, 4, 4]);
    expect([part.width, part.height]).toEqual([2, 2]);
    expect([...part.data.slice(0, 4)]).toEqual([105, 60, 7, 255]);
  });
});

describe('packedPixels', () => {
  it('gives each pixel as a word, also of bytes that begin between two words', () => {
    const bytes = new Uint8ClampedArray([9, 1, 2, 3, 255, 250, 251, 252, 255]);
    const words = packedPixels({ data: bytes.subarray(1), width: 2, height: 1 });
    expect([...words]).toEqual([opaque(1, 2, 3), opaque(250.9, 251, 252)]);
  });
});

describe('grayOf', () => {
  it('weighs the channels as BT.601 does', () => {
    const gray = grayOf(
      picture(
        4,
        1,
        (x) =>
          [
            [255, 0, 0],
            [0, 255, 0],
            [0, 0, 255],
            [255, 255, 255],
          ][x] as [number, number, number],
      ),
    );
    expect([...gray.data]).toEqual([77, 149, 29, 255]);
  });
});
