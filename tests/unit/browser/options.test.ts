import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/browser/client.ts';
import { UsageError } from '../../../src/settings/usageError.ts';

const untyped = (options: object) => options as never;

describe('createChecker, where there is no browser, as on a server that renders pages', () => {
  it('touches neither navigator, nor window, nor Worker', () => {
    expect(globalThis).not.toHaveProperty('Worker');
    const checker = createChecker();
    expect(checker.state).toBe('stopped');
    checker.close();
    expect(checker.state).toBe('closed');
  });

  it.each<[object, string]>([
    [{ idleTimout: 5 }, 'received "idleTimout". Did you mean idleTimeout?'],
    [{ preset: 'strickt' }, 'Did you mean strict?'],
    [{ language: 'xx' }, 'for language in the options of createChecker but received "xx"'],
    [{ maxWorkers: 0 }, 'Expected a whole number from 1 to 64 for maxWorkers'],
    [{ maxWorkers: Number.NaN }, 'but received NaN'],
    [{ rules: [] }, 'Expected an object for rules'],
  ])('refuses %j', (options, message) => {
    expect(() => createChecker(untyped(options))).toThrow(UsageError);
    expect(() => createChecker(untyped(options))).toThrow(message);
  });

  it('keeps idle workers where that is asked for', () => {
    createChecker({ idleTimeout: Number.POSITIVE_INFINITY }).close();
  });
});
