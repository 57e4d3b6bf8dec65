import { describe, expect, it } from 'vitest';
import { Arena } from '../../../../src/core/engines/arena.ts';

describe('Arena', () => {
  it('deletes what it owns, newest first, also when the scope throws', () => {
    const deleted: string[] = [];
    const object = (name: string) => ({ delete: () => deleted.push(name) });
    const work = () => {
      using arena = new Arena();
      arena.own(object('first'));
      arena.own(object('second'));
      throw new Error('on the way');
    };
    expect(work).toThrow('on the way');
    expect(deleted).toEqual(['second', 'first']);
  });
});
