import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/core/rules/rule.ts';
import {
  type FiguredRule,
  figureOf,
  formatLimit,
  formatMeasured,
  limitName,
  quantityName,
} from '../../../src/ui/figures.ts';

function ruleOf(measured: string, unit: Unit, limit: string): FiguredRule {
  return { units: { [measured]: unit }, figure: { measured, limit }, floors: ['minEffectiveDpi'] };
}

describe('figureOf', () => {
  it.each([
    ['blurSigma', 'mm', 'maxBlurSigma', 0.313, 0.2, 'Blur', '0.31 mm', 'at most 0.2 mm'],
    ['glareShare', 'share', 'maxGlareShare', 0.0932, 0.01, 'Glare', '9.3%', 'at most 1%'],
    ['clutterShare', 'share', 'maxClutterShare', 0.421, 0.25, 'Clutter', '42%', 'at most 25%'],
    ['tiltDegrees', 'deg', 'maxTiltDegrees', 23.44, 20, 'Tilt', '23.4°', 'at most 20°'],
    ['effectiveDpi', 'dpi', 'minEffectiveDpi', 148.7, 200, 'Effective dpi', '149 dpi', 'at least 200 dpi'],
    ['screenProbability', 'probability', 'maxScreenProbability', 0.9, 0.5, 'Screen', '90%', 'at most 50%'],
  ] as const)('%s', (measured, unit, limit, value, bound, name, valueText, limitText) => {
    const result = {
      outcome: 'failed' as const,
      measured: { [measured]: value },
      limits: { [limit]: bound },
    };
    expect(figureOf(ruleOf(measured, unit, limit), result)).toEqual({
      name,
      value: valueText,
      limit: limitText,
    });
  });

  it('is none where the rule failed for another reason', () => {
    const result = {
      outcome: 'failed' as const,
      measured: { blurSigma: 0.1 },
      limits: { maxBlurSigma: 0.2 },
    };
    expect(figureOf(ruleOf('blurSigma', 'mm', 'maxBlurSigma'), result)).toBeNull();
  });

  it('adds decimals until a value just beyond its limit does not read as equal to it', () => {
    const result = {
      outcome: 'failed' as const,
      measured: { blurSigma: 0.2004 },
      limits: { maxBlurSigma: 0.2 },
    };
    expect(figureOf(ruleOf('blurSigma', 'mm', 'maxBlurSigma'), result)).toMatchObject({
      value: '0.2004 mm',
      limit: 'at most 0.2 mm',
    });
  });

  it('has nothing to show where the number was not measured', () => {
    const rule = ruleOf('blurSigma', 'mm', 'maxBlurSigma');
    expect(
      figureOf(rule, { outcome: 'cantTell', measured: { blurSigma: null }, limits: { maxBlurSigma: 0.2 } }),
    ).toBeNull();
    expect(figureOf(rule, { outcome: 'cantTell', measured: {}, limits: {} })).toBeNull();
  });

  it('has nothing to show for a rule without a figure', () => {
    expect(figureOf({ units: {} }, { outcome: 'cantTell', measured: {}, limits: {} })).toBeNull();
  });
});

describe('formatMeasured', () => {
  it.each([
    [null, 'mm', 'unknown'],
    ['top left', 'category', 'top left'],
    [0, 'share', '0%'],
    [0.0021, 'share', '0.21%'],
    [3, 'count', '3'],
    [142.6, 'grey level', '143 of 255'],
    [12.34, 'CIELAB', '12.3 CIELAB'],
    [1.256, 'ratio', '1.26'],
  ] as const)('%s in %s is "%s"', (value, unit, text) => {
    expect(formatMeasured(value, unit)).toBe(text);
  });
});

describe('formatLimit', () => {
  const rule: FiguredRule = {
    units: { marginShare: 'share', blurWidth: 'mm' },
    figure: { measured: 'blurWidth', limit: 'maxBlur' },
  };

  it('takes the unit of the number that the limit is named after', () => {
    expect(formatLimit('minMarginShare', 0.03, rule)).toBe('3%');
  });

  it('takes the unit of the figure that it bounds', () => {
    expect(formatLimit('maxBlur', 0.2, rule)).toBe('0.2 mm');
  });

  it('is a plain number where no measured number has its name', () => {
    expect(formatLimit('maxSpread', 2.5, rule)).toBe('2.5');
  });
});

describe('names', () => {
  it('reads a quantity without the words that only repeat its unit', () => {
    expect(quantityName('cutOffShare')).toBe('Cut off');
    expect(quantityName('share')).toBe('Share');
    expect(quantityName('worstCorner')).toBe('Worst corner');
  });

  it('reads a limit in full', () => {
    expect(limitName('maxCutOffShare')).toBe('Max cut off share');
  });
});
