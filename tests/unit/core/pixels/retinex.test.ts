import { describe, expect, it } from 'vitest';
import { softLight } from '../../../../src/core/pixels/retinex.ts';

const WIDTH = 40;
const HEIGHT = 30;
const all = new Uint8Array(WIDTH * HEIGHT).fill(1);
const field = (at: (x: number, y: number) => number) =>
  Float64Array.from({ length: WIDTH * HEIGHT }, (_, i) => at(i % WIDTH, Math.floor(i / WIDTH)));
const spread = (values: Float64Array) => Math.max(...values) - Math.min(...values);

describe('softLight', () => {
  it('keeps a soft bump', () => {
    const bump = field((x, y) => 150 + 60 * Math.exp(-((x - 20) ** 2 + (y - 15) ** 2) / 50));
    const light = softLight(bump, WIDTH, HEIGHT, all);
    expect(spread(light)).toBeGreaterThan(55);
    expect(spread(light)).toBeLessThan(65);
    expect(light.reduce((sum, v) => sum + v, 0) / light.length).toBeCloseTo(0, 6);
  });

  it('takes steps out', () => {
    const block = field((x, y) => (x > 10 && x < 25 && y > 8 && y < 20 ? 90 : 200));
    expect(spread(softLight(block, WIDTH, HEIGHT, all))).toBeLessThan(1);
  });

  it('tells a bump from the step that it lies beside', () => {
    const both = field((x, y) => (x < 12 ? 80 : 160) + 50 * Math.exp(-((x - 28) ** 2 + (y - 15) ** 2) / 30));
    const light = softLight(both, WIDTH, HEIGHT, all);
    expect(light[15 * WIDTH + 28]! - light[15 * WIDTH + 3]!).toBeGreaterThan(40);
    expect(Math.abs(light[2 * WIDTH + 5]! - light[2 * WIDTH + 15]!)).toBeLessThan(8);
  });

  it('ignores what may not be looked at', () => {
    const usable = all.map((_, i) => Number(i % WIDTH < 30));
    const dark = field((x) => (x < 30 ? 180 : 180 - 15 * (x - 29)));
    const light = softLight(dark, WIDTH, HEIGHT, usable);
    const inside = light.filter((_, i) => usable[i]);
    expect(spread(inside)).toBeLessThan(1);
  });
});
