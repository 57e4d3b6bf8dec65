/** Measured numbers as text. */
import {
  decimalsToTellApart,
  ENGLISH_NUMBERS,
  formatNumber,
  usualDecimals,
} from '../../core/messages/figures.ts';
import { figureIn, type RuleResult } from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Unit } from '../../core/rules/rule.ts';

/** `0.31 mm (at most 0.2 mm)`, or undefined where there is none to show: see `figureIn`. */
export function figureOf(result: RuleResult): string | undefined {
  const rule = RULES.find(({ id }) => id === result.id);
  const figure = rule && figureIn(rule, result);
  if (!figure) return undefined;
  const { value, bound, isFloor } = figure;
  const unit = rule.units[rule.figure!.measured]!;
  const decimals = decimalsToTellApart(value, bound, unit, ENGLISH_NUMBERS);
  const direction = isFloor ? 'at least' : 'at most';
  return `${textOf(value, unit, decimals)} (${direction} ${textOf(bound, unit, decimals)})`;
}

/** A number with its unit. */
export function textOf(value: number, unit: Unit, decimals = usualDecimals(value, unit)): string {
  return formatNumber(value, unit, decimals, ENGLISH_NUMBERS);
}
