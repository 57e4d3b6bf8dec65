/** What `clearshot.config.{ts,js,mjs,json}` may say. */
import type { Budget, Severity } from '../../core/report.ts';
import type { RuleId } from '../../core/rules/index.ts';
import type { Preset } from '../../core/rules/rule.ts';

/** A rule's severity, alone or with limits that stand in for the preset's. */
export type RuleSetting = Severity | readonly [Severity, Record<string, number>];

/** Settings by rule id. */
export type RuleSettings = Partial<Record<RuleId, RuleSetting>>;

/** Other settings for some photos. */
export interface Override {
  /** Globs, relative to the folder of the configuration file. */
  files: string | readonly string[];
  preset?: Preset;
  rules?: RuleSettings;
}

/** The configuration. */
export interface Config {
  /** Address of the JSON Schema, for editors. */
  $schema?: string;
  /** Default `standard`. */
  preset?: Preset;
  rules?: RuleSettings;
  /** Later ones win. */
  overrides?: readonly Override[];
  /** The day on which documents must be valid, `YYYY-MM-DD`, or `now`. Default: expiry dates are not judged. */
  today?: string;
  /** Whether reports say what documents say: names, numbers and dates. Default: no. */
  includeReading?: boolean;
  /** A manifest, relative to the folder of the configuration file, or `folders`. */
  expectations?: string;
  budgets?: Partial<Record<RuleId, Budget>>;
}

/** A configuration, and where it was found. */
export interface LoadedConfig {
  config: Config;
  /** The file, or null when there is none. */
  file: string | null;
  /** What its paths and globs are relative to. */
  folder: string;
  /** Configurations that were found and not used: programs from outside the project. */
  ignored?: readonly string[];
}

/** Gives a configuration its type, for editors. */
export function defineConfig(config: Config): Config {
  return config;
}
