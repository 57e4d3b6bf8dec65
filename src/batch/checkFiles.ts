/** Checks files from a program, as `clearshot check` does. */
import { type PhotoReport, unreadablePhoto } from '../core/report.ts';
import { settings as settingsOptions } from '../node/judging.ts';
import { inOrder } from '../pool/inOrder.ts';
import { workerShape } from '../settings/options.ts';
import { abortSignal, loose, object, optional, read, type Shape, text } from '../settings/schema.ts';
import { type CheckSettings, settingsOf } from '../settings/settings.ts';
import type { LoadedConfig } from './config/config.ts';
import { photoSettings } from './config/photoSettings.ts';
import { readExpectations } from './expectations/expectations.ts';
import { openFileChecker } from './fileChecker.ts';
import { type FoundPhotos, findPhotos } from './inputs/files.ts';
import { openCache } from './store/cache.ts';
import { programFingerprint } from './store/fingerprint.ts';
import { UsageError } from './usageError.ts';

/** How files are checked; `preset`, `rules` and `language` beat those of the configuration. */
export interface CheckFilesOptions extends CheckSettings {
  /** From `loadConfig`. Default: none. */
  config?: LoadedConfig;
  /** A manifest, or `folders`: what is expected of the photos. */
  expectations?: string;
  /** Most photos checked at a time, each in a process of its own. Default: the number of cores, at most 4. */
  maxWorkers?: number;
  /** Milliseconds that one photo may take before it is given up. Default 30 000. */
  timeout?: number;
  /** A folder for results, so that photos that did not change are not checked again. */
  cache?: string;
  /** Really stops the work; the iteration throws the signal's reason. */
  signal?: AbortSignal;
}

const OPTIONS = object({
  ...settingsOptions,
  config: optional(loose<LoadedConfig>()),
  expectations: optional(text()),
  maxWorkers: workerShape().maxWorkers,
  timeout: workerShape().timeout,
  cache: optional(text()),
  signal: optional(abortSignal()),
} satisfies Shape<CheckFilesOptions>);

/**
 * Checks files; reports come in order, each as soon as it and all before it are there. Whoever ends the iteration
 * early stops the work.
 *
 * @param inputs files, folders and globs; or file names as they come
 * @throws {UsageError} when an input names no photo, or an option cannot be understood
 */
export async function* checkFiles(
  inputs: string | readonly string[] | AsyncIterable<string>,
  options: CheckFilesOptions = {},
): AsyncGenerator<PhotoReport, void, undefined> {
  read(OPTIONS, options, 'the options of checkFiles');
  const { config, expectations, maxWorkers, timeout, cache, signal, ...settings } = options;
  signal?.throwIfAborted();
  const { files, faults } = await filesOf(inputs);
  const checker = openFileChecker({
    settings: photoSettings(config ?? { config: {}, file: null, folder: '.' }, settingsOf(settings)),
    maxWorkers,
    timeout,
    stores: cache === undefined ? [] : [openCache(cache, programFingerprint())],
    expectedOf: expectations === undefined ? undefined : readExpectations(expectations).expectedOf,
    signal,
  });
  try {
    yield* inOrder(files, check, checker.maxWorkers);
  } finally {
    checker.close();
  }

  async function check(file: string): Promise<PhotoReport> {
    const fault = faults.get(file);
    return fault ? unreadablePhoto(file, fault) : checker.check(file);
  }
}

async function filesOf(
  inputs: string | readonly string[] | AsyncIterable<string>,
): Promise<{ files: readonly string[] | AsyncIterable<string>; faults: FoundPhotos['faults'] }> {
  if (typeof inputs === 'object' && Symbol.asyncIterator in inputs)
    return { files: inputs, faults: new Map() };
  const { files, problems, faults } = await findPhotos(typeof inputs === 'string' ? [inputs] : inputs);
  if (problems[0]) throw new UsageError(problems[0]);
  return { files, faults };
}
