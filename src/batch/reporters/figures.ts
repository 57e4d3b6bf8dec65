/** Measured numbers as text. */
import { figureIn, type RuleResult } from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Unit } from '../../core/rules/rule.ts';

const MOST_DECIMALS = 4;

/** `0.31 mm (at most 0.20 mm)`, or undefined where there is none to show: see `figureIn`. */
export function figureOf(result: RuleResult): string | undefined {
  const rule = RULES.find(({ id }) => id === result.id);
  const figure = rule && figureIn(rule, result);
  if (!figure) return undefined;
  const { value, bound, isFloor } = figure;
  const unit = rule.units[rule.figure!.measured]!;
  const decimals = decimalsFor(value, bound, unit);
  const direction = isFloor ? 'at least' : 'at most';
  return `${formatNumber(value, unit, decimals)} (${direction} ${formatNumber(bound, unit, decimals)})`;
}

/** A limit in its rule's words: percent for shares, as it is otherwise. */
export function formatNumber(value: number, unit: Unit, decimals: number): string {
  switch (unit) {
    case 'share':
    case 'probability':
      return `${(value * 100).toFixed(decimals)} %`;
    case 'deg':
      return `${value.toFixed(decimals)}°`;
    case 'ratio':
    case 'count':
    case 'category':
      return value.toFixed(decimals);
    default:
      return `${value.toFixed(decimals)} ${unit}`;
  }
}

/** Enough decimals that a value beyond its limit never reads as equal to it. */
function decimalsFor(value: number, limit: number, unit: Unit): number {
  const usual = unit === 'mm' || unit === 'ratio' ? 2 : unit === 'share' || unit === 'deg' ? 1 : 0;
  for (let decimals = usual; decimals < MOST_DECIMALS; decimals++) {
    if (formatNumber(value, unit, decimals) !== formatNumber(limit, unit, decimals)) return decimals;
  }
  return value === limit ? usual : MOST_DECIMALS;
}
