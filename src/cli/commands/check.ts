/** `clearshot check`. */

import { readExpectations } from '../../batch/expectations/expectations.ts';
import { type ExpectedOf, withExpectation } from '../../batch/expectations/expected.ts';
import { updateManifest } from '../../batch/expectations/update.ts';
import { type FileChecker, openFileChecker } from '../../batch/fileChecker.ts';
import { driftBetween } from '../../batch/reports/drift.ts';
import { headerOf } from '../../batch/reports/header.ts';
import { buildReport } from '../../batch/reports/merge.ts';
import { readReport } from '../../batch/reports/readReport.ts';
import { openStores } from '../../batch/store/open.ts';
import { type PhotoReport, unreadablePhoto } from '../../core/report.ts';
import { inOrder } from '../../pool/inOrder.ts';
import { type Batch, findBatch } from '../options/batch.ts';
import { loadConfiguration } from '../options/configuration.ts';
import { type CheckCommandOptions, type CheckPlan, readPlan } from '../options/settings.ts';
import { EXIT, exitCodeOf } from '../output/exitCode.ts';
import { type Outputs, openOutputs } from '../output/openOutputs.ts';
import { type Progress, startProgress } from '../output/progress.ts';
import { complain } from '../output/terminal.ts';
import { openPair } from './pair.ts';
import { printConfig } from './printConfig.ts';

/** Checks photos and gives the exit code. */
export async function check(inputs: readonly string[], options: CheckCommandOptions): Promise<number> {
  const loaded = await loadConfiguration(options.config);
  const plan = readPlan(options, loaded, inputs);
  if (options.printConfig !== undefined) {
    process.stdout.write(printConfig(plan, options.printConfig));
    return EXIT.fine;
  }
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  try {
    return await run(plan.pair ? [plan.pair.front, plan.pair.back] : inputs, plan, interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function run(inputs: readonly string[], plan: CheckPlan, signal: AbortSignal): Promise<number> {
  const header = headerOf(plan.settings.base.preset, plan.budgets);
  const { expectedOf, baseline, problem } = readComparison(plan);
  const checker = openFileChecker({
    settings: plan.settings,
    maxWorkers: plan.maxWorkers,
    timeout: plan.timeout,
    stores: openStores(plan, header),
    expectedOf,
    signal,
    onStoreFault: complain,
  });
  let outputs: Outputs | undefined;
  try {
    const batch = await findBatch(inputs, plan.batch, signal);
    const problems = [...batch.problems, ...(problem ? [problem] : [])];
    problems.forEach(complain);
    if (batch.total === 0 && batch.problems.length > 0) return EXIT.trouble;

    const progress = startProgress(batch.total);
    const { print } = progress;
    outputs = openOutputs({ choices: plan.reporters, print, complain, names: batch.known, header });
    const sides = plan.pair && openPair(plan.pair, plan.settings.base.language);
    const photos = await checkAll(batch, sides ? sides.watch(checker) : checker, outputs, progress, signal);
    if (signal.aborted) {
      complain(`interrupted after ${howFar(photos.length, batch.total)}`);
      return EXIT.interrupted;
    }
    const drift =
      baseline && driftBetween(baseline, photos, { tolerance: plan.tolerance, others: new Set(batch.found) });
    const report = {
      ...buildReport(plan.updateExpectations ? update(plan, photos) : photos, header, drift),
      ...(sides && { pair: await sides.judge() }),
    };
    const thumbnails = plan.thumbnails ? await thumbnailsOf(report.photos) : undefined;
    const isWritten = outputs.end(report, thumbnails);
    return isWritten && problems.length === 0 ? exitCodeOf(report, plan.maxWarnings) : EXIT.trouble;
  } finally {
    outputs?.discard();
    checker.close();
  }
}

/** What was said beforehand about the photos, and a sentence when it names photos that are gone. */
interface Comparison {
  expectedOf: ExpectedOf | undefined;
  baseline: readonly PhotoReport[] | undefined;
  problem: string | null;
}

function readComparison({ expectations: source, updateExpectations, baseline: path }: CheckPlan): Comparison {
  const expectations = source === undefined || updateExpectations ? undefined : readExpectations(source);
  return {
    expectedOf: expectations?.expectedOf,
    baseline: path === undefined ? undefined : readReport(path).photos,
    problem: expectations?.problem ?? null,
  };
}

/** All photos in order, or those that were there when the signal came. */
async function checkAll(
  batch: Batch,
  checker: Pick<FileChecker, 'check' | 'maxWorkers'>,
  outputs: Outputs,
  progress: Progress,
  signal: AbortSignal,
): Promise<PhotoReport[]> {
  const photos: PhotoReport[] = [];
  const checkOne = async (file: string) => {
    const fault = batch.faults.get(file);
    const photo = fault ? unreadablePhoto(file, fault) : await checker.check(file);
    outputs.done(photo);
    progress.advance();
    return photo;
  };
  try {
    for await (const photo of inOrder(batch.files, checkOne, checker.maxWorkers)) {
      photos.push(photo);
      outputs.photo(photo);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    progress.stop();
  }
  return photos;
}

/** `3 of 60 photos`, or `3 photos` where nobody knows how many there would have been. */
function howFar(done: number, total: number | undefined): string {
  return total === undefined ? `${done} ${done === 1 ? 'photo' : 'photos'}` : `${done} of ${total} photos`;
}

/** Writes down what was seen, and compares with it. */
function update({ expectations: manifest }: CheckPlan, photos: readonly PhotoReport[]): PhotoReport[] {
  updateManifest(manifest!, photos);
  complain(`wrote what is expected of ${photos.length} photos to ${manifest}`);
  const { expectedOf } = readExpectations(manifest!);
  return photos.map((photo) => withExpectation(photo, expectedOf));
}

/** The decoder is large, and few ask for thumbnails. */
async function thumbnailsOf(photos: readonly PhotoReport[]): Promise<ReadonlyMap<string, string>> {
  const { makeThumbnails } = await import('../../batch/thumbnails.ts');
  return makeThumbnails(photos);
}
