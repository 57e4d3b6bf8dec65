/** Reads the values of command-line options; every error names what was expected and the nearest valid name. */
import { join, relative } from 'node:path';
import type { LoadedConfig, RuleSettings } from '../../batch/config/config.ts';
import { type CallerSettings, type PhotoSettings, photoSettings } from '../../batch/config/photoSettings.ts';
import { FOLDERS } from '../../batch/expectations/expectations.ts';
import { RULE_IDS } from '../../batch/names.ts';
import { readExpected, readToday } from '../../batch/personal.ts';
import { DEFAULT_TOLERANCE } from '../../batch/reports/drift.ts';
import { UsageError } from '../../batch/usageError.ts';
import { PRESETS } from '../../core/presets.ts';
import type { Budget } from '../../core/report.ts';
import { LANGUAGE_CODES } from '../../languages/index.ts';
import { readName, SEVERITIES } from '../../settings/names.ts';
import { MOST_WORKERS } from '../../settings/options.ts';
import type { ReporterChoice } from '../output/outputs.ts';
import { type BatchCommandOptions, type BatchPlan, readBatch } from './batchOptions.ts';
import { readReporters } from './reporterChoices.ts';

/** The options of `clearshot check` as they were typed. */
export interface CheckCommandOptions extends BatchCommandOptions {
  reporter?: string[];
  /** Whether the HTML report shows the photos. */
  thumbnails?: boolean;
  /** The configuration file. */
  config?: string;
  /** The photo whose settings are printed; nothing is checked then. */
  printConfig?: string;
  preset?: string;
  rule?: string[];
  /** Of the messages. */
  language?: string;
  /** `now` or a date. */
  today?: string;
  /** A JSON file. */
  against?: string;
  includeReading?: boolean;
  /** Photos of the two sides of one document. */
  front?: string;
  back?: string;
  jobs?: string;
  /** Seconds. */
  timeout?: string;
  /** A folder. */
  cache?: string;
  /** A journal. */
  resume?: string;
  /** An earlier report. */
  baseline?: string;
  tolerance?: string;
  maxWarnings?: string;
  /** A manifest, or `folders`. */
  expect?: string;
  updateExpectations?: boolean;
}

/** What they ask for. */
export interface CheckPlan {
  batch: BatchPlan;
  reporters: readonly ReporterChoice[];
  thumbnails: boolean;
  configFile: string | null;
  settings: PhotoSettings;
  maxWorkers: number | undefined;
  /** Milliseconds. */
  timeout: number | undefined;
  cache: string | undefined;
  journal: string | undefined;
  baseline: string | undefined;
  /** Share that a number may move by. */
  tolerance: number;
  maxWarnings: number | undefined;
  /** A manifest, or `folders`. */
  expectations: string | undefined;
  updateExpectations: boolean;
  budgets: Record<string, Budget> | undefined;
  pair: PairPlan | undefined;
}

/** Photos of the two sides of one document. */
export interface PairPlan {
  front: string;
  back: string;
  /** Whether the report says what was read; the two are compared by it in any case. */
  includeReading: boolean;
}

/** Longest time for one photo, seconds: longer waits are hangs. */
const MAX_TIMEOUT = 3600;

/** Where there is no configuration. */
const NO_CONFIG: LoadedConfig = { config: {}, file: null, folder: '.' };

/**
 * Reads all options.
 *
 * @param inputs the photos that the command line names itself
 * @throws {UsageError} at the first one that cannot be understood
 */
export function readPlan(
  options: CheckCommandOptions,
  loaded: LoadedConfig = NO_CONFIG,
  inputs: readonly string[] = [],
): CheckPlan {
  const { jobs, timeout, cache, resume, baseline, maxWarnings } = options;
  const settings = photoSettings(loaded, readCaller(options));
  const pair = readPair(options, inputs, settings.base.includeReading);
  return {
    reporters: readReporters(options.reporter),
    thumbnails: options.thumbnails ?? false,
    batch: readBatch(options, inputs),
    configFile: loaded.file,
    settings: pair ? photoSettings(loaded, readCaller({ ...options, includeReading: true })) : settings,
    pair,
    maxWorkers: jobs === undefined ? undefined : readWhole('--jobs', jobs, 1, MOST_WORKERS),
    timeout: timeout === undefined ? undefined : readWhole('--timeout', timeout, 1, MAX_TIMEOUT) * 1000,
    cache,
    journal: resume,
    baseline,
    tolerance: readTolerance(options),
    maxWarnings: readMaxWarnings(maxWarnings),
    expectations: expectationsOf(options, loaded),
    updateExpectations: options.updateExpectations ?? false,
    budgets: loaded.config.budgets,
  };
}

/** From `--front` and `--back`. */
function readPair(
  { front, back }: CheckCommandOptions,
  inputs: readonly string[],
  includeReading = false,
): PairPlan | undefined {
  if (front === undefined && back === undefined) return undefined;
  if (front === undefined || back === undefined) {
    const [given, missing] = front === undefined ? ['--back', '--front'] : ['--front', '--back'];
    throw new UsageError(`Expected ${missing} with ${given} but received none`);
  }
  if (inputs.length > 0) {
    throw new UsageError(
      `Expected no other photos with --front and --back but received ${quote(inputs[0]!)}`,
    );
  }
  return { front, back, includeReading };
}

/** From `--max-warnings`. */
export function readMaxWarnings(value: string | undefined): number | undefined {
  return value === undefined ? undefined : readWhole('--max-warnings', value, 0, Number.MAX_SAFE_INTEGER);
}

function readTolerance({ tolerance, baseline }: CheckCommandOptions): number {
  if (tolerance === undefined) return DEFAULT_TOLERANCE;
  if (baseline === undefined) throw new UsageError('Expected --baseline with --tolerance but received none');
  const share = Number(tolerance);
  if (tolerance.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new UsageError(`Expected a share from 0 to 1 for --tolerance but received ${quote(tolerance)}`);
}

function expectationsOf(options: CheckCommandOptions, { config, folder }: LoadedConfig): string | undefined {
  const { expect, updateExpectations } = options;
  const configured =
    config.expectations === undefined || config.expectations === FOLDERS
      ? config.expectations
      : relative('.', join(folder, config.expectations));
  const source = expect ?? configured;
  if (updateExpectations && (source === undefined || source === FOLDERS)) {
    const received = source === undefined ? 'none' : FOLDERS;
    throw new UsageError(`Expected --expect <manifest> for --update-expectations but received ${received}`);
  }
  return source;
}

/** What the command line and the environment say of how photos are judged. */
export function readCaller({
  preset,
  rule = [],
  language,
  today,
  against,
  includeReading,
}: Pick<
  CheckCommandOptions,
  'preset' | 'rule' | 'language' | 'today' | 'against' | 'includeReading'
>): CallerSettings {
  const fromEnvironment = process.env.CLEARSHOT_RULES?.split(',').filter(Boolean) ?? [];
  const rules = readRules([...fromEnvironment, ...rule]);
  return {
    ...(preset !== undefined && { preset: readName('--preset', preset, PRESETS) }),
    ...(language !== undefined && { language: readName('--language', language, LANGUAGE_CODES) }),
    ...(today !== undefined && { today: readToday('--today', today) }),
    ...(against !== undefined && { expected: readExpected(against) }),
    ...(includeReading && { includeReading }),
    rules,
  };
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

function quote(value: string): string {
  return JSON.stringify(value);
}
