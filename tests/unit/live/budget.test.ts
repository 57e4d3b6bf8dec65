import { expect, it } from 'vitest';
import { RunningMean, rulesBudget } from '../../../src/live/budget.ts';

it('gives the rules what a look at 16 a second leaves', () => {
  expect(rulesBudget(30, 100)).toBe(32);
});

it('gives them more where a round would take longer than half a second', () => {
  const budget = rulesBudget(30, 300);
  expect(budget).toBeGreaterThan(32);
  expect((300 / budget) * (30 + budget)).toBeCloseTo(500);
});

it('never lets a look take longer than a tenth of a second for that', () => {
  expect(rulesBudget(30, 450)).toBe(70);
  expect(rulesBudget(30, 2000)).toBe(70);
});

it('leaves room for the cheap ones on a slow device', () => {
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
