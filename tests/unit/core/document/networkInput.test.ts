import { describe, expect, it } from 'vitest';
import { fitInput, type InputSize } from '../../../../src/core/document/networkInput.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';

describe('fitInput', () => {
  const inputs: InputSize[] = [
    { long: 64, short: 64, upToAspect: 1.2 },
    { long: 96, short: 64, upToAspect: 2 },
  ];

  it('averages whole areas, and says where the picture lies', () => {
    const input = fitInput(halves(300, 200), inputs);
    expect([input.width, input.height]).toEqual([96, 64]);
    expect([input.left, input.top, input.scaleX, input.scaleY]).toEqual([0, 0, 3.125, 3.125]);
    const value = (x: number, y: number) => input.rgb[(y * 96 + x) * 3]!;
    expect(value(10, 30)).toBeCloseTo(-1, 5);
    expect(value(90, 30)).toBeCloseTo(1, 5);
  });

  it('takes the size by aspect, turned for upright pictures, and centres the picture', () => {
    const tall = fitInput(halves(150, 450), inputs);
    expect([tall.width, tall.height, tall.left, tall.top]).toEqual([64, 96, 16, 0]);
    const square = fitInput(halves(100, 110), inputs);
    expect([square.width, square.height, square.left, square.top]).toEqual([64, 64, 3, 0]);
  });
});

/** Black on the left, white on the right. */
function halves(width: number, height: number): Rgba {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    if (i % width < width / 2) data.fill(0, i * 4, i * 4 + 3);
  }
  return { data, width, height };
}
