/** Looks for the tests of the live camera and the lighting bench. */
import type { Look } from '../../src/browser/client.ts';
import type { Quad, RuleResult } from '../../src/core/report.ts';
import { glare } from '../../src/core/rules/glare.ts';
import { lighting } from '../../src/core/rules/lighting.ts';
import { resultOf } from './results.ts';

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
    light: [{ corners: QUAD, value: 1 }],
    glare: [],
    zones: zonesOf([1, 1, 1, 1, 1, 1, 1, 1, 1]),
    glareZone: null,
    histogram: Array.from({ length: 64 }, () => 1 / 64),
    clippedShare: 0,
    crushedShare: 0,
    cast: { a: 1, b: 1 },
    ...changes,
  };
}

/** Zones that get these shares of the light. */
export function zonesOf(lights: readonly number[]): Light['zones'] {
  return lights.map((light) => ({ light, middle: [500, 350] }));
}

/** What the rules about light say of good light, with changes of what they measured; failed where `problem` says why. */
export function lightRules(measured: Partial<Record<string, number>> = {}, problem?: string): RuleResult[] {
  const found = {
    glare: { addedLight: 0 },
    lighting: { whiteLevel: 200, clippedShare: 0, shadowDepth: 0.1, castChroma: 2 },
  };
  const failed = problem
    ? ({ outcome: 'failed', message: { id: problem, problem, advice: '' } } as const)
    : {};
  return [glare, lighting].map(({ id, limits }) => {
    const numbers = Object.fromEntries(
      Object.entries(found[id]).map(([name, value]) => [name, measured[name] ?? value]),
    );
    const isConcerned = Object.keys(measured).some((name) => name in found[id]);
    return resultOf(id, { measured: numbers, limits: { ...limits }, ...(isConcerned && failed) });
  });
}

/** A look at a card, with changes; `light` null is a look that measured none. */
export function lookOf(
  changes: Partial<Look> = {},
  light: Light | null = lightOf(),
  rules: RuleResult[] = lightRules(),
): Look {
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
      rules,
      focus: { columns: 1, rows: 1, peaks: [1] },
    },
    timings: { read: 5, locate: 25, rules: 20, round: 400 },
    ...changes,
  };
}
