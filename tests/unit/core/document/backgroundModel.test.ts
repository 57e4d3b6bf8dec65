import { describe, expect, it } from 'vitest';
import { tableColours, tableRatio } from '../../../../src/core/document/backgroundModel.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

const QUAD: Quad = [
  [100, 80],
  [300, 80],
  [300, 220],
  [100, 220],
];
const DIAGONAL = Math.hypot(200, 140);

/** A white document on a brown table; along its top lies a blue band, half of it outside the quad. */
function draw(): Rgba {
  const [width, height] = [400, 300];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isBand = x >= 100 && x < 300 && y >= 40 && y < 80;
      const isPaper = x >= 100 && x < 300 && y >= 80 && y < 220;
      const colour = isBand ? [30, 50, 200] : isPaper ? [240, 240, 240] : [120, 80, 50];
      data.set(colour, 4 * (y * width + x));
    }
  }
  return { data, width, height };
}

describe('tableColours', () => {
  const image = draw();
  const [top] = tableColours(image, QUAD, DIAGONAL, 1);
  const at = (place: Point) => tableRatio(image, place, top!);

  it('tells the table from the document', () => {
    expect(at([200, 10])).toBeGreaterThan(1);
    expect(at([200, 150])).toBeLessThan(-1);
  });

  it('does not take a band that the quad leaves out for the table', () => {
    expect(at([200, 60])).toBeLessThan(-0.5);
  });

  it('says nothing of places outside the picture, and where there is no table', () => {
    expect(at([-1, 10])).toBe(0);
    const whole: Quad = [
      [0, 0],
      [400, 0],
      [400, 300],
      [0, 300],
    ];
    const [none] = tableColours(image, whole, 500, 1);
    expect(tableRatio(image, [200, 10], none!)).toBe(0);
  });
});
