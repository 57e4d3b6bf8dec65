import { expect, it } from 'vitest';
import { Rate } from '../../../../src/app/camera/rate.ts';

it('counts how often something happens in a second, over the last two', () => {
  const rate = new Rate();
  expect(rate.value).toBeNull();
  for (let time = 0; time <= 5000; time += 50) rate.add(time);
  expect(rate.value).toBeCloseTo(20);
  for (let time = 5100; time <= 9000; time += 100) rate.add(time);
  expect(rate.value).toBeCloseTo(10);
});
