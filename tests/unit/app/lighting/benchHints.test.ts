import { expect, it } from 'vitest';
import { BenchHints } from '../../../../src/app/lighting/benchHints.ts';
import { lightOf, lightRules, lookOf } from '../../../support/looks.ts';

const dark = (time: number) => lookOf({ time }, lightOf(), lightRules({ whiteLevel: 40 }, 'tooDark'));

it('gives the first advice at once, and another one only when that has been read', () => {
  const hints = new BenchHints();
  expect(hints.update(lookOf({ time: 0 }, null)).key).toBe('light-searching');
  expect(hints.update(dark(100)).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 300 })).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 1400 })).key).toBe('light-good');
});

it('keeps its advice over looks that measured nothing, but not for long', () => {
  const hints = new BenchHints();
  hints.update(dark(0));
  expect(hints.update(lookOf({ time: 800 }, null)).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 1500 }, null)).key).toBe('light-searching');
});
