import { expect, it } from 'vitest';
import { lightAdvice } from '../../../../src/app/lighting/lightAdvice.ts';
import { lightOf, lightRules, lookOf, zonesOf } from '../../../support/looks.ts';

/** Advice for maps, and for what the rules measured and why they failed. */
const adviceFor = (light: Parameters<typeof lightOf>[0], ...rules: Parameters<typeof lightRules>) =>
  lightAdvice(lookOf({}, lightOf(light), lightRules(...rules)));

it('has none for good light, nor without any measured', () => {
  expect(adviceFor({})).toEqual([]);
  expect(lightAdvice(lookOf({}, null))).toEqual([]);
});

it('names the dark and the bright side, by how much, and where the lamp goes', () => {
  const zones = zonesOf([0.5, 0.7, 0.8, 0.6, 0.8, 0.9, 0.7, 0.9, 1]);
  expect(adviceFor({ zones }, { shadowDepth: 0.7 }, 'shadow')).toEqual([
    {
      id: 'evenness',
      problem: 'The upper left corner gets 30 % of the light of the lower right corner',
      advice: 'Move the lamp towards the upper left, or diffuse it',
    },
  ]);
});

it('does not take a zone that could not be seen for a dark one', () => {
  const zones = zonesOf([0, 0.7, 1, 0, 0.7, 1, 0, 0.6, 1]);
  expect(adviceFor({ zones }, { shadowDepth: 0.7 }, 'shadow')[0]!.problem).toMatch(
    /^The lower side gets 30 %/,
  );
});

it('sends a reflection out by the side where it lies', () => {
  const [right] = adviceFor({ glareZone: 5 }, { addedLight: 0.3 }, 'onBlank');
  expect(right).toMatchObject({ id: 'glare', problem: 'A lamp is reflected: right side' });
  expect(right!.advice).toContain('to the right');
  expect(adviceFor({ glareZone: 4 }, { addedLight: 0.3 }, 'onBlank')[0]!.advice).toContain('aside');
});

it('speaks of the exposure, and not of reflections, where everything is white', () => {
  const ids = adviceFor({ glareZone: 2 }, { clippedShare: 0.8 }, 'tooBright').map(({ id }) => id);
  expect(ids).toEqual(['clipped']);
});

it.each([
  [{ a: 0, b: 20 }, 'yellowish'],
  [{ a: 2, b: -20 }, 'bluish'],
  [{ a: 30, b: 5 }, 'reddish'],
  [{ a: -30, b: 5 }, 'greenish'],
])('names the colour of %o', (cast, colour) => {
  expect(adviceFor({ cast }, { castChroma: 40 }, 'colouredLight')[0]!.problem).toBe(`The light is ${colour}`);
});

it('puts first what hides the rest', () => {
  const ids = adviceFor({}, { whiteLevel: 40, shadowDepth: 0.7 }, 'tooDark').map(({ id }) => id);
  expect(ids).toEqual(['white', 'evenness']);
});
