import { describe, expect, it } from 'vitest';
import { greyUpsideDown, mirroredNegative } from '../../../../src/core/document/looks.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

/** 4 x 3 pixels, each of another colour. */
const PICTURE: Rgba = {
  data: Uint8ClampedArray.from({ length: 48 }, (_, i) => (i % 4 === 3 ? 255 : i * 5)),
  width: 4,
  height: 3,
};

const pixel = ({ data, width }: Rgba, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

/** The pixel at (2, 0), as a quad. */
const QUAD: Quad = [
  [2, 0],
  [3, 0],
  [3, 1],
  [2, 1],
];

describe('other looks', () => {
  it('turn the picture upside down, in grey', () => {
    const { picture, toPicture } = greyUpsideDown(PICTURE);
    const [r, g, b, alpha] = pixel(picture, 1, 2);
    expect([g, b, alpha]).toEqual([r, r, 255]);
    expect(Math.abs(r! - 45)).toBeLessThan(2);
    expect(toPicture(turned(QUAD))).toEqual(QUAD);
  });

  it('mirror the negative, and keep the corners clockwise', () => {
    const { picture, toPicture } = mirroredNegative(PICTURE);
    expect(pixel(picture, 1, 0)).toEqual([215, 210, 205, 255]);
    const mirrored: Quad = [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ];
    expect(toPicture(mirrored)).toEqual(QUAD);
  });
});

/** The quad in the picture turned by half a turn. */
function turned(quad: Quad): Quad {
  return quad.map(([x, y]): Point => [4 - x, 3 - y]) as unknown as Quad;
}
