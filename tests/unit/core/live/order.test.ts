import { expect, it } from 'vitest';
import { inLiveOrder, stageOf } from '../../../../src/core/live/order.ts';
import { RULES } from '../../../../src/core/rules/index.ts';

it('has a place for every rule: add new ones to src/core/live/order.ts', () => {
  const withUnknown = [{ id: 'unknown' }, ...RULES];
  expect(inLiveOrder(withUnknown).at(-1)).toEqual({ id: 'unknown' });
});

it('speaks of the framing first', () => {
  const stages = inLiveOrder(RULES).map(({ id }) => stageOf(id));
  expect(stages.lastIndexOf('framing')).toBeLessThan(stages.indexOf('picture'));
  expect(inLiveOrder(RULES)[0]!.id).toBe('corners');
});
