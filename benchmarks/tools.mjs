/** What the benchmark scripts share. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the scripts keep what they made. */
export const CACHE = `${ROOT}.cache/bench`;

const CLI = `${ROOT}dist/cli.js`;

/** Ends with one sentence and exit code 2. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Checks a folder of photos with the built command line; exit codes 1 and 2 are results here. */
export function checkFolder(folder, reportFile, ...options) {
  if (!existsSync(CLI))
    giveUp(`Expected the built command line at ${CLI} but found none: run npm run build:node`);
  const args = [CLI, 'check', folder, '--reporter', `json=${reportFile}`, ...options];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === null || status > 2)
    giveUp(`Expected a finished run of ${CLI} but received exit code ${status}`);
}

/** Takes `--name value` out of the arguments. */
export function takeOption(args, name) {
  const at = args.indexOf(name);
  if (at < 0) return undefined;
  const [, value] = args.splice(at, 2);
  if (value === undefined) giveUp(`Expected a value after ${name} but received none`);
  return value;
}

/** Takes `--name` out of the arguments, and says whether it was there. */
export function takeFlag(args, name) {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/** Prints rows under a heading, in columns; the first column is text, the others are numbers. */
export function printTable(heading, rows) {
  const cells = [heading, ...rows].map((row) => row.map(String));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  process.stdout.write(`${[lines[0], rule, ...lines.slice(1)].join('\n')}\n\n`);
}
