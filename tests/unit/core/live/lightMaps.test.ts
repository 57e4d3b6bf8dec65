import { beforeAll, describe, expect, it } from 'vitest';
import { loadOpenCv } from '../../../../src/core/engines/opencv.ts';
import { HISTOGRAM_BINS, measureLightMaps } from '../../../../src/core/live/lightMaps.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';

beforeAll(loadOpenCv);

const WIDTH = 342;
const HEIGHT = 216;

/** A card or sheet whose colours a function gives, channel by channel. */
function paint(colourAt: (x: number, y: number) => readonly [number, number, number]): Rgba {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let y = 0, p = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++, p += 4) data.set([...colourAt(x, y), 255], p);
  }
  return { data, width: WIDTH, height: HEIGHT };
}

const everywhere = () => new Uint8Array(WIDTH * HEIGHT).fill(1);
const grey = (level: number) => [level, level, level] as const;
/** Darkest zone over the brightest, of those that are seen. */
const evennessOf = (zones: readonly number[]) => {
  const seen = zones.filter((zone) => zone > 0);
  return Math.min(...seen) / Math.max(...seen);
};
const isPrint = (x: number, y: number) => x % 12 < 3 && y % 20 < 8;

describe('an evenly lit surface', () => {
  it('is even, matt and white, printed or not', () => {
    for (const image of [paint(() => grey(200)), paint((x, y) => grey(isPrint(x, y) ? 60 : 200))]) {
      const maps = measureLightMaps(image, everywhere(), false);
      expect(evennessOf(maps.zones)).toBeGreaterThan(0.95);
      expect(Math.max(...maps.glare)).toBe(0);
      expect(maps.glareZone).toBeNull();
      expect(Math.hypot(maps.cast.a, maps.cast.b)).toBeLessThan(0.5);
    }
  });

  it('stays even where one half is printed dark: print has edges, light has none', () => {
    const image = paint((x) => grey(x < WIDTH / 2 ? 90 : 200));
    expect(evennessOf(measureLightMaps(image, everywhere(), false).zones)).toBeGreaterThan(0.9);
  });
});

it('finds the side that gets less light, and how much less', () => {
  // 200 and 148 are levels of sRGB of which the second has half the light.
  const image = paint((x, y) => grey(isPrint(x, y) ? 40 : 200 - (52 * x) / WIDTH));
  const { zones, light, columns } = measureLightMaps(image, everywhere(), false);
  expect(evennessOf(zones)).toBeGreaterThan(0.5);
  expect(evennessOf(zones)).toBeLessThan(0.72);
  expect(zones.indexOf(Math.max(...zones)) % 3).toBe(0);
  expect(zones.indexOf(Math.min(...zones)) % 3).toBe(2);
  expect(light[0]).toBeGreaterThan(light[columns - 1]!);
});

it('finds a reflection where it lies, clipped or soft', () => {
  for (const strength of [255, 90]) {
    const image = paint((x, y) => {
      const distance = Math.hypot(x - 280, y - 50) / 34;
      return grey(Math.min(255, 150 + strength * Math.exp(-distance * distance)));
    });
    const { glare, glareZone } = measureLightMaps(image, everywhere(), false);
    const share = glare.filter((value) => value > 0.5).length / glare.length;
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.2);
    expect(glareZone).toBe(2);
  }
});

it('tells coloured light by the paper, and not by what is printed on it', () => {
  const warm = measureLightMaps(
    paint(() => [220, 200, 160]),
    everywhere(),
    true,
  );
  expect(warm.cast.b).toBeGreaterThan(15);
  const printed = measureLightMaps(
    paint((x) => (x < WIDTH * 0.7 ? [120, 200, 140] : [200, 200, 200])),
    everywhere(),
    false,
  );
  expect(Math.hypot(printed.cast.a, printed.cast.b)).toBeLessThan(2);
});

it('counts the pixels by brightness, and those that are lost at both ends', () => {
  const image = paint((x) => grey(x < 34 ? 0 : x < 68 ? 255 : 128));
  const maps = measureLightMaps(image, everywhere(), false);
  expect(maps.histogram).toHaveLength(HISTOGRAM_BINS);
  expect(maps.histogram.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(maps.crushedShare).toBeCloseTo(34 / WIDTH);
  expect(maps.clippedShare).toBeCloseTo(34 / WIDTH);
  expect(maps.histogram[32]).toBeCloseTo(1 - 68 / WIDTH);
});

it('measures nothing where the frame shows nothing', () => {
  const inside = everywhere().map((_, i) => (i % WIDTH < WIDTH / 2 ? 1 : 0));
  const image = paint((x) => grey(x < WIDTH / 2 ? 180 : 0));
  const maps = measureLightMaps(image, inside, false);
  expect(evennessOf(maps.zones)).toBeGreaterThan(0.95);
  expect(maps.crushedShare).toBe(0);
  const { glare, zones } = measureLightMaps(image, new Uint8Array(WIDTH * HEIGHT), false);
  expect([...new Set([...glare, ...zones])]).toEqual([0]);
});
