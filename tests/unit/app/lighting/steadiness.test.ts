import { expect, it } from 'vitest';
import { Steadiness } from '../../../../src/app/lighting/steadiness.ts';

/** Looks ten times a second; `greenAt` tells how one rule stands. */
function record(
  seconds: number,
  greenAt: (time: number) => boolean,
  steadiness = new Steadiness(),
): Steadiness {
  for (let time = 0; time <= seconds * 1000; time += 100) {
    steadiness.add(time, new Map([['glare', greenAt(time)]]));
  }
  return steadiness;
}

it('is the share of the last seconds in which a rule was green', () => {
  const steadiness = record(20, (time) => time > 15_000);
  expect(steadiness.shares(10_000).get('glare')).toBeCloseTo(0.5, 1);
  expect(steadiness.shares(20_000).get('glare')).toBeCloseTo(0.25, 1);
  expect(steadiness.shares(5000).get('glare')).toBe(1);
});

it('leaves out what was not measured', () => {
  expect(new Steadiness().shares(10_000).size).toBe(0);
});

it('does not count a time in which nobody looked', () => {
  const steadiness = record(5, () => true);
  steadiness.add(60_000, new Map([['glare', false]]));
  steadiness.add(60_100, new Map([['glare', false]]));
  expect(steadiness.shares(10_000).get('glare')).toBe(0);
});
