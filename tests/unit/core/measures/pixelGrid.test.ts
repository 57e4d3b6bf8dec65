import { describe, expect, it } from 'vitest';
import {
  gridOf,
  halfSpectrum,
  heightsOf,
  measurePixelGrid,
} from '../../../../src/core/measures/pixelGrid.ts';
import { GRID } from '../../../../src/core/networks/display.ts';
import { displaysThatSay } from '../../../support/displays.ts';
import { analysisOf, drawPhoto, noisy } from '../../../support/drawnPhoto.ts';

const SIDE = 256;

const heightsFor = (level: (x: number, y: number) => number) => {
  const lumas = Float32Array.from({ length: SIDE * SIDE }, (_, i) => level(i % SIDE, Math.floor(i / SIDE)));
  return heightsOf(halfSpectrum(lumas, SIDE), SIDE);
};

/** Waves of this many cycles across and down, in a little noise. */
const waves = (u: number, v: number) => (x: number, y: number) =>
  128 + 20 * Math.cos((2 * Math.PI * (u * x + v * y)) / SIDE) + noise(x, y);

const noise = (x: number, y: number) => ((Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1) * 6;

describe('gridOf', () => {
  it.each([
    [70, 40],
    [-90, 30],
  ])('has its greatest height where a wave of %i cycles across and %i down lies', (u, v) => {
    const grid = gridOf(heightsFor(waves(u, v)), SIDE);
    const best = grid.indexOf(Math.max(...grid));
    expect(grid).toHaveLength(GRID.rows * GRID.columns);
    expect(Math.abs(Math.floor(best / GRID.columns) - v / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs((best % GRID.columns) - ((u + SIDE) % SIDE) / 2)).toBeLessThanOrEqual(1);
  });

  it('shows nothing of the 8-pixel blocks of JPEG', () => {
    const highest = (depth: number) => {
      const edges = (x: number, y: number) => ((x & 7) === 0 ? depth : 0) + ((y & 7) === 0 ? depth : 0);
      return Math.max(
        ...gridOf(
          heightsFor((x, y) => 128 + noise(x, y) + edges(x, y)),
          SIDE,
        ),
      );
    };
    expect(highest(12)).toBeCloseTo(highest(0), 0);
  });
});

describe('measurePixelGrid', () => {
  const measure = (period: number) => {
    const wave = (along: number) => Math.cos((2 * Math.PI * along * 8) / period);
    const light = (x: number, y: number) =>
      0.8 + 0.06 * wave(0.9 * x + 0.436 * y) + 0.06 * wave(0.9 * y - 0.436 * x);
    return measurePixelGrid(
      analysisOf(noisy(drawPhoto({ light, lines: 0 }), 3), { displays: displaysThatSay() }),
    );
  };

  it.each([
    ['fine', 2.4],
    ['coarse', 9],
  ] as const)('tells a %s wave by its period', (which, period) => {
    const best = measure(period).spectra.reduce((a, b) => (a[which].height > b[which].height ? a : b));
    expect(best[which].height).toBeGreaterThan(3);
    expect(best[which].period).toBeCloseTo(period, 0);
  });

  it('finds no crop in a tiny photo', () => {
    const tiny = measurePixelGrid(analysisOf(drawPhoto({ pxPerMm: 2 }), { displays: displaysThatSay() }));
    expect(tiny.spectra).toEqual([]);
  });
});
