import { describe, expect, it } from 'vitest';
import { DIRECTIONS, measureEdgeWidths, poolEdgeWidths } from '../../../../src/core/measures/edgeWidths.ts';
import type { Plane } from '../../../../src/core/pixels/image.ts';

const SIDE = 240;

/** Bars of two greys, 40 px wide, whose edges run up and down, blurred by a Gaussian of this sigma, px. */
function bars(sigma: number, transposed = false): Plane {
  const data = new Uint8Array(SIDE * SIDE);
  for (let y = 0, i = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++, i++) data[i] = 60 + 140 * barAt((transposed ? y : x) + 0.5, sigma);
  }
  return { data, width: SIDE, height: SIDE };
}

/** 0..1: the light of a bar pattern at a place, px, by the error function of its nearest edges. */
function barAt(x: number, sigma: number): number {
  let light = 0;
  for (let edge = -40, sign = 1; edge <= SIDE + 40; edge += 40, sign = -sign) {
    light += sign * step((x - edge) / sigma);
  }
  return Math.min(1, Math.max(0, light));
}

/** The integral of the normal distribution, by its logistic approximation (Bowling et al. 2009; error below 0.0002). */
const step = (z: number) => 1 / (1 + Math.exp(-(0.07056 * z ** 3 + 1.5976 * z)));

const everywhere = new Uint8Array(SIDE * SIDE).fill(1);

describe('the width of an edge', () => {
  it.each([1.5, 2, 2.5])('is that of the Gaussian that blurred it: sigma %d px', (sigma) => {
    const [across] = poolEdgeWidths(measureEdgeWidths(bars(sigma), everywhere, 1, 1), [0], 0.5);
    expect(across!.count).toBeGreaterThan(500);
    // The kernel that smooths the gradient adds its own variance, about 1 px each way.
    const expected = Math.sqrt(sigma ** 2 + 1);
    expect(Math.abs(across!.width! / expected - 1)).toBeLessThan(0.15);
  });

  it('still grows where it reaches beyond the cells that its range is taken from', () => {
    const widths = [2.5, 3, 4, 5].map(
      (sigma) => poolEdgeWidths(measureEdgeWidths(bars(sigma), everywhere, 1, 1), [0], 0.5)[0]!.width!,
    );
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it('does not depend on contrast or brightness', () => {
    const plane = bars(2);
    const faint = { ...plane, data: plane.data.map((level) => 30 + level / 3) };
    const widthOf = (image: Plane) =>
      poolEdgeWidths(measureEdgeWidths(image, everywhere, 1, 1), [0], 0.5)[0]!.width!;
    expect(Math.abs(widthOf(faint) / widthOf(plane) - 1)).toBeLessThan(0.1);
  });

  it('is counted by the direction of the gradient', () => {
    const countsOf = (image: Plane) =>
      poolEdgeWidths(measureEdgeWidths(image, everywhere, 1, 1), [0], 0.5).map(({ count }) => count);
    const across = countsOf(bars(2));
    const down = countsOf(bars(2, true));
    expect(across).toHaveLength(DIRECTIONS);
    expect(across[0]).toBe(across.reduce((sum, count) => sum + count));
    expect(down[4]).toBe(down.reduce((sum, count) => sum + count));
  });

  it('is counted by the tile that the edge lies in', () => {
    const widths = measureEdgeWidths(bars(2), everywhere, 2, 1);
    const countIn = (tile: number) => poolEdgeWidths(widths, [tile], 0.5)[0]!.count;
    expect(countIn(0)).toBeGreaterThan(200);
    expect(countIn(1)).toBeGreaterThan(200);
  });

  it('is not measured where a pixel may not be used, nor where there is no edge', () => {
    const left = everywhere.map((_, i) => Number(i % SIDE >= SIDE / 2));
    const widths = measureEdgeWidths(bars(2), left, 2, 1);
    expect(poolEdgeWidths(widths, [0], 0.5).every(({ count }) => count === 0)).toBe(true);
    const flat = { data: new Uint8Array(SIDE * SIDE).fill(128), width: SIDE, height: SIDE };
    const none = poolEdgeWidths(measureEdgeWidths(flat, everywhere, 1, 1), [0], 0.5);
    expect(none.every(({ count, width }) => count === 0 && width === null)).toBe(true);
  });
});
