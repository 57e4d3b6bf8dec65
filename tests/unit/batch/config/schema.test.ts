import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { configSchema, readConfig } from '../../../../src/batch/config/schema.ts';
import { UsageError } from '../../../../src/batch/usageError.ts';
import { RULES } from '../../../../src/core/rules/index.ts';

const read = (value: unknown) => readConfig(value, 'clearshot.config.json');

describe('readConfig', () => {
  it('reads every key', () => {
    const config = {
      preset: 'strict',
      rules: { corners: ['error', { maxCutOffShare: 0.02 }] },
      overrides: [
        { files: 'pass/**', preset: 'lenient' },
        { files: ['a/*', 'b/*'], rules: { corners: 'off' } },
      ],
      expectations: 'expected.json',
      budgets: { corners: { maxFalseAlarmRate: 0, maxMissRate: 1 } },
    };
    expect(read({ $schema: 'x', ...config })).toEqual({ $schema: 'x', ...config });
  });

  it.each([
    [[], 'Expected an object for clearshot.config.json but received []'],
    [undefined, 'Expected an object for clearshot.config.json but received nothing'],
    [{ rule: {} }, 'for a key of clearshot.config.json but received "rule". Did you mean rules?'],
    [
      { preset: 'strickt' },
      'for preset in clearshot.config.json but received "strickt". Did you mean strict?',
    ],
    [
      { preset: 1 },
      'Expected lenient, standard or strict for preset in clearshot.config.json but received 1',
    ],
    [
      { rules: { corner: 'off' } },
      'for a key of rules in clearshot.config.json but received "corner". Did you mean corners?',
    ],
    [
      { rules: { corners: 'warning' } },
      'Expected error, warn or off for rules.corners in clearshot.config.json but received "warning"',
    ],
    [{ rules: { corners: ['error', { maxCutOfShare: 1 }] } }, 'Did you mean maxCutOffShare?'],
    [
      { rules: { corners: ['error', { maxCutOffShare: '1' }] } },
      'Expected a number for rules.corners[1].maxCutOffShare in clearshot.config.json but received "1"',
    ],
    [{ rules: { corners: [] } }, 'Expected [severity, limits]'],
    [{ overrides: {} }, 'Expected a list for overrides in clearshot.config.json but received {}'],
    [{ overrides: [{}] }, 'Expected a text for overrides[0].files'],
    [{ overrides: [{ files: [] }] }, 'Expected at least one glob for overrides[0].files'],
    [{ overrides: [{ file: 'a' }] }, 'Did you mean files?'],
    [{ budgets: { corners: { maxMissRat: 0 } } }, 'Did you mean maxMissRate?'],
    [
      { budgets: { corners: { maxMissRate: 5 } } },
      'Expected a share from 0 to 1 for budgets.corners.maxMissRate',
    ],
    [{ expectations: '' }, 'Expected a text for expectations'],
  ])('%j: %s', (value, message) => {
    expect(() => read(value)).toThrow(UsageError);
    expect(() => read(value)).toThrow(message);
  });
});

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
