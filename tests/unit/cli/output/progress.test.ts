import { describe, expect, it } from 'vitest';
import { describeProgress, startProgress } from '../../../../src/cli/output/progress.ts';

it.each([
  [0, 4, 0, '────────────────────────  0/4 photos'],
  [1, 4, 1000, '━━━━━━──────────────────  1/4 photos  3 s left'],
  [1, 200, 1000, '────────────────────────  1/200 photos  3 min 19 s left'],
  [4, 4, 4000, '━━━━━━━━━━━━━━━━━━━━━━━━  4/4 photos'],
])('%i of %i after %i ms', (done, photos, elapsed, expected) => {
  expect(describeProgress(done, photos, elapsed)).toBe(expected);
});

describe('startProgress', () => {
  /** What a person sees in the end, where both streams are one terminal. */
  function run(isTTY: boolean): string[] {
    const lines = [''];
    const write = (text: string) => {
      for (const piece of text.split(/(\r\p{Cc}\[K|\n)/u)) {
        if (piece === '\n') lines.push('');
        else if (piece.startsWith('\r')) lines[lines.length - 1] = '';
        else lines[lines.length - 1] += piece;
      }
      return true;
    };
    const progress = startProgress(2, { stdout: { write }, stderr: { write, isTTY } });
    for (const line of ['one\n', 'two\n']) {
      progress.print(line);
      progress.advance();
    }
    progress.stop();
    progress.print('done\n');
    return lines;
  }

  it.each([true, false])('leaves nothing but the text behind: terminal %s', (isTTY) => {
    expect(run(isTTY)).toEqual(['one', 'two', 'done', '']);
  });
});
