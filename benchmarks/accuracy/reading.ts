/** How well machine-readable lines are read, by the sets that say what stands in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp } from '../shared/tools.ts';
import type { Line } from './figures.ts';
import { type PhotoSet, toolOf } from './photoSets.ts';

/** What the sets' scorer of lines writes with `--json`, as far as it is shown. */
interface Counts {
  rows: number;
  exact: number;
  guardedExact: number;
  accepted: number;
  acceptedGuardedWrong: number;
  acceptedAnyWrong: number;
}

export interface ReadingScores {
  all: Counts;
  rulesPassed: Counts;
  without: { rows: number; claimed: number; accepted: number };
  groups: Record<string, Counts>;
}

/** Scores a set's report; null where the set does not say what stands in the lines. */
export function scoreReading(set: PhotoSet): ReadingScores | null {
  const truth = join(set.folder, 'mrz.jsonl');
  if (!existsSync(truth)) return null;
  const figures = join(set.report, '../reading.json');
  const args = ['--truth', truth, '--manifest', set.manifest, '--report', set.report, '--json', figures];
  const { status } = spawnSync(process.execPath, [toolOf(set, 'score-mrz.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) giveUp(`Expected figures of the lines of ${set.name} but received exit code ${status}`);
  return JSON.parse(readFileSync(figures, 'utf8'));
}

/** The table's lines, with a text for each set. */
export function readingLines(all: readonly (ReadingScores | null)[]): Line[] {
  const of = (text: (scores: ReadingScores) => string) => all.map((scores) => (scores ? text(scores) : '-'));
  const part = (counts: Counts | undefined, name: keyof Counts) =>
    counts && counts.rows > 0
      ? `${((100 * counts[name]) / counts.rows).toFixed(1)} % of ${counts.rows}`
      : '-';
  return [
    ['framed pages: all lines exact', ...of(({ groups }) => part(groups.framed, 'exact'))],
    ['all photos with lines: exact', ...of((s) => part(s.all, 'exact'))],
    ['photo rules passed: exact', ...of((s) => part(s.rulesPassed, 'exact'))],
    ['photo rules passed: accepted', ...of((s) => part(s.rulesPassed, 'accepted'))],
    ['accepted with a wrong number or date', ...of((s) => String(s.all.acceptedGuardedWrong))],
    ['accepted with any wrong character', ...of((s) => String(s.all.acceptedAnyWrong))],
    ['claimed where there are none', ...of(({ without }) => `${without.claimed} of ${without.rows}`)],
  ];
}
