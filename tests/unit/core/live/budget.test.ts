import { expect, it } from 'vitest';
import { RunningMean, rulesBudget } from '../../../../src/core/live/budget.ts';

it('gives the rules as much of each look as makes a round last half a second', () => {
  const budget = rulesBudget(30, 300);
  expect((300 / budget) * (30 + budget)).toBeCloseTo(500);
});

it('never lets a look take longer than a tenth of a second for that', () => {
  expect(rulesBudget(30, 450)).toBe(70);
  expect(rulesBudget(30, 2000)).toBe(70);
});

it('leaves room for some cheap rules in any look', () => {
  expect(rulesBudget(25, 60)).toBe(20);
  expect(rulesBudget(150, 2000)).toBe(20);
});

it('follows a mean slowly', () => {
  const mean = new RunningMean();
  expect(mean.value).toBe(0);
  mean.add(100);
  expect(mean.value).toBe(100);
  mean.add(0);
  expect(mean.value).toBe(80);
});
