/**
 * Scores the built command line on the benchmark photos.
 *   npm run bench [-- --bench <folder>] [-- any option of the benchmark's score.mjs]
 * The folder is --bench, else CLEARSHOT_BENCH, else ../shared/bench. Photos are made once and kept in .cache/bench.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CACHE, checkFolder, giveUp, ROOT, takeOption } from './tools.mjs';

const args = process.argv.slice(2);
const bench = resolve(
  takeOption(args, '--bench') ?? process.env.CLEARSHOT_BENCH ?? join(ROOT, '../shared/bench'),
);
const manifest = join(bench, 'manifest.jsonl');
if (!existsSync(manifest)) {
  giveUp(
    `Expected the benchmark photos in ${bench} but found none: name their folder with --bench or CLEARSHOT_BENCH`,
  );
}

const hash = createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 16);
const photos = join(CACHE, hash, 'photos');
const report = join(CACHE, hash, 'report.json');
if (!existsSync(photos)) materialise(photos);
checkFolder(photos, report, '--jobs', '2');
process.exitCode = node(join(bench, 'score.mjs'), '--manifest', manifest, '--report', report, ...args);

function materialise(folder) {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const status = node(join(bench, 'materialise.mjs'), manifest, unfinished);
  if (status !== 0) giveUp(`Expected all benchmark photos to be made but received exit code ${status}`);
  renameSync(unfinished, folder);
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 2;
}
