/** `clearshot check`. */
import { assembleReport, type PhotoReport, type Report, SCHEMA_VERSION } from '../report.ts';
import { type Batch, findBatch } from './batch.ts';
import { loadConfig } from './config/load.ts';
import { printConfig } from './config/printConfig.ts';
import { EXIT, exitCodeOf } from './exitCode.ts';
import { type Expectations, readExpectations } from './expectations/expectations.ts';
import { compare } from './expectations/expected.ts';
import { updateManifest } from './expectations/update.ts';
import { nearestPath } from './files.ts';
import { inOrder } from './inOrder.ts';
import { openOutputs } from './openOutputs.ts';
import { defaultJobs, PHOTO_TIMEOUT, Pool } from './pool.ts';
import { startProgress } from './progress.ts';
import type { ReportHeader } from './reporters/reporter.ts';
import { type CheckCommandOptions, type CheckPlan, readPlan } from './settings.ts';
import { makeThumbnails } from './thumbnails.ts';
import { VERSION } from './version.ts';

export { EXIT, exitCodeOf };

/** Checks photos and gives the exit code. */
export async function check(inputs: readonly string[], options: CheckCommandOptions): Promise<number> {
  const loaded = await loadConfig(options.config === undefined ? {} : { file: options.config });
  const plan = readPlan(options, loaded, inputs);
  if (options.printConfig !== undefined) {
    process.stdout.write(printConfig(plan, options.printConfig));
    return EXIT.fine;
  }
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  try {
    const batch = await findBatch(inputs, plan.batch, interruption.signal);
    batch.problems.forEach(complain);
    if (batch.total === 0 && batch.problems.length > 0) return EXIT.trouble;
    return await run(batch, plan, interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function run(batch: Batch, plan: CheckPlan, signal: AbortSignal): Promise<number> {
  const expectations =
    plan.expectations === undefined || plan.updateExpectations ? null : readExpectations(plan.expectations);
  if (expectations?.problem) complain(expectations.problem);

  const pool = new Pool({ size: plan.jobs ?? defaultJobs(), timeout: PHOTO_TIMEOUT });
  // If the engine does not load, the first photo says so.
  pool.warmUp().catch(() => {});
  const progress = startProgress(batch.total);
  const header: ReportHeader = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'clearshot', version: VERSION },
    preset: plan.settings.base.preset,
    ...(plan.budgets && { budgets: plan.budgets }),
  };
  const outputs = openOutputs(plan.reporters, progress.print, batch.known, header);
  const checkOne = async (file: string) => {
    const request = { source: file, file, settings: plan.settings.forPhoto(file) };
    const photo = withExpectation(suggestPath(await pool.run(request, { signal })), expectations);
    for (const output of outputs) output.done(photo);
    progress.advance();
    return photo;
  };

  const photos: PhotoReport[] = [];
  try {
    for await (const photo of inOrder(batch.files, checkOne, plan.jobs ?? defaultJobs())) {
      photos.push(photo);
      for (const output of outputs) output.photo(photo);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    progress.stop();
    pool.close();
  }
  if (signal.aborted) {
    complain(`interrupted after ${photos.length} of ${batch.total} photos`);
    return EXIT.interrupted;
  }
  const judged = plan.updateExpectations ? update(plan, photos) : photos;
  const report: Report = {
    ...assembleReport(judged, header.preset, VERSION),
    ...(plan.budgets && { budgets: plan.budgets }),
  };
  const thumbnails = plan.thumbnails ? await makeThumbnails(report.photos) : undefined;
  for (const output of outputs) output.end(report, thumbnails);
  const hasProblems = batch.problems.length > 0 || Boolean(expectations?.problem);
  return hasProblems ? EXIT.trouble : exitCodeOf(report, plan.maxWarnings);
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

function complain(sentence: string): void {
  process.stderr.write(`clearshot: ${sentence}\n`);
}
