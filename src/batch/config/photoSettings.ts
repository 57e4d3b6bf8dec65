/** How each photo is judged: the command line over the environment over the configuration file. */
import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Severity } from '../../core/report.ts';
import { RULES, type RuleId } from '../../core/rules/index.ts';
import type { Preset } from '../../core/rules/rule.ts';
import type { Language } from '../../languages/index.ts';
import { type CheckSettings, settingsOf } from '../../settings/settings.ts';
import type { LoadedConfig, RuleSetting, RuleSettings } from './config.ts';

/** What was said outside the configuration file; it beats the file. */
export interface CallerSettings extends Pick<CheckSettings, 'today' | 'expected' | 'includeReading'> {
  preset?: Preset;
  rules?: RuleSettings;
  /** Of the messages. */
  language?: Language;
}

/** Settings by photo. */
export interface PhotoSettings {
  /** For photos that no override matches; the report names its preset. */
  base: CheckSettings & { preset: Preset };
  /** @param file as given; relative to the working directory */
  forPhoto(file: string): CheckSettings;
}

/** Puts the settings of a configuration and its caller together. */
export function photoSettings({ config, folder }: LoadedConfig, caller: CallerSettings): PhotoSettings {
  const overrides = (config.overrides ?? []).map(({ files, ...own }) => ({
    own,
    matches: picomatch(files as string | string[], { dot: true }),
  }));
  const combine = (layers: readonly CallerSettings[]) => {
    const { language } = caller;
    const { today = config.today, expected, includeReading = config.includeReading } = caller;
    const settings: CheckSettings & { preset: Preset } = {
      preset: 'standard',
      rules: {},
      ...settingsOf({
        ...(language && { language }),
        ...(today !== undefined && { today }),
        ...(expected && { expected }),
        ...(includeReading && { includeReading }),
      }),
    };
    for (const { preset, rules } of [config, ...layers, caller]) {
      if (preset) settings.preset = preset;
      if (rules) settings.rules = mergeRules(settings.rules!, rules);
    }
    return settings;
  };
  const base = combine([]);
  return {
    base,
    forPhoto(file) {
      if (overrides.length === 0) return base;
      const path = relative(folder, resolve(file)).split(sep).join('/');
      return combine(overrides.filter(({ matches }) => matches(path)).map(({ own }) => own));
    },
  };
}

/** A later severity stands in for an earlier one; limits that it does not name stay. */
function mergeRules(earlier: RuleSettings, later: RuleSettings): RuleSettings {
  const merged = { ...earlier };
  for (const { id } of RULES) {
    const setting = later[id];
    if (setting !== undefined) merged[id] = mergeRule(earlier, id, setting);
  }
  return merged;
}

function mergeRule(rules: RuleSettings, id: RuleId, later: RuleSetting): RuleSetting {
  const earlierLimits = rules[id] === undefined ? {} : parts(rules[id])[1];
  const [severity, laterLimits] = parts(later);
  const limits = { ...earlierLimits, ...laterLimits };
  return Object.keys(limits).length > 0 ? [severity, limits] : severity;
}

function parts(setting: RuleSetting): readonly [Severity, Record<string, number>] {
  return typeof setting === 'string' ? [setting, {}] : setting;
}
