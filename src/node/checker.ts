/** The checker for Node: photos go to worker processes, reports come back. */
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { checkAll } from '../pool/checkAll.ts';
import { type CheckSettings, engineSettings, settingsOf } from '../settings/settings.ts';
import type { PhotoSource } from './protocol.ts';
import { defaultWorkers, openPool, type WorkerOptions } from './workers.ts';

/** How a checker works. */
export interface CheckerOptions extends CheckSettings, WorkerOptions {}

/** How one photo is checked; `preset`, `rules` and `language` stand in for the checker's own. */
export interface PhotoCheckOptions extends CheckSettings {
  /** The name that the report gives the photo. Default: its path, or empty. */
  file?: string;
  /** Really stops the work; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called with each rule's result as soon as it is there. */
  onRuleDone?: (result: RuleResult) => void;
}

/** How many photos are checked; the signal stops them all. */
export interface BatchOptions extends CheckSettings {
  signal?: AbortSignal;
}

/** Checks photos in the background. */
export interface Checker {
  /** Starts a worker and loads the engine, so that the first check does not wait for it. */
  warmUp(): Promise<void>;

  /**
   * Checks one photo: the path of an image file, the bytes of one, or decoded pixels. Photos wait for their turn.
   * A photo that cannot be read has a report too, with outcome `error`; the promise rejects when the check is
   * aborted, when the checker is closed, or when the engine cannot be loaded.
   */
  check(source: PhotoSource, options?: PhotoCheckOptions): Promise<PhotoReport>;

  /** Checks many photos at a time; reports come in the order of the photos. */
  checkAll(sources: Iterable<PhotoSource>, options?: BatchOptions): AsyncIterable<PhotoReport>;

  /** Stops all work and ends the workers. Checks that are not done reject. */
  close(): void;
}

/** Makes a checker. It costs nothing until {@link Checker.warmUp} or the first check. */
export function createChecker(options: CheckerOptions = {}): Checker {
  const pool = openPool(options);
  const check = async (source: PhotoSource, own: PhotoCheckOptions = {}) => {
    const { onRuleDone, signal } = own;
    return pool.run({
      request: {
        source,
        file: own.file ?? (typeof source === 'string' ? source : ''),
        settings: await engineSettings({ ...settingsOf(options), ...settingsOf(own) }),
        announceRules: onRuleDone !== undefined,
      },
      signal,
      onEvent: ({ result }) => onRuleDone?.(result),
    });
  };
  return {
    warmUp: () => pool.warmUp(),
    check,
    checkAll: (sources, own = {}) =>
      checkAll(
        sources,
        (source, _, signal) => check(source, { ...settingsOf(own), signal }),
        options.maxWorkers ?? defaultWorkers(),
        own.signal,
      ),
    close: () => pool.close(),
  };
}
