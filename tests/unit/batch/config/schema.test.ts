import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../../src/batch/config/read.ts';
import { configSchema } from '../../../../src/batch/config/schema.ts';
import { RULES } from '../../../../src/core/rules/index.ts';

const validate = new Ajv({ strictTuples: false }).compile(configSchema());

describe('configSchema', () => {
  it.each([
    {},
    { $schema: './schema.json', preset: 'strict' },
    { overrides: [{ files: ['a/**'], rules: { corners: ['warn'] } }], budgets: { corners: {} } },
    ...RULES.map(({ id, limits }) => ({ rules: { [id]: ['error', limits] } })),
    { preset: 'x' },
    { rule: {} },
    { rules: { corner: 'off' } },
    { rules: { corners: ['error', { nothing: 1 }] } },
    { rules: { corners: ['error', {}, 1] } },
    { overrides: [{ rules: {} }] },
    { overrides: [{ files: [] }] },
    { budgets: { corners: { maxMissRate: 2 } } },
    { expectations: '' },
  ])('agrees with the reader about %j', (config) => {
    let isReadable = true;
    try {
      readConfig(config, 'a test');
    } catch {
      isReadable = false;
    }
    expect(validate(config)).toBe(isReadable);
  });
});
