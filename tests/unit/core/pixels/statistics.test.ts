import { describe, expect, it } from 'vitest';
import { levelAt, levelReachedBy, mean, median, quantile } from '../../../../src/core/pixels/statistics.ts';

describe('quantile', () => {
  it('takes the nearest rank, and leaves the values in their order', () => {
    const values = [9, 1, 5, 3, 7];
    expect([0, 0.2, 0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([1, 3, 5, 9, 9]);
    expect(values).toEqual([9, 1, 5, 3, 7]);
  });

  it('is 0 of nothing', () => {
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('median', () => {
  it('is the middle value, the upper one of two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

it('averages', () => {
  expect(mean(Float32Array.of(1, 2, 6))).toBe(3);
  expect(mean([])).toBeNaN();
});

describe('levels of a histogram', () => {
  const histogram = new Uint32Array(256);
  for (let level = 100; level < 200; level++) histogram[level] = 1;

  it('are found from below', () => {
    expect(levelAt(histogram, 0.05)).toBe(104);
    expect(levelAt(histogram, 1)).toBe(199);
    expect(levelAt(new Uint32Array(256), 0.5)).toBe(0);
  });

  it('are found from above', () => {
    expect(levelReachedBy(histogram, 0.05)).toBe(195);
    expect(levelReachedBy(histogram, 1)).toBe(100);
  });
});
