import { describe, expect, it } from 'vitest';
import { HISTOGRAM_BINS, lightMapsOf } from '../../../../src/core/live/lightMaps.ts';
import type { Quad } from '../../../../src/core/report.ts';
import { analysisOf, type Drawing, type Drawn, drawPhoto } from '../../../support/drawnPhoto.ts';

const CARD_MM = [85.6, 53.98] as const;

const mapsOf = (drawing: Drawing, change: (drawn: Drawn) => Drawn = (drawn) => drawn) =>
  lightMapsOf(analysisOf(change(drawPhoto({ ...drawing, pxPerMm: 6 }))));
const lightsOf = ({ zones }: { zones: readonly { light: number }[] }) => zones.map(({ light }) => light);

/** Light that falls to half from the left side to the right. */
const falling = (x: number) => 1 - (0.28 * Math.min(Math.max(x, 0), CARD_MM[0])) / CARD_MM[0];

/** A lamp mirrored near the upper right corner. */
const mirrored = (x: number, y: number) => 1 + 0.6 * Math.exp(-(((x - 70) ** 2 + (y - 12) ** 2) / 50));

describe('an evenly lit card', () => {
  const maps = mapsOf({});

  it('has the same light in all zones, print or not, and no reflection', () => {
    expect(Math.min(...lightsOf(maps))).toBeGreaterThan(0.95);
    expect(maps.glare).toEqual([]);
    expect(maps.glareZone).toBeNull();
    expect(Math.hypot(maps.cast.a, maps.cast.b)).toBeLessThan(4);
  });

  it('counts the pixels by brightness', () => {
    expect(maps.histogram).toHaveLength(HISTOGRAM_BINS);
    expect(maps.histogram.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(maps.clippedShare).toBe(0);
  });

  it('is covered by tiles that lie on it', () => {
    const [tl, , br] = drawPhoto({ pxPerMm: 6 }).quad;
    expect(maps.light.length).toBeGreaterThan(100);
    for (const [x, y] of maps.light.flatMap(({ corners }) => corners)) {
      expect(x).toBeGreaterThanOrEqual(tl[0]);
      expect(x).toBeLessThanOrEqual(br[0]);
      expect(y).toBeGreaterThanOrEqual(tl[1]);
      expect(y).toBeLessThanOrEqual(br[1]);
    }
  });
});

it('finds the side that gets less light, and how much less', () => {
  const lights = lightsOf(mapsOf({ light: falling }));
  expect(lights.indexOf(Math.max(...lights)) % 3).toBe(0);
  expect(lights.indexOf(Math.min(...lights)) % 3).toBe(2);
  expect(Math.min(...lights)).toBeGreaterThan(0.45);
  expect(Math.min(...lights)).toBeLessThan(0.75);
});

it('finds a reflection where it lies', () => {
  const maps = mapsOf({ paper: [150, 150, 148], lines: 0, light: mirrored });
  expect(maps.glareZone).toBe(2);
  expect(Math.max(...maps.glare.map(({ value }) => value))).toBeGreaterThan(0.14);
});

it.each([1, 2, 3])('names zones as they are seen, when the document begins %i corners later', (corners) => {
  const later = ({ photo, quad }: Drawn) => ({
    photo,
    quad: quad.map((_, i) => quad[(i + corners) % 4]) as unknown as Quad,
  });
  const seen = mapsOf({ light: falling }, later);
  const lights = lightsOf(seen);
  expect(lights.indexOf(Math.max(...lights)) % 3).toBe(0);
  expect(lights.indexOf(Math.min(...lights)) % 3).toBe(2);
  const [first, second] = [seen.zones[0]!.middle, seen.zones[1]!.middle];
  expect(second[0]).toBeGreaterThan(first[0]);
  expect(Math.abs(second[1] - first[1])).toBeLessThan(1);
  const glare = mapsOf({ paper: [150, 150, 148], lines: 0, light: mirrored }, later);
  expect(glare.glareZone).toBe(2);
});

it('tells coloured light by the paper', () => {
  expect(mapsOf({ light: () => [1, 0.88, 0.66] }).cast.b).toBeGreaterThan(15);
});
