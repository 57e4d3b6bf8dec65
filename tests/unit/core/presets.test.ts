import { describe, expect, it } from 'vitest';
import { limitsOf, PRESETS, severityOf } from '../../../src/core/presets.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { defineRule } from '../../../src/core/rules/rule.ts';

const rule = defineRule({
  id: 'example',
  title: 'Example',
  description: '',
  references: [],
  needs: 'photo',
  facts: {},
  stage: 'picture',
  repair: 1,
  units: { size: 'mm' },
  limits: { maxSize: 2, minSize: 1 },
  presetLimits: { strict: { maxSize: 1.5 } },
  severities: { standard: { major: 'warn' } },
  messages: {},
  measure: () => ({ numbers: { size: 1 } }),
  judge: () => ({ outcome: 'passed', risk: 0 }),
});

describe('limitsOf', () => {
  it('gives a preset its own limits and the standard ones for the rest', () => {
    expect(limitsOf(rule, 'standard')).toEqual({ maxSize: 2, minSize: 1 });
    expect(limitsOf(rule, 'lenient')).toEqual({ maxSize: 2, minSize: 1 });
    expect(limitsOf(rule, 'strict')).toEqual({ maxSize: 1.5, minSize: 1 });
  });
});

describe('severityOf', () => {
  it('takes the rule’s own severity where it states one, else the preset’s', () => {
    expect(severityOf(rule, 'standard', 'major')).toBe('warn');
    expect(severityOf(rule, 'standard', 'minor')).toBe('warn');
    expect(severityOf(rule, 'strict', 'minor')).toBe('error');
    expect(severityOf(rule, 'lenient', 'major')).toBe('error');
  });

  it.each(PRESETS)('never makes a major failure milder than a minor one (%s)', (preset) => {
    for (const each of RULES) {
      if (severityOf(each, preset, 'minor') === 'error') {
        expect(severityOf(each, preset, 'major'), each.id).toBe('error');
      }
    }
  });
});
