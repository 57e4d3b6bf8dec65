/**
 * Scores the built command line on sets of labelled photos, side by side:
 *   npm run bench [-- --bench <folder>]... [--judge-only] [--write] [--baselines] [--details [any option of the sets' score.mjs]]
 * The sets are those of --bench, else of CLEARSHOT_BENCH (with commas), else bench, field and screens in ../shared. Photos
 * are made once and kept in .cache/bench. --judge-only scores the reports of the last run; --write brings docs/accuracy.md up to
 * date; --baselines scores what is commonly measured too; --details prints what the scorer prints of each set.
 */
import { spawnSync } from 'node:child_process';
import { printBaselines } from './accuracy/baselines.ts';
import {
  outlineLines,
  readMeasured,
  ruleLines,
  scoresFile,
  screenLines,
  verdictLines,
} from './accuracy/figures.ts';
import { type PhotoSet, photoSets, toolOf } from './accuracy/photoSets.ts';
import { readingLines, scoreReading } from './accuracy/reading.ts';
import { type Table, writeTables } from './shared/documents.ts';
import { checkFolder, giveUp, printTable, takeFlag } from './shared/tools.ts';

export async function main(args: string[]): Promise<void> {
  const [isJudgeOnly, isWritten] = [takeFlag(args, '--judge-only'), takeFlag(args, '--write')];
  const [hasBaselines, hasDetails] = [takeFlag(args, '--baselines'), takeFlag(args, '--details')];
  const sets = photoSets(args);
  for (const set of sets) {
    if (!isJudgeOnly) checkFolder(set.photos, set.report, '--jobs', '2', '--include-reading');
    score(set, hasDetails, args);
  }
  const tables = tablesOf(sets);
  for (const { heading, lines } of tables) printTable(heading, lines);
  if (isWritten) {
    writeTables('docs/accuracy.md', tables);
    writeTables('README.md', tables.slice(0, 1));
  }
  if (hasBaselines) await printBaselines(sets[0]!);
}

/** Runs the set's own scorer; its figures are kept beside the report. */
function score(set: PhotoSet, isPrinted: boolean, options: readonly string[]): void {
  const args = ['--manifest', set.manifest, '--report', set.report, '--json', scoresFile(set), ...options];
  if (isPrinted) process.stdout.write(`\n${set.name}\n\n`);
  const { status } = spawnSync(process.execPath, [toolOf(set, 'score.mjs'), ...args], {
    stdio: ['ignore', isPrinted ? 'inherit' : 'ignore', 'inherit'],
  });
  if (status !== 0) giveUp(`Expected figures of ${set.name} but received exit code ${status}`);
}

function tablesOf(sets: readonly PhotoSet[]): Table[] {
  const all = sets.map(readMeasured);
  const names = sets.map(({ name }) => name);
  return [
    { name: 'verdicts', heading: ['photos', ...names], lines: verdictLines(all) },
    { name: 'rules', heading: ['rule: false alarms / misses', ...names], lines: ruleLines(all) },
    { name: 'outlines', heading: ['outline', ...names], lines: outlineLines(all) },
    { name: 'screens', heading: ['photos of screens', ...names], lines: screenLines(all) },
    {
      name: 'reading',
      heading: ['machine-readable lines', ...names],
      lines: readingLines(sets.map(scoreReading)),
    },
  ];
}
