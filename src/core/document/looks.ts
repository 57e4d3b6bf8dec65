/** Other looks at a picture: what shows a document in one of them shows the same in the others; what is none seldom does. */
import { lumaOf, packedPixels, type Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';

/** A changed copy of a picture, and how a quad found in it lies in the picture itself. */
export interface Look {
  readonly picture: Rgba;
  toPicture(quad: Quad): Quad;
}

/** Upside down and in grey: other colours, other directions. */
export function greyUpsideDown(picture: Rgba): Look {
  const { width, height } = picture;
  const from = packedPixels(picture);
  const to = new Uint32Array(from.length);
  for (let i = 0, j = from.length - 1; j >= 0; i++, j--) {
    const word = from[i]!;
    to[j] = (word & 0xff000000) | (lumaOf(word) * 0x010101);
  }
  return {
    picture: { data: new Uint8ClampedArray(to.buffer), width, height },
    toPicture: (quad) => quad.map(([x, y]): Point => [width - x, height - y]) as unknown as Quad,
  };
}

/** Mirrored and as a negative: dark faces become pale ones. */
export function mirroredNegative(picture: Rgba): Look {
  const { width, height } = picture;
  const from = packedPixels(picture);
  const to = new Uint32Array(from.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) to[row + width - 1 - x] = from[row + x]! ^ 0xffffff;
  }
  return {
    picture: { data: new Uint8ClampedArray(to.buffer), width, height },
    toPicture: (quad) =>
      [1, 0, 3, 2].map((i): Point => [width - quad[i]![0], quad[i]![1]]) as unknown as Quad,
  };
}
