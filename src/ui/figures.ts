import type { RuleDescription } from '../core/messages/describe.ts';
import { fill } from '../core/messages/format.ts';
import { figureIn, type MeasuredValue, type RuleResult } from '../core/report.ts';
import type { Unit } from '../core/rules/rule.ts';
import { languageTag, strings } from './strings.ts';

/** What the page knows of a rule besides its results. */
export type FiguredRule = Pick<RuleDescription, 'units' | 'figure' | 'figureName'>;

/** A rule's headline number as text. */
export interface FigureText {
  /** "Blur" */
  name: string;
  /** "0.31 mm" */
  value: string;
  /** "at most 0.20 mm" */
  limit: string;
}

/** Words at the end of a number's name that only repeat its unit. */
const UNIT_WORDS = new Set([
  'share',
  'sigma',
  'mm',
  'px',
  'deg',
  'degrees',
  'ratio',
  'level',
  'probability',
  'count',
]);

const MOST_DECIMALS = 4;

/** The rule's headline number against its limit, or null where there is none to show: see `figureIn`. */
export function figureOf(
  rule: FiguredRule,
  result: Pick<RuleResult, 'outcome' | 'measured' | 'limits'>,
): FigureText | null {
  const figure = figureIn(rule, result);
  if (!figure) return null;
  const { measured } = rule.figure!;
  const { value, bound, isFloor } = figure;
  const unit = rule.units[measured] ?? 'ratio';
  const decimals = decimalsToTellApart(value, bound, unit);
  return {
    name: rule.figureName ?? quantityName(measured),
    value: formatNumber(value, unit, decimals),
    limit: fill(isFloor ? strings.rules.atLeast : strings.rules.atMost, {
      limit: formatNumber(bound, unit, decimals),
    }),
  };
}

/** Any measured value with its unit, for the table of everything measured. */
export function formatMeasured(value: MeasuredValue, unit: Unit): string {
  if (value === null) return strings.rules.unknownValue;
  if (typeof value === 'string') return value;
  return formatNumber(value, unit, usualDecimals(value, unit));
}

/** A limit's value in the unit of the number it bounds; plain where the names do not say which number that is. */
export function formatLimit(name: string, value: number, rule: FiguredRule): string {
  const bounded = name.replace(/^(max|min)/, '').toLowerCase();
  const measured = Object.keys(rule.units).find((key) => key.toLowerCase() === bounded);
  const figured = rule.figure?.limit === name ? rule.figure.measured : undefined;
  return formatMeasured(value, rule.units[figured ?? measured ?? ''] ?? 'ratio');
}

/** A number's name in words: `blurSigma` is "Blur". */
export function quantityName(name: string): string {
  const words = wordsOf(name);
  if (words.length > 1 && UNIT_WORDS.has(words.at(-1)!)) words.pop();
  return sentenceCase(words);
}

/** A limit's name in words: `maxBlurSigma` is "Max blur sigma". */
export function limitName(name: string): string {
  return sentenceCase(wordsOf(name));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
}

function sentenceCase(words: readonly string[]): string {
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Enough decimals that a value beyond its limit never reads as equal to it. */
function decimalsToTellApart(value: number, limit: number, unit: Unit): number {
  const usual = Math.max(usualDecimals(value, unit), usualDecimals(limit, unit));
  if (value === limit) return usual;
  for (let decimals = usual; decimals < MOST_DECIMALS; decimals++) {
    if (formatNumber(value, unit, decimals) !== formatNumber(limit, unit, decimals)) return decimals;
  }
  return MOST_DECIMALS;
}

function usualDecimals(value: number, unit: Unit): number {
  const shown = Math.abs(isPercent(unit) ? value * 100 : value);
  if (unit === 'count' || unit === 'months' || unit === 'dpi' || unit === 'px' || unit === 'grey level')
    return 0;
  if (shown === 0) return 0;
  if (shown >= 10) return isPercent(unit) || unit === 'mm' ? 0 : 1;
  return shown < 1 || unit === 'mm' || unit === 'ratio' ? 2 : 1;
}

function isPercent(unit: Unit): boolean {
  return unit === 'share' || unit === 'probability';
}

function formatNumber(value: number, unit: Unit, decimals: number): string {
  const style = isPercent(unit) ? 'percent' : 'decimal';
  const format = new Intl.NumberFormat(languageTag(), {
    style,
    maximumFractionDigits: decimals,
  });
  return fill(unitTemplate(unit), { value: format.format(value) });
}

function unitTemplate(unit: Unit): string {
  switch (unit) {
    case 'mm':
    case 'px':
    case 'dpi':
    case 'deg':
      return strings.units[unit];
    case 'grey level':
      return strings.units.greyLevel;
    case 'CIELAB':
      return strings.units.cielab;
    default:
      return '{value}';
  }
}
