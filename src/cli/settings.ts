/** Reads the values of command-line options; every error names what was expected and the nearest valid name. */
import { PRESETS } from '../presets.ts';
import type { Severity } from '../report.ts';
import { RULES, type RuleId } from '../rules/index.ts';
import type { LoadedConfig, RuleSettings } from './config/config.ts';
import { type CallerSettings, type PhotoSettings, photoSettings } from './config/photoSettings.ts';
import type { ReporterChoice } from './outputs.ts';
import { REPORTER_NAMES } from './reporters/index.ts';
import { didYouMean } from './suggest.ts';
import { UsageError } from './usageError.ts';

/** The options of `clearshot check` as they were typed. */
export interface CheckCommandOptions {
  reporter?: string[];
  /** The configuration file. */
  config?: string;
  /** The photo whose settings are printed; nothing is checked then. */
  printConfig?: string;
  preset?: string;
  rule?: string[];
  jobs?: string;
  maxWarnings?: string;
}

/** What they ask for. */
export interface CheckPlan {
  reporters: readonly ReporterChoice[];
  configFile: string | null;
  settings: PhotoSettings;
  jobs: number | undefined;
  maxWarnings: number | undefined;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'off'];

/** Most worker processes: each takes some 400 MB. */
const MAX_JOBS = 64;

export const RULE_IDS: readonly RuleId[] = RULES.map((rule) => rule.id);

/** Where there is no configuration. */
const NO_CONFIG: LoadedConfig = { config: {}, file: null, folder: '.' };

/**
 * Reads all options.
 *
 * @throws {UsageError} at the first one that cannot be understood
 */
export function readPlan(options: CheckCommandOptions, loaded: LoadedConfig = NO_CONFIG): CheckPlan {
  const { reporter = ['text'], jobs, maxWarnings } = options;
  return {
    reporters: readReporters(reporter),
    configFile: loaded.file,
    settings: photoSettings(loaded, readCaller(options)),
    jobs: jobs === undefined ? undefined : readWhole('--jobs', jobs, 1, MAX_JOBS),
    maxWarnings:
      maxWarnings === undefined
        ? undefined
        : readWhole('--max-warnings', maxWarnings, 0, Number.MAX_SAFE_INTEGER),
  };
}

/** One of some names, or a {@link UsageError}. */
export function readName<Name extends string>(what: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found) return found;
  throw new UsageError(
    `Expected ${oneOf(names)} for ${what} but received ${quote(value)}${didYouMean(value, names)}`,
  );
}

/** What the command line and the environment say of how photos are judged. */
export function readCaller({
  preset,
  rule = [],
}: Pick<CheckCommandOptions, 'preset' | 'rule'>): CallerSettings {
  const fromEnvironment = process.env.CLEARSHOT_RULES?.split(',').filter(Boolean) ?? [];
  const rules = readRules([...fromEnvironment, ...rule]);
  return { ...(preset !== undefined && { preset: readName('--preset', preset, PRESETS) }), rules };
}

/** From `glare=warn`; the last one for a rule counts. */
function readRules(values: readonly string[]): RuleSettings {
  const rules: RuleSettings = {};
  for (const value of values) {
    const [id = '', severity] = splitOnce(value);
    if (severity === undefined) {
      throw new UsageError(`Expected <id>=<${SEVERITIES.join('|')}> for --rule but received ${quote(value)}`);
    }
    rules[readName('the rule in --rule', id, RULE_IDS)] = readName(
      `the severity of ${id}`,
      severity,
      SEVERITIES,
    );
  }
  return rules;
}

/** From `json=report.json`. */
function readReporters(values: readonly string[]): ReporterChoice[] {
  const choices: ReporterChoice[] = [];
  for (const value of values) {
    const [typed = '', file] = splitOnce(value);
    const name = readName('--reporter', typed, REPORTER_NAMES);
    if (file === '')
      throw new UsageError(`Expected a file after = for --reporter but received ${quote(value)}`);
    const clash = choices.find((choice) => choice.file === file);
    if (clash) {
      throw new UsageError(
        `Expected one reporter for ${file ?? 'standard output'} but received ${clash.name} and ${name}; ` +
          `--reporter ${name}=<file> writes to a file`,
      );
    }
    choices.push({ name, file });
  }
  return choices;
}

function splitOnce(value: string): [string, string | undefined] {
  const at = value.indexOf('=');
  return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
}

function readWhole(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new UsageError(`Expected a whole number ${range} for ${option} but received ${quote(value)}`);
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function quote(value: string): string {
  return JSON.stringify(value);
}
