import { expect, it } from 'vitest';
import { benchFigures, compareFigures, isKept } from '../../../../src/app/lighting/benchFigures.ts';
import { lightOf, lookOf } from '../../../support/looks.ts';

const broken = (light: Parameters<typeof lightOf>[0]) =>
  benchFigures(lookOf({}, lightOf(light)))
    .filter((figure) => !isKept(figure))
    .map(({ id }) => id);

it('has nothing to say without light, and all of it kept in good light', () => {
  expect(benchFigures(lookOf({}, null))).toEqual([]);
  expect(broken({})).toEqual([]);
  expect(benchFigures(lookOf()).map(({ id }) => id)).toContain('dpi');
  expect(benchFigures(lookOf({ document: null })).map(({ id }) => id)).not.toContain('dpi');
});

it.each([
  [{ evenness: 0.6 }, 'evenness'],
  [{ glareShare: 0.05 }, 'glare'],
  [{ white: 40 }, 'white'],
  [{ clippedShare: 0.1 }, 'clipped'],
  [{ crushedShare: 0.1 }, 'crushed'],
  [{ cast: { a: 3, b: 20 } }, 'cast'],
])('finds %o beyond its limit', (light, id) => {
  expect(broken(light)).toEqual([id]);
});

it('tells better from worse by the side of the limit, and a tremor from a change', () => {
  const before = benchFigures(lookOf({}, lightOf({ evenness: 0.6, glareShare: 0.05, white: 120 })));
  const after = benchFigures(lookOf({}, lightOf({ evenness: 0.9, glareShare: 0.09, white: 121 })));
  const changes = Object.fromEntries(compareFigures(before, after).map(({ id, change }) => [id, change]));
  expect(changes).toMatchObject({ evenness: 'better', glare: 'worse', white: 'same' });
});

it('compares only what both have', () => {
  const without = benchFigures(lookOf({ document: null }));
  expect(compareFigures(benchFigures(lookOf()), without).map(({ id }) => id)).not.toContain('dpi');
});
