/** The queue of photos and the workers that take from it. */
import { type PhotoReport, unreadablePhoto } from '../core/report.ts';
import { type Lane, LostWorkerError } from './lane.ts';
import type { CheckEvent, CheckRequest } from './protocol.ts';

/** One photo in the queue. */
export interface Job {
  request: CheckRequest;
  signal: AbortSignal | undefined;
  /** Called when a worker takes the photo, each time it does. */
  onStart(lane: PoolLane): void;
  onEvent(event: CheckEvent): void;
}

/** What the pool asks of a worker. */
export type PoolLane = Pick<Lane, 'ready' | 'warmUp' | 'describeRules' | 'check' | 'look' | 'stop'>;

/** Starts a worker. */
export type StartLane = (onReady: () => void) => PoolLane;

interface QueuedJob extends Job {
  attempts: number;
  resolve(report: PhotoReport): void;
  reject(reason: unknown): void;
}

/** A photo that brings its worker down is tried so many times. */
const MAX_ATTEMPTS = 2;

/** Runs jobs in order on at most {@link Pool.size} workers; starts them when needed and stops them when idle. */
export class Pool {
  readonly #queue: QueuedJob[] = [];
  readonly #lanes = new Set<PoolLane>();
  readonly #busy = new Set<PoolLane>();
  readonly #startLane: StartLane;
  readonly #idleTimeout: number;
  readonly #onChange: () => void;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #size = 1;
  #closed = false;

  /**
   * @param startLane starts a worker, and is told what to call when its engine is loaded
   * @param idleTimeout milliseconds without work after which the workers stop
   * @param onChange called when a worker starts, gets ready or stops
   */
  constructor(startLane: StartLane, idleTimeout: number, onChange: () => void) {
    this.#startLane = startLane;
    this.#idleTimeout = idleTimeout;
    this.#onChange = onChange;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Whether any worker runs. */
  get running(): boolean {
    return this.#lanes.size > 0;
  }

  /** Whether a worker has its engine loaded. */
  get ready(): boolean {
    return [...this.#lanes].some((lane) => lane.ready);
  }

  /** Most workers at a time. Those above a lowered size stop when they are idle. */
  set size(size: number) {
    this.#size = size;
    this.#pump();
  }

  /** Does something in a first worker that need not wait for its turn, such as loading the engine. */
  async withWorker<T>(work: (lane: PoolLane) => Promise<T>): Promise<T> {
    this.#assertOpen();
    const [lane = this.#start()] = this.#lanes;
    try {
      return await work(lane);
    } catch (error) {
      this.#stop(lane);
      throw this.#closed ? closedError() : error;
    } finally {
      this.#stopWhenIdle();
    }
  }

  /** Puts a photo at the end of the queue. */
  run(job: Job): Promise<PhotoReport> {
    return new Promise((resolve, reject) => {
      this.#assertOpen();
      job.signal?.throwIfAborted();
      this.#queue.push({ ...job, attempts: 0, resolve, reject });
      job.signal?.addEventListener('abort', () => this.#pump(), { once: true });
      this.#pump();
    });
  }

  /** Stops everything; waiting and running jobs reject. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    for (const job of this.#queue.splice(0)) job.reject(closedError());
    for (const lane of [...this.#lanes]) this.#stop(lane);
  }

  /** Gives waiting jobs to free workers. */
  #pump(): void {
    for (const job of this.#queue.filter((job) => job.signal?.aborted)) {
      this.#queue.splice(this.#queue.indexOf(job), 1);
      job.reject(job.signal!.reason);
    }
    while (this.#queue.length > 0) {
      const lane = this.#freeLane();
      if (!lane) return;
      void this.#work(lane, this.#queue.shift()!);
    }
  }

  #freeLane(): PoolLane | null {
    const free = [...this.#lanes].find((lane) => !this.#busy.has(lane));
    if (free && this.#busy.size < this.#size) return free;
    return this.#lanes.size < this.#size ? this.#start() : null;
  }

  async #work(lane: PoolLane, job: QueuedJob): Promise<void> {
    clearTimeout(this.#idleTimer);
    this.#busy.add(lane);
    const abort = () => this.#stop(lane);
    job.signal?.addEventListener('abort', abort);
    try {
      job.attempts += 1;
      job.onStart(lane);
      const report = await lane.check(job.request, job.onEvent);
      if (isSuspect(report)) this.#stop(lane);
      job.resolve(report);
    } catch (error) {
      this.#stop(lane);
      this.#settleFailure(job, error);
    } finally {
      job.signal?.removeEventListener('abort', abort);
      this.#busy.delete(lane);
      this.#pump();
      this.#stopWhenIdle();
    }
  }

  #settleFailure(job: QueuedJob, error: unknown): void {
    if (job.signal?.aborted) job.reject(job.signal.reason);
    else if (this.#closed) job.reject(closedError());
    else if (!(error instanceof LostWorkerError)) job.reject(error);
    else if (job.attempts < MAX_ATTEMPTS) this.#queue.unshift(job);
    else job.resolve(unreadablePhoto(job.request.file, { code: error.code, message: error.message }));
  }

  #start(): PoolLane {
    const lane = this.#startLane(this.#onChange);
    this.#lanes.add(lane);
    this.#onChange();
    return lane;
  }

  #stop(lane: PoolLane): void {
    if (!this.#lanes.delete(lane)) return;
    lane.stop();
    this.#onChange();
  }

  #stopWhenIdle(): void {
    clearTimeout(this.#idleTimer);
    if (this.#busy.size > 0 || this.#closed) return;
    this.#idleTimer = setTimeout(() => {
      for (const lane of [...this.#lanes]) this.#stop(lane);
    }, this.#idleTimeout);
  }

  #assertOpen(): void {
    if (this.#closed) throw closedError();
  }
}

/** A rule that broke down may have left the engine damaged: the next photo gets a fresh one. */
function isSuspect(report: PhotoReport): boolean {
  return report.rules.some((rule) => rule.message?.id === 'broken');
}

function closedError(): Error {
  return new Error('Expected an open checker but received a closed one');
}
