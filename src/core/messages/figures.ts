/** Measured numbers as text: rounded alike on the page, in a terminal and in a file. */
import type { Unit } from '../rules/rule.ts';
import { fill } from './format.ts';

/** How a language writes numbers. */
export interface NumberWords {
  /** BCP 47 */
  tag: string;
  /** `{value} mm`, by unit; a unit that is not there is not written. */
  units: Readonly<Record<string, string>>;
}

export const ENGLISH_UNITS = {
  mm: '{value} mm',
  px: '{value} px',
  dpi: '{value} dpi',
  deg: '{value}°',
  greyLevel: '{value} of 255',
  cielab: '{value} CIELAB',
} as const;

export const ENGLISH_NUMBERS: NumberWords = { tag: 'en', units: ENGLISH_UNITS };

const MOST_DECIMALS = 4;

/** The name that a unit has among {@link NumberWords.units}. */
export function unitKey(unit: Unit): string {
  return unit === 'grey level' ? 'greyLevel' : unit.toLowerCase();
}

/** A number with its unit; shares and probabilities are percentages. */
export function formatNumber(value: number, unit: Unit, decimals: number, words: NumberWords): string {
  const style = isPercent(unit) ? 'percent' : 'decimal';
  const text = new Intl.NumberFormat(words.tag, { style, maximumFractionDigits: decimals }).format(value);
  return fill(words.units[unitKey(unit)] ?? '{value}', { value: text });
}

/** As many decimals as tell a person something. */
export function usualDecimals(value: number, unit: Unit): number {
  const shown = Math.abs(isPercent(unit) ? value * 100 : value);
  if (unit === 'count' || unit === 'months' || unit === 'dpi' || unit === 'px' || unit === 'grey level')
    return 0;
  if (shown === 0) return 0;
  if (shown >= 10) return isPercent(unit) || unit === 'mm' ? 0 : 1;
  return shown < 1 || unit === 'mm' || unit === 'ratio' ? 2 : 1;
}

/** Enough decimals that a value beyond its limit never reads as equal to it. */
export function decimalsToTellApart(value: number, limit: number, unit: Unit, words: NumberWords): number {
  const usual = Math.max(usualDecimals(value, unit), usualDecimals(limit, unit));
  if (value === limit) return usual;
  for (let decimals = usual; decimals < MOST_DECIMALS; decimals++) {
    if (formatNumber(value, unit, decimals, words) !== formatNumber(limit, unit, decimals, words))
      return decimals;
  }
  return MOST_DECIMALS;
}

function isPercent(unit: Unit): boolean {
  return unit === 'share' || unit === 'probability';
}
