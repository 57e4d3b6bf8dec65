/** What the benchmarks share. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout: benchmarks run in it. */
export const ROOT = process.cwd();

/** Where the benchmarks keep what they made. */
export const CACHE = join(ROOT, '.cache/bench');

/** The built command line. */
export const CLI = join(ROOT, 'dist/cli.js');

/** Ends with one sentence and exit code 2. */
export function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Checks a folder of photos with the built command line; exit codes 1 and 2 are results here. */
export function checkFolder(folder: string, reportFile: string, ...options: string[]): void {
  if (!existsSync(CLI))
    giveUp(`Expected the built command line at ${CLI} but found none: run npm run build:node`);
  const args = [CLI, 'check', folder, '--reporter', `json=${reportFile}`, ...options];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === null || status > 2)
    giveUp(`Expected a finished run of ${CLI} but received exit code ${status}`);
}

/** Takes every `--name value` out of the arguments. */
export function takeOptions(args: string[], name: string): string[] {
  const values: string[] = [];
  for (let at = args.indexOf(name); at >= 0; at = args.indexOf(name)) {
    const [, value] = args.splice(at, 2);
    values.push(value ?? giveUp(`Expected a value after ${name} but received none`));
  }
  return values;
}

/** Takes `--name value` out of the arguments; the last one counts. */
export function takeOption(args: string[], name: string): string | undefined {
  return takeOptions(args, name).at(-1);
}

/** Takes `--name` out of the arguments, and says whether it was there. */
export function takeFlag(args: string[], name: string): boolean {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/** Ends where arguments are left that nobody knows. */
export function refuseOthers(args: readonly string[], usage: string): void {
  if (args.length > 0) giveUp(`Expected ${usage} but received ${args.join(' ')}`);
}

/** Runs a script to its end, and gives its exit code. */
export function runNode(...args: string[]): number {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 2;
}

/** The lines of a file as JSON. */
export function parseLines<T>(text: string): T[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as T);
}

/** Prints rows under a heading, in columns; the first column is text, the others are numbers. */
export function printTable(
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  process.stdout.write(`${[lines[0], rule, ...lines.slice(1)].join('\n')}\n\n`);
}
