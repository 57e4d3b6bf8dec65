/**
 * Proposes limits for your own photos, from a report and what you know of the photos; writes nothing.
 *   npm run tune -- <report.json> <manifest> [<report.json> <manifest>]... [--false-alarms <percent>] [--rule <id>]... [--limit <rule.limit>]...
 */
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expectedOf, readManifest, rowFinder } from '../src/batch/expectations/manifest.ts';
import { RULE_IDS } from '../src/batch/names.ts';
import { readText } from '../src/batch/text.ts';
import { UsageError } from '../src/batch/usageError.ts';
import { limitsOf, PRESETS } from '../src/core/presets.ts';
import type { Report } from '../src/core/report.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { Preset, Rule } from '../src/core/rules/rule.ts';
import { readName } from '../src/settings/names.ts';
import { type Estimate, type Proposal, propose, type Sample } from './tuning/propose.ts';

const USAGE = `Usage: npm run tune -- <report.json> <manifest> [<report.json> <manifest>]... [options]

A report is one of \`clearshot check --reporter json\`; its manifest says what is expected of its photos. Several sets of
photos weigh the same: a limit is proposed that holds on each of them.
  --false-alarms <percent>  share of each set's good photos that a rule may fail (default: 2)
  --rule <id>               only this rule; may be repeated
  --limit <rule.limit>      this limit of a rule instead of its main one; may be repeated
  --preset <name>           the limits to start from (default: the first report's)`;

/** Below this many photos of a kind, a proposal says little. */
const FEW = 30;

/** Runs with the command line's arguments; exit code 2 when they cannot be followed. */
export function main(): void {
  try {
    process.stdout.write(tune(process.argv.slice(4)));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** What is to be printed. @throws {UsageError} */
export function tune(args: string[]): string {
  const { values, positionals } = readArguments(args);
  if (values.help) return `${USAGE}\n`;
  if (positionals.length === 0 || positionals.length % 2 === 1) {
    throw new UsageError(
      `Expected pairs of a report and a manifest but received ${positionals.length} file(s)\n\n${USAGE}`,
    );
  }
  const wanted = readPercent(values['false-alarms'] ?? '2');
  const sets = readSets(positionals);
  const preset = readName('--preset', values.preset ?? sets[0]!.report.preset, PRESETS);
  const lines = chosenLimits(values.rule ?? [], values.limit ?? []).flatMap(({ rule, name }) => {
    const samples = Object.fromEntries(
      sets
        .map(({ name, report, rowOf }) => [name, samplesOf(rule.id, report, rowOf)] as const)
        .filter(([, list]) => list.length > 0),
    );
    if (
      !Object.values(samples)
        .flat()
        .some(({ label }) => label === 'ok')
    )
      return [];
    return rowsOfTable(rule, name, propose(rule, limitsOf(rule, preset), name, samples, wanted));
  });
  if (lines.length === 0) {
    throw new UsageError(
      `Expected photos of ${positionals[0]} in ${positionals[1]} but found none that is said to be good`,
    );
  }
  const title = `Limits for at most ${wanted * 100} % false alarms, from preset ${preset}. In brackets: 95 % confidence, 500 bootstrap draws.`;
  return `${title}\n\n${table(lines)}\n${NOTE}`;
}

const NOTE = `Nothing was written. To use a limit, put it into clearshot.config.json beside the rule's severity:
  { "rules": { "blur": ["error", { "maxBlurSigma": 0.18 }] } }
Photos of one scene count as independent here; where there are several of each, the true intervals are wider.
* fewer than ${FEW} photos of that kind.
`;

function readArguments(args: string[]) {
  const options = {
    'false-alarms': { type: 'string' },
    rule: { type: 'string', multiple: true },
    limit: { type: 'string', multiple: true },
    preset: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** A set of photos: named by the folder of its manifest. */
interface PhotoSet {
  name: string;
  report: Report & { preset: Preset };
  rowOf: ReturnType<typeof rowFinder>;
}

function readSets(files: readonly string[]): PhotoSet[] {
  return files.flatMap((reportFile, i) => {
    const manifest = files[i + 1];
    if (i % 2 === 1 || manifest === undefined) return [];
    const name = basename(dirname(resolve(manifest)));
    return [{ name, report: readReport(reportFile), rowOf: rowFinder(readManifest(manifest)) }];
  });
}

function readPercent(text: string): number {
  const percent = Number(text);
  if (text.trim() !== '' && percent >= 0 && percent < 100) return percent / 100;
  throw new UsageError(
    `Expected a percentage from 0 to below 100 for --false-alarms but received ${JSON.stringify(text)}`,
  );
}

function readReport(path: string): Report & { preset: Preset } {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    throw new UsageError(`Expected a JSON report for ${path} but received: ${(error as Error).message}`);
  }
  const { photos } = value as Partial<Report>;
  if (Array.isArray(photos)) return value as Report & { preset: Preset };
  throw new UsageError(`Expected a report of clearshot for ${path} but received JSON without photos`);
}

/** The limits to look at: those named, else the main one of each rule. */
function chosenLimits(
  ruleNames: readonly string[],
  limitNames: readonly string[],
): { rule: Rule; name: string }[] {
  const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!;
  const named = limitNames.map((text) => {
    const [id = '', limit = ''] = text.split('.');
    const rule = ruleOf(readName('the rule of --limit', id, RULE_IDS));
    return { rule, name: readName(`the limit of ${id}`, limit, Object.keys(rule.limits)) };
  });
  const ids = ruleNames.map((id) => readName('--rule', id, RULE_IDS));
  const main = (id: string) => {
    const rule = ruleOf(id);
    return rule.figure ? [{ rule, name: rule.figure.limit }] : [];
  };
  if (ids.length === 0 && named.length > 0) return named;
  return [...(ids.length > 0 ? ids : RULE_IDS).flatMap(main), ...named];
}

/** What the report measured on the photos that something is expected of. */
function samplesOf(id: string, report: Report, rowOf: ReturnType<typeof rowFinder>): Sample[] {
  return report.photos.flatMap((photo) => {
    const row = rowOf(photo.file);
    const result = photo.rules.find((rule) => rule.id === id);
    if (!row || !result) return [];
    const { mustFail, mustPass } = expectedOf(row);
    const label = (mustFail as string[]).includes(id)
      ? 'defect'
      : (mustPass as string[]).includes(id)
        ? 'ok'
        : null;
    return label ? [{ numbers: result.measured, label }] : [];
  });
}

const HEADING = ['rule', 'limit', 'set', 'photos', 'now', 'false', 'missed', 'proposed', 'false', 'missed'];

function rowsOfTable(rule: Rule, name: string, { now, limit, sets }: Proposal): string[][] {
  const count = (n: number) => `${n}${n < FEW ? '*' : ''}`;
  const plain = (value: number) => String(Number(value.toPrecision(3)));
  return sets.map(({ set, ok, defects, falseAlarms, misses, falseAlarmsNow, missesNow }) => {
    const photos = `${count(ok)} ok, ${count(defects)} bad`;
    const before = [rule.id, name, set, photos, plain(now), percent(falseAlarmsNow), percent(missesNow)];
    if (!limit) return [...before, 'out of reach', '', ''];
    return [...before, estimate(limit, plain), estimate(falseAlarms!, percent), estimate(misses!, percent)];
  });
}

function estimate({ value, low, high }: Estimate, show: (value: number) => string): string {
  return Number.isNaN(value) ? '-' : `${show(value)} [${show(low)}, ${show(high)}]`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(100 * share).toFixed(1)} %`;
}

function table(rows: string[][]): string {
  const cells = [HEADING, ...rows];
  const widths = HEADING.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
