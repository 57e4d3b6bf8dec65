import { describe, expect, it } from 'vitest';
import { readReporters } from '../../../../src/cli/options/reporterChoices.ts';

const ACTIONS = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/summary.md' };
const TEXT = { name: 'text', file: undefined };
const GITHUB = { name: 'github', file: undefined };
const SUMMARY = { name: 'markdown', file: '/summary.md', isAppended: true };

describe('readReporters', () => {
  it('prints text unless told otherwise, and annotates by itself in GitHub Actions', () => {
    expect(readReporters(undefined, {})).toEqual([TEXT]);
    expect(readReporters(undefined, ACTIONS)).toEqual([TEXT, GITHUB, SUMMARY]);
    expect(readReporters(undefined, { GITHUB_ACTIONS: 'true' })).toEqual([TEXT, GITHUB]);
  });

  it('does what it is told in GitHub Actions too', () => {
    expect(readReporters(['json'], ACTIONS)).toEqual([{ name: 'json', file: undefined }]);
    expect(readReporters(['github', 'dot'], ACTIONS)).toEqual([
      GITHUB,
      { name: 'dot', file: undefined },
      SUMMARY,
    ]);
  });

  it.each([
    [
      ['text', 'dot'],
      'Expected one reporter for standard output but received text and dot; --reporter dot=<file> writes to a file',
    ],
    [['json', 'github'], 'Expected one reporter for standard output but received json and github'],
    [['csv=a', 'html=a'], 'Expected one reporter for a but received csv and html'],
    [['junti=a'], 'Did you mean junit?'],
    [['csv='], 'Expected a file after = for --reporter but received "csv="'],
  ])('%j: %s', (values, message) => {
    expect(() => readReporters(values, {})).toThrow(message);
  });
});
