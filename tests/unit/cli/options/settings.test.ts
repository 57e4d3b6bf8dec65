import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../../src/batch/usageError.ts';
import { type CheckCommandOptions, readPlan } from '../../../../src/cli/options/settings.ts';

const plan = (options: CheckCommandOptions) => readPlan(options);
const settled = (options: CheckCommandOptions) => {
  const { settings, ...rest } = plan(options);
  return { ...rest, settings: settings.base };
};

const DEFAULTS = {
  batch: { shard: undefined, list: undefined },
  reporters: [{ name: 'text', file: undefined }],
  thumbnails: false,
  configFile: null,
  settings: { preset: 'standard', rules: {} },
  maxWorkers: undefined,
  timeout: undefined,
  cache: undefined,
  journal: undefined,
  baseline: undefined,
  tolerance: 0.01,
  maxWarnings: undefined,
  expectations: undefined,
  updateExpectations: false,
  budgets: undefined,
  pair: undefined,
};

beforeEach(() => vi.stubEnv('GITHUB_ACTIONS', undefined));
afterEach(() => vi.unstubAllEnvs());

describe('readPlan', () => {
  it('prints text with the standard preset unless told otherwise', () => {
    expect(settled({})).toEqual(DEFAULTS);
  });

  it('reads every option; the last word on a rule counts', () => {
    expect(
      settled({
        preset: 'strict',
        language: 'fr',
        reporter: ['json=out/a=b.json', 'text'],
        rule: ['corners=warn', 'corners=off'],
        jobs: '3',
        timeout: '5',
        cache: 'cache',
        resume: 'journal.ndjson',
        baseline: 'earlier.json',
        tolerance: '0.05',
        maxWarnings: '0',
        thumbnails: true,
        shard: '2/3',
        expect: 'manifest.json',
        updateExpectations: true,
      }),
    ).toEqual({
      ...DEFAULTS,
      reporters: [
        { name: 'json', file: 'out/a=b.json' },
        { name: 'text', file: undefined },
      ],
      settings: { preset: 'strict', rules: { corners: 'off' }, language: 'fr' },
      maxWorkers: 3,
      timeout: 5000,
      cache: 'cache',
      journal: 'journal.ndjson',
      baseline: 'earlier.json',
      tolerance: 0.05,
      maxWarnings: 0,
      thumbnails: true,
      batch: { shard: { index: 2, count: 3 }, list: undefined },
      expectations: 'manifest.json',
      updateExpectations: true,
    });
  });

  it('takes what the configuration says, relative to the file that says it', () => {
    const budgets = { corners: { maxMissRate: 0.1 } };
    const loaded = {
      config: { expectations: 'expected.json', budgets },
      file: '/x',
      folder: resolve('deep/er'),
    };
    expect(readPlan({}, loaded)).toMatchObject({
      expectations: 'deep/er/expected.json',
      budgets,
      configFile: '/x',
    });
    expect(readPlan({ expect: 'folders' }, loaded).expectations).toBe('folders');
  });

  it.each([
    [
      { preset: 'strickt' },
      'Expected lenient, standard or strict for --preset but received "strickt". Did you mean strict?',
    ],
    [{ language: 'tlh' }, 'Expected en, zh, es, de, fr, ja or ko for --language but received "tlh"'],
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
    [{ timeout: '0' }, 'Expected a whole number from 1 to 3600 for --timeout but received "0"'],
    [{ tolerance: '0.1' }, 'Expected --baseline with --tolerance but received none'],
    [{ baseline: 'a', tolerance: '1 %' }, 'Expected a share from 0 to 1 for --tolerance but received "1 %"'],
    [{ shard: '0/2' }, 'Expected <i>/<n> with i from 1 to n for --shard but received "0/2"'],
    [{ shard: '3/2' }, 'for --shard but received "3/2"'],
    [{ shard: 'half' }, 'for --shard but received "half"'],
    [{ shard: '1/2', stdin0: true }, 'Expected a whole list for --shard'],
    [{ stdin0: true, filesFrom: 'a' }, 'Expected --files-from or --stdin0 but received both'],
    [
      { updateExpectations: true },
      'Expected --expect <manifest> for --update-expectations but received none',
    ],
    [
      { updateExpectations: true, expect: 'folders' },
      'Expected --expect <manifest> for --update-expectations but received folders',
    ],
    [{ front: 'a' }, 'Expected --back with --front but received none'],
    [{ back: 'a' }, 'Expected --front with --back but received none'],
    [{ maxWarnings: '-1' }, 'Expected a whole number of at least 0 for --max-warnings but received "-1"'],
  ] as const)('%j: %s', (options, message) => {
    const read = () => plan(options as CheckCommandOptions);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});

describe('--front and --back', () => {
  const pair = { front: 'a.jpg', back: 'b.jpg' };

  it('reads both sides, and says what was read only where that was asked for', () => {
    const asked = plan({ ...pair, includeReading: true });
    expect([plan(pair).pair, asked.pair].map((each) => each!.includeReading)).toEqual([false, true]);
    expect([plan(pair), asked].map(({ settings }) => settings.base.includeReading)).toEqual([true, true]);
  });

  it('takes no other photos', () => {
    expect(() => readPlan(pair, undefined, ['c.jpg'])).toThrow(
      'Expected no other photos with --front and --back but received "c.jpg"',
    );
  });
});
