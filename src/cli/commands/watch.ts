/** `clearshot watch`. */
import { on } from 'node:events';
import { statSync } from 'node:fs';
import { watch as watchFolder } from 'chokidar';
import { photoSettings } from '../../batch/config/photoSettings.ts';
import { openFileChecker } from '../../batch/fileChecker.ts';
import { isImage } from '../../batch/inputs/files.ts';
import { headerOf } from '../../batch/reports/header.ts';
import { buildReport } from '../../batch/reports/merge.ts';
import { UsageError } from '../../batch/usageError.ts';
import type { PhotoReport } from '../../core/report.ts';
import { inOrder } from '../../pool/inOrder.ts';
import { loadConfiguration } from '../options/configuration.ts';
import { readReporters } from '../options/reporterChoices.ts';
import { type CheckCommandOptions, readCaller } from '../options/settings.ts';
import { EXIT } from '../output/exitCode.ts';
import { openOutputs } from '../output/openOutputs.ts';
import { complain, print } from '../output/terminal.ts';

/** The options of `clearshot watch` as they were typed. */
export type WatchCommandOptions = Pick<
  CheckCommandOptions,
  'reporter' | 'config' | 'preset' | 'rule' | 'language'
>;

/** A camera writes its file bit by bit: it is whole when it has not grown for so long, milliseconds. */
const WHOLE_AFTER = 300;
const POLL_EVERY = 100;

/** Checks each photo that arrives in a folder or changes there, until it is interrupted. */
export async function watch(folder: string, options: WatchCommandOptions): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`Expected a folder to watch but received ${folder}`);
  }
  const choices = readReporters(options.reporter);
  const config = await loadConfiguration(options.config);
  const settings = photoSettings(config, readCaller(options));
  const interruption = new AbortController();
  const { signal } = interruption;
  process.once('SIGINT', () => interruption.abort());

  const header = headerOf(settings.base.preset);
  const outputs = openOutputs({
    choices,
    print,
    complain,
    names: [],
    header,
  });
  const checker = openFileChecker({ settings, signal });
  const photos = new Map<string, PhotoReport>();
  try {
    for await (const photo of inOrder(arrivals(folder, signal), checker.check, checker.maxWorkers)) {
      photos.set(photo.file, photo);
      outputs.done(photo);
      outputs.photo(photo);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    checker.close();
  }
  return outputs.end(buildReport([...photos.values()], header)) ? EXIT.fine : EXIT.trouble;
}

/** The paths of photos as they arrive or change. */
async function* arrivals(folder: string, signal: AbortSignal): AsyncGenerator<string> {
  const watcher = watchFolder(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: WHOLE_AFTER, pollInterval: POLL_EVERY },
  });
  watcher.once('ready', () => complain(`watching ${folder}; Ctrl-C ends it`));
  try {
    for await (const [event, path] of on(watcher, 'all', { signal })) {
      if ((event === 'add' || event === 'change') && isImage(path)) yield path;
    }
  } finally {
    await watcher.close();
  }
}
