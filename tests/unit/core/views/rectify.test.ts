import { describe, expect, it } from 'vitest';
import { sizeDocument } from '../../../../src/core/document/document.ts';
import { distance } from '../../../../src/core/pixels/geometry.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';
import { rectify } from '../../../../src/core/views/rectify.ts';

const quad: Quad = [
  [120, 90],
  [640, 110],
  [630, 440],
  [110, 430],
];

/** A photo whose red channel is x / 4 and whose green channel is y / 4. */
const photo = (() => {
  const [width, height] = [800, 600];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([(i % width) / 4, Math.floor(i / width) / 4, 0, 255], i * 4);
  }
  return { data, width, height };
})();

describe('rectify', () => {
  const document = sizeDocument({ quad, confidence: 1 }, photo);

  it('maps the corners of the rectified document onto the quad', () => {
    const { image, toPhoto } = rectify(photo, document, 8, 0);
    const corners: Point[] = [
      [0, 0],
      [image.width, 0],
      [image.width, image.height],
      [0, image.height],
    ];
    corners.forEach((corner, i) => {
      expect(distance(toPhoto(corner), quad[i]!)).toBeLessThan(1e-6);
    });
  });

  it.each([3, 6, 8])('shows at %d px/mm what lies in the photo where toPhoto points', (pxPerMm) => {
    const { image, toPhoto } = rectify(photo, document, pxPerMm, 2);
    for (const [x, y] of [
      [20, 20],
      [image.width >> 1, image.height >> 1],
      [image.width - 20, image.height - 12],
    ] as const) {
      const [px, py] = toPhoto([x + 0.5, y + 0.5]);
      const o = (y * image.width + x) * 4;
      expect(Math.abs(image.data[o]! - (px - 0.5) / 4)).toBeLessThan(1);
      expect(Math.abs(image.data[o + 1]! - (py - 0.5) / 4)).toBeLessThan(1);
    }
  });

  it('marks what lies beyond the frame', () => {
    const shifted = sizeDocument(
      { quad: quad.map(([x, y]) => [x - 200, y]) as unknown as Quad, confidence: 1 },
      photo,
    );
    const { image, inside, toPhoto } = rectify(photo, shifted, 4, 0);
    for (let i = 0; i < inside.length; i += 97) {
      const [x] = toPhoto([(i % image.width) + 0.5, Math.floor(i / image.width) + 0.5]);
      if (Math.abs(x) > 2) expect(inside[i]).toBe(x > 0 ? 1 : 0);
    }
  });
});
