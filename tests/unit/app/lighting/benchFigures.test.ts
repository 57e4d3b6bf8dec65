import { expect, it } from 'vitest';
import { benchFigures, compareFigures, isKept } from '../../../../src/app/lighting/benchFigures.ts';
import { lightOf, lightRules, lookOf } from '../../../support/looks.ts';

const broken = (...rules: Parameters<typeof lightRules>) =>
  benchFigures(lookOf({}, lightOf(), lightRules(...rules)))
    .filter((figure) => !isKept(figure))
    .map(({ id }) => id);

it('has nothing to say without light, and all of it kept in good light', () => {
  expect(benchFigures(lookOf({}, null))).toEqual([]);
  expect(broken()).toEqual([]);
  expect(benchFigures(lookOf()).map(({ id }) => id)).toContain('dpi');
  expect(benchFigures(lookOf({ document: null })).map(({ id }) => id)).not.toContain('dpi');
});

it.each([
  [{ shadowDepth: 0.7 }, 'evenness'],
  [{ addedLight: 0.3 }, 'glare'],
  [{ whiteLevel: 40 }, 'white'],
  [{ clippedShare: 0.9 }, 'clipped'],
  [{ castChroma: 40 }, 'cast'],
])('finds %o beyond the limit of the rule that failed', (measured, id) => {
  expect(broken(measured, 'failed')).toEqual([id]);
  expect(broken(measured)).toEqual([]);
});

it('tells better from worse by the side of the limit, and a tremor from a change', () => {
  const figuresOf = (measured: Parameters<typeof lightRules>[0]) =>
    benchFigures(lookOf({}, lightOf(), lightRules(measured)));
  const before = figuresOf({ shadowDepth: 0.4, addedLight: 0.05, whiteLevel: 120 });
  const after = figuresOf({ shadowDepth: 0.1, addedLight: 0.09, whiteLevel: 121 });
  const changes = Object.fromEntries(compareFigures(before, after).map(({ id, change }) => [id, change]));
  expect(changes).toMatchObject({ evenness: 'better', glare: 'worse', white: 'same' });
});

it('compares only what both have', () => {
  const without = benchFigures(lookOf({ document: null }));
  expect(compareFigures(benchFigures(lookOf()), without).map(({ id }) => id)).not.toContain('dpi');
});
