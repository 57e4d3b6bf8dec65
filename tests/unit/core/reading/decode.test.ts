import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/core/reading/decode.ts';
import { LAYOUTS, type MrzFormat } from '../../../../src/core/reading/formats.ts';
import { answersFor } from '../../../support/mrz.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

const layoutOf = (format: MrzFormat) => LAYOUTS.find((layout) => layout.format === format)!;
const read = (format: MrzFormat, options: Parameters<typeof answersFor>[1] = {}) =>
  decode(
    EXAMPLES[format].map((line) => answersFor(line, options)),
    layoutOf(format),
  );
const texts = ({ lines }: ReturnType<typeof decode>) =>
  lines.map((line) => line.map(({ character }) => character).join(''));

describe('decode', () => {
  it.each(LAYOUTS.map(({ format }) => format))('reads %s', (format) => {
    const decoded = read(format);
    expect(texts(decoded)).toEqual(EXAMPLES[format]);
    expect(decoded.score).toBeGreaterThan(-0.05);
  });

  it.each([{ pitch: 14.1 }, { pitch: 15.9 }, { start: 20 }, { start: 74 }, { pitch: 15.6, start: 31 }])(
    'finds where the lines begin and how wide their characters are: %o',
    (options) => {
      expect(texts(read('TD3', options))).toEqual(EXAMPLES.TD3);
    },
  );

  it('takes a letter for a letter and a digit for a digit where both are as likely', () => {
    const [first, second] = EXAMPLES.TD3;
    const answers = [
      answersFor(first!, { instead: { 5: { E: 0.4, 3: 0.5 } } }),
      answersFor(second!, { instead: { 14: { 4: 0.4, A: 0.5 }, 10: { U: 0.45, 0: 0.5 } } }),
    ];
    expect(texts(decode(answers, layoutOf('TD3')))).toEqual(EXAMPLES.TD3);
  });

  it('leaves what is clearly printed, though the format does not allow it', () => {
    const second = `HD198025<5132${EXAMPLES.TD2[1]!.slice(13)}`;
    const answers = [answersFor(EXAMPLES.TD2[0]!), answersFor(second, { sure: 0.9999 })];
    expect(texts(decode(answers, layoutOf('TD2')))[1]).toBe(second);
  });

  it('does not shift the line where characters are hidden', () => {
    const hidden = Object.fromEntries([18, 19, 20, 21, 22].map((place) => [place, {}]));
    const [first, second] = EXAMPLES.TD3;
    const decoded = decode([answersFor(first!), answersFor(second!, { instead: hidden })], layoutOf('TD3'));
    const [upper, lower] = texts(decoded);
    expect(upper).toBe(first);
    expect(lower!.slice(0, 18) + lower!.slice(23)).toBe(second!.slice(0, 18) + second!.slice(23));
    for (const place of [18, 19, 20, 21, 22])
      expect(decoded.lines[1]![place]!.probability).toBeLessThan(0.35);
  });
});
