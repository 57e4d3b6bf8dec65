/** The benchmark photos, made once. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CACHE, giveUp, ROOT, takeOption } from './tools.mjs';

/** Makes the photos where there are none yet; takes `--bench <folder>` out of the arguments. */
export function benchPhotos(args) {
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
  if (!existsSync(photos)) materialise(photos, bench, manifest);
  return { bench, manifest, photos, report: join(CACHE, hash, 'report.json') };
}

function materialise(folder, bench, manifest) {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const status = runNode(join(bench, 'materialise.mjs'), manifest, unfinished);
  if (status !== 0) giveUp(`Expected all benchmark photos to be made but received exit code ${status}`);
  renameSync(unfinished, folder);
}

/** Runs a script to its end, and gives its exit code. */
export function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 2;
}
