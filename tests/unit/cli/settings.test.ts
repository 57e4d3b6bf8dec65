import { describe, expect, it } from 'vitest';
import { type CheckCommandOptions, readPlan } from '../../../src/cli/settings.ts';
import { UsageError } from '../../../src/cli/usageError.ts';

const plan = (options: CheckCommandOptions) => readPlan(options);
const settled = (options: CheckCommandOptions) => {
  const { settings, ...rest } = plan(options);
  return { ...rest, settings: settings.base };
};

describe('readPlan', () => {
  it('prints text with the standard preset unless told otherwise', () => {
    expect(settled({})).toEqual({
      batch: { shard: undefined, list: undefined },
      reporters: [{ name: 'text', file: undefined }],
      thumbnails: false,
      configFile: null,
      settings: { preset: 'standard', rules: {} },
      jobs: undefined,
      maxWarnings: undefined,
      expectations: undefined,
      updateExpectations: false,
      budgets: undefined,
    });
  });

  it('reads every option; the last word on a rule counts', () => {
    expect(
      settled({
        preset: 'strict',
        reporter: ['json=out/a=b.json', 'text'],
        rule: ['corners=warn', 'corners=off'],
        jobs: '3',
        maxWarnings: '0',
      }),
    ).toEqual({
      reporters: [
        { name: 'json', file: 'out/a=b.json' },
        { name: 'text', file: undefined },
      ],
      batch: { shard: undefined, list: undefined },
      thumbnails: false,
      configFile: null,
      settings: { preset: 'strict', rules: { corners: 'off' } },
      jobs: 3,
      maxWarnings: 0,
      expectations: undefined,
      updateExpectations: false,
      budgets: undefined,
    });
  });

  it.each([
    [
      { preset: 'strickt' },
      'Expected lenient, standard or strict for --preset but received "strickt". Did you mean strict?',
    ],
    [{ preset: 'x' }, 'Expected lenient, standard or strict for --preset but received "x"'],
    [{ reporter: ['jsn'] }, 'for --reporter but received "jsn". Did you mean json?'],
    [{ reporter: ['json='] }, 'Expected a file after = for --reporter but received "json="'],
    [{ reporter: ['json', 'text'] }, 'Expected one reporter for standard output but received json and text'],
    [{ reporter: ['json=a', 'text=a'] }, 'Expected one reporter for a but received json and text'],
    [{ rule: ['corners'] }, 'Expected <id>=<error|warn|off> for --rule but received "corners"'],
    [{ rule: ['cornes=off'] }, 'for the rule in --rule but received "cornes". Did you mean corners?'],
    [{ rule: ['corners=on'] }, 'Expected error, warn or off for the severity of corners but received "on"'],
    [{ jobs: '0' }, 'Expected a whole number from 1 to 64 for --jobs but received "0"'],
    [{ jobs: '1.5' }, 'for --jobs but received "1.5"'],
    [{ jobs: 'all' }, 'for --jobs but received "all"'],
    [{ maxWarnings: '-1' }, 'Expected a whole number of at least 0 for --max-warnings but received "-1"'],
  ] as const)('%j: %s', (options, message) => {
    const read = () => plan(options as CheckCommandOptions);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
