import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/batch/checkFiles.ts';
import { createChecker } from '../../../src/node/checker.ts';
import { describeRules } from '../../../src/node/describe.ts';
import { UsageError } from '../../../src/settings/usageError.ts';

/** Options as a program without types might hand them in. */
const untyped = (options: object) => options as never;

describe('createChecker', () => {
  it.each<[object, string]>([
    [
      { jobs: 2 },
      'Expected preset, rules, language, today, expected, includeReading, maxWorkers, timeout, startTimeout, idleTimeout or onProgress for a key of the options of createChecker but received "jobs"',
    ],
    [
      { preset: 'strickt' },
      'Expected lenient, standard or strict for preset in the options of createChecker but received "strickt". Did you mean strict?',
    ],
    [{ language: 'xx' }, 'for language in the options of createChecker but received "xx"'],
    [
      { rules: { glrae: 'off' } },
      'for a key of rules in the options of createChecker but received "glrae". Did you mean glare?',
    ],
    [{ rules: { glare: 'warning' } }, 'Expected error, warn or off for rules.glare in the options'],
    [{ rules: { corners: ['warn', { maxCutOfShare: 1 }] } }, 'Did you mean maxCutOffShare?'],
    [{ maxWorkers: 0 }, 'Expected a whole number from 1 to 64 for maxWorkers'],
    [{ maxWorkers: Number.NaN }, 'for maxWorkers in the options of createChecker but received NaN'],
    [{ maxWorkers: '2' }, 'but received "2"'],
    [{ timeout: -1 }, 'Expected a number of milliseconds above 0 for timeout'],
    [{ idleTimeout: 0 }, 'Expected a number of milliseconds above 0, or Infinity, for idleTimeout'],
    [{ onProgress: 1 }, 'Expected a function for onProgress'],
  ])('refuses %j', (options, message) => {
    expect(() => createChecker(untyped(options))).toThrow(UsageError);
    expect(() => createChecker(untyped(options))).toThrow(message);
  });

  it('takes what makes sense, and leaves out what is undefined', () => {
    const rules = { glare: 'off', corners: ['warn', { maxCutOffShare: 0.1 }] };
    const options = { preset: undefined, rules, maxWorkers: 1, idleTimeout: Number.POSITIVE_INFINITY };
    createChecker(untyped(options)).close();
  });
});

describe('a check', () => {
  const checker = createChecker();

  it.each<[object, string]>([
    [{ onStep: () => {} }, 'for a key of the options of check but received "onStep"'],
    [{ signal: {} }, 'Expected an AbortSignal for signal in the options of check but received {}'],
    [{ rules: { blur: 'of' } }, 'Did you mean off?'],
  ])('refuses %j', async (options, message) => {
    await expect(checker.check('a.jpg', untyped(options))).rejects.toThrow(message);
  });

  it.each([null, 5, { data: [] }])('refuses %j as a photo', async (source) => {
    await expect(checker.check(source as never)).rejects.toThrow(
      'Expected a path, the bytes of a file or pixels for the photo',
    );
  });

  it('refuses wrong options of many at once', () => {
    expect(() => checker.checkAll([], untyped({ preset: 'x' }))).toThrow(UsageError);
  });
});

it('checkFiles and describeRules read their options the same way', async () => {
  await expect(checkFiles([], untyped({ jobs: 2 })).next()).rejects.toThrow('the options of checkFiles');
  await expect(describeRules('xx' as never)).rejects.toThrow('for the language but received "xx"');
});
