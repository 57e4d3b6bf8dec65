/** Looks for the tests of the live camera and the lighting bench. */
import type { Look } from '../../src/browser/client.ts';
import type { Quad } from '../../src/core/report.ts';

type Light = NonNullable<NonNullable<Look['bench']>['light']>;

export const QUAD: Quad = [
  [100, 100],
  [900, 100],
  [900, 600],
  [100, 600],
];

/** A small map of good light, with changes. */
export function lightOf(changes: Partial<Light> = {}): Light {
  return {
    columns: 2,
    rows: 1,
    cell: 8,
    glare: [0, 0],
    light: [1, 1],
    zones: Array.from({ length: 9 }, () => 1),
    glareZone: null,
    evenness: 0.95,
    glareShare: 0,
    histogram: Array.from({ length: 64 }, () => 1 / 64),
    clippedShare: 0,
    crushedShare: 0,
    white: 200,
    cast: { a: 1, b: 1 },
    ...changes,
  };
}

/** A look at a card, with changes; `light` null is a look that measured none. */
export function lookOf(changes: Partial<Look> = {}, light: Light | null = lightOf()): Look {
  return {
    time: 0,
    width: 1280,
    height: 720,
    document: { quad: QUAD, confidence: 0.9, kind: 'ID-1', dpi: 240 },
    rules: [],
    complete: true,
    health: { luma: 120, chroma: 12, black: 10, contrasts: [], crispness: 0.8 },
    bench: light && {
      quad: QUAD,
      light,
      corners: Array.from({ length: 6 }, () => [0, 0] as const),
      focus: { columns: 1, rows: 1, peaks: [1] },
    },
    timings: { read: 5, locate: 25, rules: 20, round: 400 },
    ...changes,
  };
}
