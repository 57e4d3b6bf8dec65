import type { Level, Severity } from './report.ts';
import type { Preset, Rule } from './rules/rule.ts';

/** The presets, from the most forgiving. */
export const PRESETS: readonly Preset[] = ['lenient', 'standard', 'strict'];

const SEVERITIES: Record<Preset, Record<Level, Exclude<Severity, 'off'>>> = {
  lenient: { minor: 'warn', major: 'error' },
  standard: { minor: 'warn', major: 'error' },
  strict: { minor: 'error', major: 'error' },
};

/** The severity of a rule's failure at a level. */
export function severityOf(rule: Rule, preset: Preset, level: Level): Exclude<Severity, 'off'> {
  return rule.severities?.[preset]?.[level] ?? SEVERITIES[preset][level];
}

/** A rule's limits under a preset. */
export function limitsOf(rule: Rule, preset: Preset): Record<string, number> {
  if (preset === 'standard') return { ...rule.limits };
  return { ...rule.limits, ...(rule.presetLimits?.[preset] as Record<string, number> | undefined) };
}
