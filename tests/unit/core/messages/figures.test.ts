import { describe, expect, it } from 'vitest';
import {
  decimalsToTellApart,
  ENGLISH_NUMBERS,
  formatNumber,
  usualDecimals,
} from '../../../../src/core/messages/figures.ts';
import type { Unit } from '../../../../src/core/rules/rule.ts';

const textOf = (value: number, unit: Unit) =>
  formatNumber(value, unit, usualDecimals(value, unit), ENGLISH_NUMBERS);

it.each([
  [0.313, 'mm', '0.31 mm'],
  [12.4, 'mm', '12 mm'],
  [0.106, 'share', '11%'],
  [0.0932, 'probability', '9.3%'],
  [0, 'share', '0%'],
  [23.44, 'deg', '23.4°'],
  [148.7, 'dpi', '149 dpi'],
  [206, 'grey level', '206 of 255'],
  [26.31, 'CIELAB', '26.3 CIELAB'],
  [3, 'count', '3'],
  [1.376, 'ratio', '1.38'],
] as const)('writes %d in %s as %s', (value, unit, text) => {
  expect(textOf(value, unit)).toBe(text);
});

it('writes numbers as the language does', () => {
  const words = { tag: 'de', units: { mm: '{value} mm' } };
  expect(formatNumber(0.313, 'mm', 2, words)).toBe('0,31 mm');
});

describe('decimalsToTellApart', () => {
  it.each([
    [0.2004, 0.2, 'mm', 4],
    [0.31, 0.2, 'mm', 2],
    [0.0101, 0.01, 'share', 2],
    [0.2, 0.2, 'mm', 2],
  ] as const)('%d against %d %s: %i', (value, limit, unit, decimals) => {
    expect(decimalsToTellApart(value, limit, unit, ENGLISH_NUMBERS)).toBe(decimals);
  });
});
