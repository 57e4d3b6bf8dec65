import { expect, it } from 'vitest';
import { readConfig } from '../../../../src/batch/config/schema.ts';
import { starter } from '../../../../src/cli/commands/init.ts';

const evaluate = async (text: string) =>
  readConfig((await import(`data:text/javascript,${encodeURIComponent(text)}`)).default, 'the starter');

it('starts from the defaults', async () => {
  expect(await evaluate(starter())).toEqual({ preset: 'standard', rules: {}, overrides: [], budgets: {} });
});

it('is right in what it has commented out', async () => {
  const uncommented = starter().replace(/^( *)\/\/ (?=\w+: \[|\w+: \{|\{|expectations)/gm, '$1');
  const { rules, overrides, budgets, expectations } = await evaluate(uncommented);
  expect(Object.keys(rules!).length).toBeGreaterThan(0);
  expect(overrides).toHaveLength(1);
  expect(Object.keys(budgets!)).toHaveLength(1);
  expect(expectations).toBe('expectations.json');
});
