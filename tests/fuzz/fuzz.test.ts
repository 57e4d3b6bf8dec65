/** Broken files by the thousand: never a death, a hang, or a photo that is damaged for all to see and read all the same. */
import { expect, it } from 'vitest';
import { fuzz, tableOf } from './fuzz.ts';

const INPUTS = 5000;

/** Memory of a process that decodes and has no engine, MB. */
const MOST_MEMORY = 600;

/** Share of the inputs of a format. */
const MOST_PASSED_WHILE_DAMAGED: Record<string, number> = {
  // Its decoder fills in what is missing and says nothing, and nothing else reads its data.
  HEIC: 0.08,
  'turned HEIC': 0.08,
};

/** Mostly single bytes of pictures too small for a step of their colours to be told from an edge. */
const USUAL_PASSED_WHILE_DAMAGED = 0.04;

it('endures them', { timeout: 300_000 }, async () => {
  const result = await fuzz(INPUTS, 'ci');
  console.log(tableOf(result));
  for (const [name, row] of result.rows) {
    const most = MOST_PASSED_WHILE_DAMAGED[name] ?? USUAL_PASSED_WHILE_DAMAGED;
    expect(row, name).toMatchObject({ deaths: 0, hangs: 0, thrown: [] });
    expect(row.passedWhileDamaged / row.inputs, name).toBeLessThanOrEqual(most);
    expect(row.longest, name).toBeLessThan(5000);
  }
  expect([...result.rows.values()].reduce((sum, { inputs }) => sum + inputs, 0)).toBe(INPUTS);
  expect(result.peak).toBeLessThan(MOST_MEMORY);
});
