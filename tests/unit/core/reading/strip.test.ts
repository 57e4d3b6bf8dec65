import { describe, expect, it } from 'vitest';
import { STRIP_HEIGHT, STRIP_PITCH } from '../../../../src/core/networks/mrz.ts';
import {
  insideShare,
  normalised,
  placesOf,
  type StripPlan,
  sample,
  stripWidth,
} from '../../../../src/core/reading/strip.ts';

const plan = (over: Partial<StripPlan> = {}): StripPlan => ({
  curve: [40, 0, 0],
  middle: 100,
  from: 5,
  length: 240,
  pitch: STRIP_PITCH,
  toPhoto: (point) => point,
  ...over,
});

/** A photo whose grey is a function of the place. */
function photoOf(width: number, height: number, gray: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    data.fill(gray(i % width, Math.floor(i / width)), 4 * i, 4 * i + 3);
  return { data, width, height };
}

describe('placesOf', () => {
  it('puts the line’s middle into the strip’s', () => {
    const places = placesOf(plan());
    const first = 2 * ((STRIP_HEIGHT / 2) * stripWidth(plan()) + 45);
    expect([places[first], places[first + 1]]).toEqual([50.5, 40.5]);
  });

  it('follows a bent line at right angles', () => {
    const curve = [40, 0.1, 0.001] as const;
    const places = placesOf(plan({ curve }));
    const width = stripWidth(plan());
    const column = 70;
    const at = (row: number) => [
      places[2 * (row * width + column)]!,
      places[2 * (row * width + column) + 1]!,
    ];
    const [above, below] = [at(15), at(16)];
    const middle = [(above[0]! + below[0]!) / 2, (above[1]! + below[1]!) / 2];
    const t = middle[0]! - 100;
    expect(middle[1]).toBeCloseTo(curve[0] + curve[1] * t + curve[2] * t * t, 6);
    const slope = curve[1] + 2 * curve[2] * t;
    expect((below[0]! - above[0]!) / (below[1]! - above[1]!)).toBeCloseTo(-slope, 6);
  });
});

describe('sample', () => {
  it('takes the grey of the photo, 0..1', () => {
    const photo = photoOf(400, 100, (x) => x / 2);
    const values = sample(photo, placesOf(plan()));
    const width = stripWidth(plan());
    for (const column of [0, 60, 150]) {
      const x = 5 + column + 0.5;
      expect(values[5 * width + column]! * 255).toBeCloseTo((x - 0.5) / 2, -0.3);
    }
  });

  it('averages a large photo instead of skipping its pixels', () => {
    const photo = photoOf(1600, 400, (x, y) => 255 * ((x + y) % 2));
    const values = sample(photo, placesOf(plan({ toPhoto: ([x, y]) => [4 * x, 4 * y] })));
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.02);
  });

  it('repeats the edge beyond the photo', () => {
    const photo = photoOf(120, 60, () => 90);
    const places = placesOf(plan());
    expect(sample(photo, places).every((value) => Math.abs(value - 90 / 255) < 0.01)).toBe(true);
    expect(insideShare(places, photo, [0, 240])).toBeLessThan(1);
    expect(insideShare(places, photo, [0, 80])).toBe(1);
    expect(insideShare(places, { ...photo, width: 1000, height: 1000 }, [0, 240])).toBe(1);
  });
});

describe('normalised', () => {
  it('is the same for a dim and a bright copy', () => {
    const width = 120;
    const strip = Float32Array.from(
      { length: width * STRIP_HEIGHT },
      (_, i) => 0.5 + 0.4 * Math.sin(i * 1.7),
    );
    const [a, b] = [normalised(strip), normalised(strip.map((value) => 0.4 * value + 0.3))];
    expect(Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))).toBeLessThan(0.15);
    expect(a.reduce((sum, value) => sum + value, 0) / a.length).toBeCloseTo(0, 1);
  });

  it('keeps an empty strip empty', () => {
    expect(
      normalised(new Float32Array(60 * STRIP_HEIGHT).fill(0.7)).every((value) => Math.abs(value) < 1e-3),
    ).toBe(true);
  });
});
