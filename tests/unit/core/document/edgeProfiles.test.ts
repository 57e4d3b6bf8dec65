import { describe, expect, it } from 'vitest';
import {
  collector,
  fitLine,
  lineThrough,
  measureSteps,
  meet,
  placesAlong,
} from '../../../../src/core/document/edgeProfiles.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point } from '../../../../src/core/report.ts';

/** Dark left of the line from `top` at y = 0 to `bottom` at y = 100, light right of it; pixels on it are mixed. */
function edge(top: number, bottom: number): Rgba {
  const [width, height] = [100, 100];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const at = top + ((bottom - top) * (y + 0.5)) / height;
    for (let x = 0; x < width; x++) {
      const light = Math.min(1, Math.max(0, x + 1 - at));
      data.fill(60 + 140 * light, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

const A: Point = [50, 5];
const B: Point = [50, 95];

describe('placesAlong', () => {
  it('leaves out the ends of the side and what lies outside the picture', () => {
    const image = edge(50, 50);
    const side = placesAlong(image, A, B, 10);
    expect(side.places).toHaveLength(10);
    expect(side.places[0]![1]).toBeGreaterThan(A[1] + 5);
    expect(side.normal[0]).toBeCloseTo(-1);
    expect(placesAlong(image, [50, -95], [50, 95], 10).places.length).toBeLessThan(6);
  });
});

describe('a line fitted to an edge', () => {
  it.each([
    [50.3, 50.3],
    [47.6, 47.6],
    [48, 52],
  ])('lies on it to a fifth of a pixel: %d to %d', (top, bottom) => {
    const image = edge(top, bottom);
    const measured = measureSteps(image, placesAlong(image, A, B, 40), -6, 6);
    const { collect, anywhere } = collector(measured);
    // Offsets run along the normal, to the left; the best line is looked for as the finder does.
    let best = { start: 0, end: 0, score: collect(0, 0) };
    for (let start = -6; start <= 6; start++) {
      for (let end = -6; end <= 6; end++) {
        if (collect(start, end) > best.score) best = { start, end, score: collect(start, end) };
      }
    }
    expect(best.score).toBeGreaterThan(anywhere + 0.2);
    const { point, direction } = fitLine(measured, best.start, best.end);
    const xAt = (y: number) => point[0] + (direction[0] / direction[1]) * (y - point[1]);
    expect(Math.abs(xAt(20) - (top + (bottom - top) * 0.2))).toBeLessThan(0.2);
    expect(Math.abs(xAt(80) - (top + (bottom - top) * 0.8))).toBeLessThan(0.2);
  });

  it('collects no more anywhere than elsewhere where there is no edge', () => {
    const image = edge(-10, -10);
    const { collect, anywhere } = collector(measureSteps(image, placesAlong(image, A, B, 40), -6, 6));
    expect(collect(0, 0)).toBeCloseTo(anywhere, 6);
  });
});

describe('meet', () => {
  it('finds where two lines cross, and nothing for parallel ones', () => {
    const across = lineThrough([0, 10], [10, 10]);
    expect(meet(across, lineThrough([4, 0], [4, 20]))).toEqual([4, 10]);
    expect(meet(across, lineThrough([0, 20], [10, 20.1]))).toBeNull();
  });
});
