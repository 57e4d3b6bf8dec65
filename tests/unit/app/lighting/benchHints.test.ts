import { expect, it } from 'vitest';
import { BenchHints } from '../../../../src/app/lighting/benchHints.ts';
import { lightOf, lookOf } from '../../../support/looks.ts';

const DARK = lightOf({ white: 40 });

it('gives the first advice at once, and another one only when that has been read', () => {
  const hints = new BenchHints();
  expect(hints.update(lookOf({ time: 0 }, null)).key).toBe('light-searching');
  expect(hints.update(lookOf({ time: 100 }, DARK)).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 300 })).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 1400 })).key).toBe('light-good');
});

it('keeps its advice over looks that measured nothing, but not for long', () => {
  const hints = new BenchHints();
  hints.update(lookOf({ time: 0 }, DARK));
  expect(hints.update(lookOf({ time: 800 }, null)).key).toBe('light-white');
  expect(hints.update(lookOf({ time: 1500 }, null)).key).toBe('light-searching');
});
