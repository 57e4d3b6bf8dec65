import type { RuleDescription } from '../core/messages/describe.ts';
import {
  decimalsToTellApart,
  formatNumber,
  type NumberWords,
  unitKey,
  usualDecimals,
} from '../core/messages/figures.ts';
import { fill } from '../core/messages/format.ts';
import { figureIn, type MeasuredValue, type RuleResult } from '../core/report.ts';
import type { Unit } from '../core/rules/rule.ts';
import { languageTag, strings } from './strings.ts';

/** What the page knows of a rule besides its results. */
export type FiguredRule = Pick<RuleDescription, 'units' | 'figure' | 'floors' | 'figureName'>;

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
  const decimals = decimalsToTellApart(value, bound, unit, words());
  return {
    name: rule.figureName ?? rule.figure?.name ?? quantityName(measured),
    value: formatNumber(value, unit, decimals, words()),
    limit: fill(isFloor ? strings.rules.atLeast : strings.rules.atMost, {
      limit: formatNumber(bound, unit, decimals, words()),
    }),
  };
}

/** What a unit means, in a sentence; empty where the number speaks for itself. */
export function unitHelp(unit: Unit): string {
  const help: Readonly<Record<string, string>> = strings.unitHelp;
  return help[unitKey(unit)] ?? '';
}

/** Any measured value with its unit, for the table of everything measured. */
export function formatMeasured(value: MeasuredValue, unit: Unit): string {
  if (value === null) return strings.rules.unknownValue;
  if (typeof value === 'string') return value;
  return formatNumber(value, unit, usualDecimals(value, unit), words());
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
  const words = wordsIn(name);
  if (words.length > 1 && UNIT_WORDS.has(words.at(-1)!)) words.pop();
  return sentenceCase(words);
}

/** A limit's name in words: `maxBlurSigma` is "Max blur sigma". */
export function limitName(name: string): string {
  return sentenceCase(wordsIn(name));
}

/** The words that a name in camel case is made of. */
function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
}

function sentenceCase(words: readonly string[]): string {
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How the page's language writes numbers. */
function words(): NumberWords {
  return { tag: languageTag(), units: strings.units };
}
