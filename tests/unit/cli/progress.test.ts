import { expect, it } from 'vitest';
import { describeProgress } from '../../../src/cli/progress.ts';

it.each([
  [0, 4, 0, '────────────────────────  0/4 photos'],
  [1, 4, 1000, '━━━━━━──────────────────  1/4 photos  3 s left'],
  [1, 200, 1000, '────────────────────────  1/200 photos  3 min 19 s left'],
  [4, 4, 4000, '━━━━━━━━━━━━━━━━━━━━━━━━  4/4 photos'],
])('%i of %i after %i ms', (done, photos, elapsed, expected) => {
  expect(describeProgress(done, photos, elapsed)).toBe(expected);
});
