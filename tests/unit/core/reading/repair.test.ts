import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/core/reading/decode.ts';
import { LAYOUTS } from '../../../../src/core/reading/formats.ts';
import { allAgree, findRepair, replaced } from '../../../../src/core/reading/repair.ts';
import { answersFor } from '../../../support/mrz.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

const td3 = LAYOUTS[0]!;
const [first, second] = EXAMPLES.TD3 as [string, string];

/** The lines with other probabilities at places of the second. */
function read(instead: Record<number, Record<string, number>>) {
  return decode([answersFor(first), answersFor(second, { instead })], td3).lines;
}

describe('findRepair', () => {
  it('repairs nothing where all check digits agree', () => {
    expect(findRepair(read({}), td3)).toBeNull();
  });

  it('mends one look-alike that makes all check digits agree', () => {
    expect(findRepair(read({ 1: { B: 0.7, 8: 0.25 } }), td3)).toEqual({
      line: 1,
      place: 1,
      read: 'B',
      mended: '8',
    });
  });

  it('leaves a character that was read clearly: wrong digits are printed too', () => {
    expect(findRepair(read({ 1: { B: 0.9999 } }), td3)).toBeNull();
  });

  it('does not mend two', () => {
    expect(findRepair(read({ 1: { B: 0.7, 8: 0.25 }, 13: { 1: 0.6, 7: 0.3 } }), td3)).toBeNull();
  });

  it('does not choose between two that do about as well', () => {
    // L898902C3: 8 as B adds the same in place 1 as in place 4, weights 3 and 3.
    const undecided = { 1: { B: 0.55, 8: 0.4 }, 7: { G: 0.5, C: 0.4 } };
    expect(findRepair(read(undecided), td3)).toBeNull();
  });
});

describe('replaced and allAgree', () => {
  it('see a changed character', () => {
    expect(allAgree([first, second], td3)).toBe(true);
    const other = replaced([first, second], 1, 0, 'M');
    expect(other).toEqual([first, `M${second.slice(1)}`]);
    expect(allAgree(other, td3)).toBe(false);
  });
});
