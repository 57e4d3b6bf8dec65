/** The queue of photos and the worker processes that take from it. */
import { availableParallelism } from 'node:os';
import { type PhotoReport, type RuleResult, unreadablePhoto } from '../core/report.ts';
import { inOrder } from './inOrder.ts';
import { Lane, LostWorkerError } from './lane.ts';
import type { CheckRequest } from './protocol.ts';

/** How a pool works. */
export interface PoolOptions {
  /** Most photos checked at a time. */
  size: number;
  /** Milliseconds that one photo may take. */
  timeout: number;
  /** Milliseconds that a worker may take to start. Default: as long as a photo. */
  startTimeout?: number;
  /** Milliseconds without work after which the workers end and give back their memory. Default: never. */
  idleTimeout?: number;
  /** The worker's script. Default: the one that is built beside this file. */
  script?: URL;
}

/** Milliseconds that one photo may take, unless the caller says otherwise. */
export const PHOTO_TIMEOUT = 30_000;

/** Most workers, unless the caller says otherwise: more need more memory than a small machine has. */
const MOST_DEFAULT_JOBS = 4;

/** The worker that is built beside this file. */
const BUILT_WORKER = new URL('./worker.js', import.meta.url);

/** How many workers this machine is good for. */
export function defaultJobs(): number {
  return Math.min(availableParallelism(), MOST_DEFAULT_JOBS);
}

/** What goes with one photo. */
export interface RunOptions {
  signal?: AbortSignal | undefined;
  onRuleDone?: ((result: RuleResult) => void) | undefined;
}

interface Job extends RunOptions {
  request: CheckRequest;
  attempts: number;
  lane: Lane | undefined;
  resolve(report: PhotoReport): void;
  reject(reason: unknown): void;
}

/** A photo that brings its worker down is tried so many times. */
const MAX_ATTEMPTS = 2;

/** Runs jobs in order. Workers are started when there is work for them, and replaced when they are lost. */
export class Pool {
  readonly #size: number;
  readonly #timeout: number;
  readonly #startTimeout: number;
  readonly #idleTimeout: number | undefined;
  readonly #script: URL;
  readonly #queue: Job[] = [];
  readonly #running = new Map<Lane, Job>();
  #idle: Lane[] = [];
  #idleTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor({ size, timeout, startTimeout = timeout, idleTimeout, script = BUILT_WORKER }: PoolOptions) {
    this.#size = size;
    this.#timeout = timeout;
    this.#startTimeout = startTimeout;
    this.#idleTimeout = idleTimeout;
    this.#script = script;
  }

  /** Starts a worker and waits for its engine; rejects with an `EngineError`. Costs nothing when one is there. */
  async warmUp(): Promise<void> {
    if (this.#closed) throw closedError();
    const [running] = this.#running.keys();
    const lane = running ?? this.#idle.find((lane) => !lane.ended) ?? this.#addIdleLane();
    await lane.ready;
  }

  /**
   * Checks one photo as soon as a worker is free. A photo that cannot be read, that brings two workers down or
   * that takes too long has a report with outcome `error`; the promise rejects when the signal aborts, when the
   * pool is closed, or with an `EngineError`.
   */
  run(request: CheckRequest, options: RunOptions = {}): Promise<PhotoReport> {
    const { signal } = options;
    let abort = () => {};
    const report = new Promise<PhotoReport>((resolve, reject) => {
      if (this.#closed) return reject(closedError());
      if (signal?.aborted) return reject(signal.reason);
      const job: Job = { ...options, request, attempts: 0, lane: undefined, resolve, reject };
      abort = () => this.#abort(job);
      signal?.addEventListener('abort', abort);
      this.#queue.push(job);
      this.#next();
    });
    return report.finally(() => signal?.removeEventListener('abort', abort));
  }

  /**
   * Checks many photos; reports come in the order of the requests. Requests are taken one by one as workers
   * become free, and reports wait for slower ones before them: a batch of any length needs little memory.
   */
  async *runAll(
    requests: Iterable<CheckRequest> | AsyncIterable<CheckRequest>,
    signal?: AbortSignal,
  ): AsyncGenerator<PhotoReport> {
    const stop = new AbortController();
    const anySignal = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    try {
      yield* inOrder(requests, (request) => this.run(request, { signal: anySignal }), this.#size);
    } finally {
      stop.abort();
    }
  }

  /** Stops all work and ends the workers. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    for (const lane of [...this.#idle, ...this.#running.keys()]) lane.stop();
    for (const job of [...this.#queue.splice(0), ...this.#running.values()]) job.reject(closedError());
    this.#idle = [];
    this.#running.clear();
  }

  #next(): void {
    clearTimeout(this.#idleTimer);
    this.#idle = this.#idle.filter((lane) => !lane.ended);
    while (this.#queue.length > 0 && this.#running.size < this.#size) {
      const lane = this.#idle.shift() ?? this.#startLane();
      void this.#work(lane, this.#queue.shift()!);
    }
    if (this.#running.size === 0) this.#stopLater();
  }

  #stopLater(): void {
    if (this.#idleTimeout === undefined) return;
    this.#idleTimer = setTimeout(() => {
      for (const lane of this.#idle.splice(0)) lane.stop();
    }, this.#idleTimeout);
    this.#idleTimer.unref();
  }

  #addIdleLane(): Lane {
    const lane = this.#startLane();
    this.#idle.push(lane);
    this.#next();
    return lane;
  }

  async #work(lane: Lane, job: Job): Promise<void> {
    this.#running.set(lane, job);
    lane.hold(true);
    job.lane = lane;
    job.attempts += 1;
    try {
      // A photo that lost its first worker must not be blamed for an engine that does not load.
      if (job.attempts > 1) await lane.ready;
      job.resolve(await lane.check(job.request, job.onRuleDone));
    } catch (error) {
      this.#recover(job, error);
    }
    this.#running.delete(lane);
    job.lane = undefined;
    if (this.#closed) return;
    lane.hold(false);
    if (!lane.ended) this.#idle.push(lane);
    this.#next();
  }

  #recover(job: Job, error: unknown): void {
    if (!(error instanceof LostWorkerError)) {
      job.reject(error);
    } else if (error.code === 'crashed' && job.attempts < MAX_ATTEMPTS) {
      this.#queue.unshift(job);
    } else {
      job.resolve(unreadablePhoto(job.request.file, { code: error.code, message: error.message }));
    }
  }

  #abort(job: Job): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    job.reject(job.signal!.reason);
    // The job is settled: that its worker is lost changes nothing for it.
    job.attempts = MAX_ATTEMPTS;
    job.lane?.stop();
  }

  #startLane(): Lane {
    const lane = new Lane(this.#script, this.#timeout, this.#startTimeout);
    lane.hold(false);
    return lane;
  }
}

function closedError(): Error {
  return new Error('Expected an open checker but received a closed one');
}
