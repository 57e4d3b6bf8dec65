import { expect, it } from 'vitest';
import { lightAdvice } from '../../../../src/app/lighting/lightAdvice.ts';
import { lightOf, lookOf } from '../../../support/looks.ts';

const adviceFor = (light: Parameters<typeof lightOf>[0]) => lightAdvice(lookOf({}, lightOf(light)));

it('has none for good light, nor without any measured', () => {
  expect(adviceFor({})).toEqual([]);
  expect(lightAdvice(lookOf({}, null))).toEqual([]);
});

it('names the dark and the bright side, by how much, and where the lamp goes', () => {
  const zones = [0.5, 0.7, 0.8, 0.6, 0.8, 0.9, 0.7, 0.9, 1];
  expect(adviceFor({ zones, evenness: 0.5 })).toEqual([
    {
      id: 'evenness',
      problem: 'The upper left corner gets 50 % of the light of the lower right corner',
      advice: 'Move the lamp towards the upper left, or diffuse it',
    },
  ]);
});

it('does not take a zone that could not be seen for a dark one', () => {
  const zones = [0, 0.7, 1, 0, 0.7, 1, 0, 0.6, 1];
  expect(adviceFor({ zones, evenness: 0.6 })[0]!.problem).toMatch(/^The lower side gets 60 %/);
});

it('sends a reflection out by the side where it lies', () => {
  const [right] = adviceFor({ glareShare: 0.05, glareZone: 5 });
  expect(right).toMatchObject({ id: 'glare', problem: 'A lamp is reflected: right side' });
  expect(right!.advice).toContain('to the right');
  expect(adviceFor({ glareShare: 0.05, glareZone: 4 })[0]!.advice).toContain('aside');
});

it('speaks of the exposure, and not of reflections, where everything is white', () => {
  const ids = adviceFor({ glareShare: 0.8, glareZone: 2, clippedShare: 0.8, white: 255 }).map(({ id }) => id);
  expect(ids).toEqual(['clipped']);
});

it.each([
  [{ a: 0, b: 20 }, 'yellowish'],
  [{ a: 2, b: -20 }, 'bluish'],
  [{ a: 30, b: 5 }, 'reddish'],
  [{ a: -30, b: 5 }, 'greenish'],
])('names the colour of %o', (cast, colour) => {
  expect(adviceFor({ cast })[0]!.problem).toBe(`The light is ${colour}`);
});

it('puts first what hides the rest', () => {
  const ids = adviceFor({ white: 40, evenness: 0.5, crushedShare: 0.3 }).map(({ id }) => id);
  expect(ids).toEqual(['white', 'evenness']);
});
