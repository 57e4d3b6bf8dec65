/** What the pool knows of a worker, whatever it runs in: a transport of its own for browsers and for Node. */
import type { PhotoReport } from '../core/report.ts';

/** A worker that loads the engine at once, and then checks one photo at a time. */
export interface Lane<Request, Event> {
  /** Settles when the engine is loaded; rejects with an {@link EngineError}, or when the worker is lost before. */
  readonly ready: Promise<void>;
  /** Resolves when the worker is of no use any more, with the reason. */
  readonly lost: Promise<Error>;
  /** Checks one photo, which may be decoded while the engine is loading. Rejects when the worker is lost. */
  check(request: Request, onEvent: (event: Event) => void): Promise<Checked>;
  /** Whether somebody waits for the worker: it keeps the program running then, and lets it end otherwise. */
  hold(isAwaited: boolean): void;
  /** Ends the worker at once, whatever it does. */
  stop(): void;
}

/** What a worker makes of a photo. */
export interface Checked {
  report: PhotoReport;
  /** Whether a rule broke down, which may have left the engine damaged: the next photo gets a fresh one. */
  isDamaged: boolean;
}

/** How far a file that the engine needs has come. It is all there when `loaded` is `total`. */
export interface LoadProgress {
  /** Its name, such as `opencv.wasm`. */
  file: string;
  /** Bytes. */
  loaded: number;
  /** Bytes; null while it is not known. */
  total: number | null;
}

/** The worker's own script: its first sign of life says that it has come. */
export const WORKER_SCRIPT = 'worker script';

/** Milliseconds without any progress after which the start of a worker is given up, unless the caller says otherwise. */
export const START_TIMEOUT = 30_000;

/** Starts a worker; it tells of each file that comes. */
export type StartLane<L> = (onProgress: (progress: LoadProgress) => void) => L;

/** The engine could not be loaded, or the worker not be started; the message names what did not come. */
export class EngineError extends Error {
  override name = 'EngineError';
}

/** `crashed`: the worker died. `timeout`: it gave no sign of life in time. `internal`: it met an error of this program. */
export type LossCode = 'crashed' | 'timeout' | 'internal';

/** The worker died, hung or broke; another one may do better. */
export class LostWorkerError extends Error {
  override name = 'LostWorkerError';

  /** @param received what came instead of an answer, such as `one that ended with code 3` */
  constructor(
    readonly code: LossCode,
    readonly received: string,
  ) {
    super(`Expected a running worker but received ${received}`);
  }
}
