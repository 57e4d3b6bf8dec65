/** From `--reporter json=report.json` to what is written where. */
import { REPORTER_NAMES, type ReporterName } from '../../batch/reporters/names.ts';
import { UsageError } from '../../batch/usageError.ts';
import { readName } from '../../settings/names.ts';
import type { ReporterChoice } from '../output/outputs.ts';

/** What the environment says of reporters; https://docs.github.com/actions states both variables. */
export interface ReporterEnvironment {
  GITHUB_ACTIONS?: string | undefined;
  GITHUB_STEP_SUMMARY?: string | undefined;
}

/** The runner of GitHub Actions finds its commands between the lines that people read. */
const READ_BY_PEOPLE: readonly ReporterName[] = ['text', 'dot'];

/** All reporters, with the step summary that goes with `github`. */
export function readReporters(
  values: readonly string[] | undefined,
  environment: ReporterEnvironment = process.env,
): ReporterChoice[] {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY: summary } = environment;
  const choices: ReporterChoice[] = [];
  for (const value of values ?? (GITHUB_ACTIONS === 'true' ? ['text', 'github'] : ['text'])) {
    choices.push(readReporter(value, choices));
  }
  const isOnGitHub = choices.some(({ name }) => name === 'github');
  return isOnGitHub && summary
    ? [...choices, { name: 'markdown', file: summary, isAppended: true }]
    : choices;
}

function readReporter(value: string, earlier: readonly ReporterChoice[]): ReporterChoice {
  const at = value.indexOf('=');
  const [typed, file] = at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
  const name = readName('--reporter', typed, REPORTER_NAMES);
  if (file === '') {
    throw new UsageError(`Expected a file after = for --reporter but received ${JSON.stringify(value)}`);
  }
  const clash = earlier.find((choice) => choice.file === file && !maySharePlace(choice.name, name, file));
  if (clash) {
    throw new UsageError(
      `Expected one reporter for ${file ?? 'standard output'} but received ${clash.name} and ${name}; ` +
        `--reporter ${name}=<file> writes to a file`,
    );
  }
  return { name, file };
}

function maySharePlace(a: ReporterName, b: ReporterName, file: string | undefined): boolean {
  if (file !== undefined || (a !== 'github' && b !== 'github')) return false;
  return READ_BY_PEOPLE.includes(a === 'github' ? b : a);
}
