import { expect, it } from 'vitest';
import { colourOf, glareCells } from '../../../../src/app/lighting/heatLayer.ts';
import { lightOf, lightRules, QUAD } from '../../../support/looks.ts';

const cells = (...values: number[]) => lightOf({ glare: values.map((value) => ({ corners: QUAD, value })) });

it('holds reflections against the limit of the rule, and leaves faint ones out', () => {
  const rules = lightRules();
  const allowed = rules.find(({ id }) => id === 'glare')!.limits.maxAddedLight!;
  const strengths = glareCells(rules, cells(allowed, 5 * allowed, allowed / 10)).map(
    ({ strength }) => strength,
  );
  expect(strengths).toEqual([0.5, 1]);
});

it('draws none where the rule is off', () => {
  expect(glareCells([], cells(1))).toEqual([]);
});

it('gives more light a lighter colour', () => {
  expect(new Set([0.2, 0.55, 0.7, 0.8, 0.95].map(colourOf)).size).toBe(5);
});
