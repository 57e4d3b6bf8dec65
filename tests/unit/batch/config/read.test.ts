import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../../src/batch/config/read.ts';
import { UsageError } from '../../../../src/batch/usageError.ts';

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
    expect(read({ $schema: 'x', ...config })).toEqual({
      ...config,
      overrides: [{ files: ['pass/**'], preset: 'lenient' }, config.overrides[1]],
    });
  });

  it.each([
    [[], 'Expected an object for clearshot.config.json but received []'],
    [undefined, 'Expected an object for clearshot.config.json but received nothing'],
    [{ rule: {} }, 'for a key of clearshot.config.json but received "rule". Did you mean rules?'],
    [
      { preset: 'strickt' },
      'for preset in clearshot.config.json but received "strickt". Did you mean strict?',
    ],
    [{ preset: 1 }, 'Expected a text for preset in clearshot.config.json but received 1'],
    [
      { rules: { corner: 'off' } },
      'for a rule of rules in clearshot.config.json but received "corner". Did you mean corners?',
    ],
    [
      { rules: { corners: 'warning' } },
      'for rule corners of rules in clearshot.config.json but received "warning"',
    ],
    [{ rules: { corners: ['error', { maxCutOfShare: 1 }] } }, 'Did you mean maxCutOffShare?'],
    [{ rules: { corners: ['error', { maxCutOffShare: '1' }] } }, 'Expected a number for maxCutOffShare'],
    [{ rules: { corners: [] } }, 'Expected [severity, limits]'],
    [{ overrides: {} }, 'Expected a list for overrides in clearshot.config.json but received {}'],
    [{ overrides: [{}] }, 'Expected at least one glob for files of overrides[0]'],
    [{ overrides: [{ file: 'a' }] }, 'Did you mean files?'],
    [{ budgets: { corners: { maxMissRat: 0 } } }, 'Did you mean maxMissRate?'],
    [{ budgets: { corners: { maxMissRate: 5 } } }, 'Expected a share from 0 to 1 for maxMissRate'],
    [{ expectations: '' }, 'Expected a text for expectations'],
  ])('%j: %s', (value, message) => {
    expect(() => read(value)).toThrow(UsageError);
    expect(() => read(value)).toThrow(message);
  });
});
