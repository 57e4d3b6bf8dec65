import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/pool/inOrder.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe('inOrder', () => {
  it('gives outputs in the order of the inputs, whatever ends first', async () => {
    const work = async (ms: number) => {
      await wait(ms);
      return ms;
    };
    expect(await collect(inOrder([40, 1, 20, 1, 10], work, 3))).toEqual([40, 1, 20, 1, 10]);
  });

  it('starts one more than is worked on at a time, and no more', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await wait(1);
      running -= 1;
    };
    await collect(inOrder(Array.from({ length: 50 }), work, 2));
    expect(most).toBe(3);
  });

  it('gives what is there while it waits for the next input', async () => {
    async function* inputs() {
      yield 'first';
      await new Promise(() => {});
    }
    const outputs = inOrder(inputs(), async (input) => input, 2);
    expect(await outputs.next()).toEqual({ done: false, value: 'first' });
  });

  it('throws what a work throws when its turn comes, and what the inputs throw', async () => {
    const work = async (input: number) => {
      if (input === 2) throw new Error('two');
      return input;
    };
    const outputs = inOrder([1, 2, 3], work, 3);
    expect((await outputs.next()).value).toBe(1);
    await expect(outputs.next()).rejects.toThrow('two');
    function* broken(): Generator<number> {
      yield 1;
      throw new Error('no list');
    }
    await expect(collect(inOrder(broken(), work, 1))).rejects.toThrow('no list');
  });

  it('closes the inputs when it is left early', async () => {
    let isClosed = false;
    function* inputs() {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        isClosed = true;
      }
    }
    for await (const output of inOrder(inputs(), async (input) => input, 1)) if (output === 3) break;
    expect(isClosed).toBe(true);
  });
});
