/** `clearshot check`. */
import { createColors } from 'picocolors';
import { assembleReport, type PhotoReport, type Report } from '../report.ts';
import { loadConfig } from './config/load.ts';
import { printConfig } from './config/printConfig.ts';
import { EXIT, exitCodeOf } from './exitCode.ts';
import { type Expectations, readExpectations } from './expectations/expectations.ts';
import { compare } from './expectations/expected.ts';
import { updateManifest } from './expectations/update.ts';
import { findPhotos, nearestPath } from './files.ts';
import { openOutput } from './outputs.ts';
import { defaultJobs, PHOTO_TIMEOUT, Pool } from './pool.ts';
import { startProgress } from './progress.ts';
import type { Style } from './reporters/reporter.ts';
import { type CheckCommandOptions, type CheckPlan, readPlan } from './settings.ts';
import { VERSION } from './version.ts';

export { EXIT, exitCodeOf };

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
  if (files.length === 0) {
    problems.forEach(complain);
    return EXIT.trouble;
  }

  const expectations =
    plan.expectations === undefined || plan.updateExpectations ? null : readExpectations(plan.expectations);
  if (expectations?.problem) problems.push(expectations.problem);
  problems.forEach(complain);
  const finish = (photo: PhotoReport) => withExpectation(suggestPath(photo), expectations);

  const progress = startProgress(files.length);
  const outputs = plan.reporters.map((choice) =>
    openOutput(choice, progress.print, (file) => styleFor(file, files)),
  );
  const requests = files.map((file) => ({ source: file, file, settings: plan.settings.forPhoto(file) }));
  const photos: PhotoReport[] = [];
  try {
    for await (const photo of pool.runAll(requests, signal)) {
      photos.push(finish(photo));
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
  const report: Report = {
    ...assembleReport(
      plan.updateExpectations ? update(plan, photos) : photos,
      plan.settings.base.preset,
      VERSION,
    ),
    ...(plan.budgets && { budgets: plan.budgets }),
  };
  for (const output of outputs) output.end(report);
  return problems.length > 0 ? EXIT.trouble : exitCodeOf(report, plan.maxWarnings);
}

/** Writes down what was seen, and compares with it. */
function update({ expectations: manifest }: CheckPlan, photos: readonly PhotoReport[]): PhotoReport[] {
  updateManifest(manifest!, photos);
  complain(`wrote what is expected of ${photos.length} photos to ${manifest}`);
  const expectations = readExpectations(manifest!);
  return photos.map((photo) => withExpectation(photo, expectations));
}

function withExpectation(photo: PhotoReport, expectations: Expectations | null): PhotoReport {
  const expected = expectations?.expectedOf(photo.file);
  return expected ? { ...photo, expectation: compare(photo, expected) } : photo;
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
