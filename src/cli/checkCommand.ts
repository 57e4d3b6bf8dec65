/** `clearshot check`. */
import { createColors } from 'picocolors';
import { assembleReport, type PhotoReport, type Report } from '../report.ts';
import { loadConfig } from './config/load.ts';
import { printConfig } from './config/printConfig.ts';
import { findPhotos, nearestPath } from './files.ts';
import { openOutput } from './outputs.ts';
import { defaultJobs, PHOTO_TIMEOUT, Pool } from './pool.ts';
import { startProgress } from './progress.ts';
import type { Style } from './reporters/reporter.ts';
import { type CheckCommandOptions, type CheckPlan, readPlan } from './settings.ts';
import { VERSION } from './version.ts';

/** What the program ends with; the README and `--help` explain them. */
export const EXIT = { fine: 0, failed: 1, trouble: 2, interrupted: 130 } as const;

/** Widest column for file names; longer names push their own line to the right. */
const MOST_NAME_WIDTH = 48;

/** Checks photos and gives the exit code. */
export async function check(inputs: readonly string[], options: CheckCommandOptions): Promise<number> {
  const plan = readPlan(
    options,
    await loadConfig(options.config === undefined ? {} : { file: options.config }),
  );
  if (options.printConfig !== undefined) {
    process.stdout.write(printConfig(plan, options.printConfig));
    return EXIT.fine;
  }
  const pool = new Pool({ size: plan.jobs ?? defaultJobs(), timeout: PHOTO_TIMEOUT });
  // If the engine does not load, the first photo says so.
  pool.warmUp().catch(() => {});
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  try {
    return await run(inputs, plan, pool, interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
    pool.close();
  }
}

async function run(
  inputs: readonly string[],
  plan: CheckPlan,
  pool: Pool,
  signal: AbortSignal,
): Promise<number> {
  const { files, problems } = await findPhotos(inputs);
  for (const problem of problems) complain(problem);
  if (files.length === 0) return EXIT.trouble;

  const progress = startProgress(files.length);
  const outputs = plan.reporters.map((choice) =>
    openOutput(choice, progress.print, (file) => styleFor(file, files)),
  );
  const requests = files.map((file) => ({ source: file, file, settings: plan.settings.forPhoto(file) }));
  const photos: PhotoReport[] = [];
  try {
    for await (const photo of pool.runAll(requests, signal)) {
      photos.push(suggestPath(photo));
      for (const output of outputs) output.photo(photos.at(-1)!);
      progress.advance();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    progress.stop();
  }
  if (signal.aborted) {
    complain(`interrupted after ${photos.length} of ${files.length} photos`);
    return EXIT.interrupted;
  }
  const report = assembleReport(photos, plan.settings.base.preset, VERSION);
  for (const output of outputs) output.end(report);
  return problems.length > 0 ? EXIT.trouble : exitCodeOf(report, plan.maxWarnings);
}

/** Unreadable beats failed: a photo that nobody saw is never a success. */
export function exitCodeOf({ summary }: Report, maxWarnings = Number.POSITIVE_INFINITY): number {
  if (summary.error > 0) return EXIT.trouble;
  return summary.fail > 0 || summary.warn > maxWarnings ? EXIT.failed : EXIT.fine;
}

function suggestPath(photo: PhotoReport): PhotoReport {
  const nearest = photo.error?.code === 'notFound' ? nearestPath(photo.file) : undefined;
  if (!photo.error || nearest === undefined) return photo;
  return { ...photo, error: { ...photo.error, message: `${photo.error.message}. Did you mean ${nearest}?` } };
}

function styleFor(file: string | undefined, names: readonly string[]): Style {
  const colours = file === undefined && Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  const nameWidth = Math.min(MOST_NAME_WIDTH, Math.max(...names.map((name) => name.length)));
  return { colors: createColors(colours), nameWidth };
}

function complain(sentence: string): void {
  process.stderr.write(`clearshot: ${sentence}\n`);
}
