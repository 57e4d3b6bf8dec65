/** The checker for Node: photos go to worker processes, reports come back. */
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { type CheckSettings, engineSettings, settingsOf } from '../settings/settings.ts';
import { defaultJobs, PHOTO_TIMEOUT, Pool } from './pool.ts';
import type { CheckRequest, PhotoSource } from './protocol.ts';

/** How a checker works. */
export interface CheckerOptions extends CheckSettings {
  /** Most photos checked at a time, each in a process of its own. Default: the number of cores, at most 4. */
  jobs?: number;
  /** Milliseconds that one photo may take before it is given up. Default 30 000. */
  timeout?: number;
  /** Milliseconds without work after which the workers end and give back their memory. Default 30 000. */
  idleTimeout?: number;
}

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

const IDLE_TIMEOUT = 30_000;

/** Makes a checker. It costs nothing until {@link Checker.warmUp} or the first check. */
export function createChecker(options: CheckerOptions = {}): Checker {
  const pool = new Pool({
    size: options.jobs ?? defaultJobs(),
    timeout: options.timeout ?? PHOTO_TIMEOUT,
    idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
  });
  const requestFor = async (source: PhotoSource, own: PhotoCheckOptions): Promise<CheckRequest> => ({
    source,
    file: own.file ?? (typeof source === 'string' ? source : ''),
    settings: await engineSettings({ ...settingsOf(options), ...settingsOf(own) }),
  });
  async function* requestsFor(sources: Iterable<PhotoSource>, own: CheckSettings) {
    for (const source of sources) yield await requestFor(source, own);
  }
  return {
    warmUp: () => pool.warmUp(),
    check: async (source, own = {}) => pool.run(await requestFor(source, own), own),
    checkAll: (sources, own = {}) => pool.runAll(requestsFor(sources, own), own.signal),
    close: () => pool.close(),
  };
}
