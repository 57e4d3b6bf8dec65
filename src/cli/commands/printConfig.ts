/** `clearshot check --print-config <file>`: what would judge that photo, and where it comes from. */
import { limitsOf, severityOf } from '../../core/presets.ts';
import { RULES } from '../../core/rules/index.ts';
import type { CheckPlan } from '../options/settings.ts';

/** JSON, with every rule's severities and limits as they are after preset, overrides and command line. */
export function printConfig(plan: CheckPlan, file: string): string {
  const { preset = 'standard', rules = {} } = plan.settings.forPhoto(file);
  const effective = RULES.map((rule) => {
    const setting = rules[rule.id as keyof typeof rules];
    const [severity, limits] = typeof setting === 'string' ? [setting, {}] : (setting ?? [undefined, {}]);
    if (severity === 'off') return [rule.id, 'off'];
    return [
      rule.id,
      {
        minor: severity ?? severityOf(rule, preset, 'minor'),
        major: severity ?? severityOf(rule, preset, 'major'),
        limits: { ...limitsOf(rule, preset), ...limits },
      },
    ];
  });
  const printed = { config: plan.configFile, file, preset, rules: Object.fromEntries(effective) };
  return `${JSON.stringify(printed, null, 2)}\n`;
}
