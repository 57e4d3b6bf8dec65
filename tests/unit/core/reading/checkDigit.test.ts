import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../src/core/reading/checkDigit.ts';

describe('checkDigit', () => {
  it.each([
    // ICAO Doc 9303-3, 4.9.1, examples 1 to 3.
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['<<<<<<', '0'],
  ])('of %s is %s', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  it('does not see some look-alikes, because the weights agree modulo 10', () => {
    expect(checkDigit('G')).toBe(checkDigit('6'));
    expect(checkDigit('K')).toBe(checkDigit('0'));
  });
});
