/** The checker for Node: photos go to worker processes, reports come back. */
import type { PairReport } from '../core/pair.ts';
import type { PhotoReport } from '../core/report.ts';
import { checkAll } from '../pool/checkAll.ts';
import { checkPair } from '../pool/checkPair.ts';
import { engineSettings, settingsOf } from '../settings/settings.ts';
import {
  assertBatchOptions,
  assertCheckerOptions,
  assertPhotoOptions,
  assertSource,
  type BatchOptions,
  type CheckerOptions,
  type PhotoCheckOptions,
} from './options.ts';
import type { PhotoSource } from './protocol.ts';
import { defaultWorkers, enterPool } from './workers.ts';

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

  /** Checks the photos of a document's front and back, and whether they belong together. */
  checkPair(front: PhotoSource, back: PhotoSource, options?: BatchOptions): Promise<PairReport>;

  /** Stops all work and ends the workers. Checks that are not done reject. */
  close(): void;
}

/**
 * Makes a checker. It costs nothing until {@link Checker.warmUp} or the first check. Checkers with the same `maxWorkers` and timeouts
 * share their workers.
 */
export function createChecker(options: CheckerOptions = {}): Checker {
  assertCheckerOptions(options);
  let pool: ReturnType<typeof enterPool> | undefined;
  const open = () => {
    pool ??= enterPool(options);
    return pool;
  };
  const check = async (source: PhotoSource, own: PhotoCheckOptions = {}) => {
    assertPhotoOptions(own);
    assertSource(source);
    const { onRuleDone, signal } = own;
    return open().run({
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
    warmUp: () => open().warmUp(),
    check,
    checkAll(sources, own = {}) {
      assertBatchOptions(own);
      const settings = settingsOf(own);
      const checkOne = (source: PhotoSource, _: number, signal: AbortSignal) =>
        check(source, { ...settings, signal });
      return checkAll(sources, checkOne, options.maxWorkers ?? defaultWorkers(), own.signal);
    },
    async checkPair(front, back, own = {}) {
      assertBatchOptions(own);
      const { signal } = own;
      const settings = { ...settingsOf(options), ...settingsOf(own) };
      return checkPair(front, back, settings, (source, reading) =>
        check(source, { ...reading, ...(signal && { signal }) }),
      );
    },
    close: () => open().close(),
  };
}
