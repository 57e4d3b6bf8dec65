/** The queue of photos and the workers that take from it, the same in browsers and in Node. */
import { type PhotoReport, unreadablePhoto } from '../core/report.ts';
import { UsageError } from '../settings/usageError.ts';
import { Abortions } from './abortions.ts';
import {
  type Checked,
  EngineError,
  type Lane,
  type LoadProgress,
  type LossCode,
  LostWorkerError,
  type StartLane,
} from './lane.ts';
import { Member } from './member.ts';
import { startTimer, withClock } from './timer.ts';

/** How a pool works. */
export interface PoolOptions<L> {
  /** Starts a worker. */
  start: StartLane<L>;
  /** Most photos checked at a time, each in a worker of its own. */
  size: number;
  /** Milliseconds that one photo may take once the engine is loaded. */
  timeout: number;
  /** Milliseconds without any progress after which the start of a worker is given up. */
  startTimeout: number;
  /** Milliseconds without work after which the workers stop and give back their memory; `Infinity` for never. */
  idleTimeout: number;
  /** Called when a worker starts, gets ready or stops. */
  onChange?: () => void;
  /** Told of each file that a starting worker loads. */
  onProgress?: (progress: LoadProgress) => void;
}

/** One photo in the queue. */
export interface Job<Request, Event> {
  request: Request;
  signal?: AbortSignal | undefined;
  /** Called when a worker takes the photo, each time it does; says whether its engine is loaded. */
  onStart?: (isReady: boolean) => void;
  onEvent?: (event: Event) => void;
}

interface QueuedJob<Request, Event> extends Job<Request, Event> {
  /** How often a worker was given it, and how often one was lost while it started. */
  tries: number;
  failedStarts: number;
  /** Set while it is being checked. */
  member: Member<Lane<Request, Event>> | null;
  settled: boolean;
  resolve(report: PhotoReport): void;
  reject(reason: unknown): void;
}

/** A photo that brings its worker down is tried so many times; one that takes too long is not tried again. */
const MOST_TRIES = 2;

/** So many workers in a row may fail to start for one photo: silent ones are replaced once, dead ones twice. */
const MOST_FAILED_STARTS: Readonly<Record<LossCode, number>> = { timeout: 2, crashed: 3, internal: 3 };

/** Runs jobs in order; starts workers when there is work for them, replaces lost ones and stops idle ones. */
export class Pool<
  Request extends { file: string },
  Event,
  L extends Lane<Request, Event> = Lane<Request, Event>,
> {
  readonly #queue: QueuedJob<Request, Event>[] = [];
  readonly #members = new Set<Member<L>>();
  readonly #abortions = new Abortions();
  readonly #options: PoolOptions<L>;
  #stopIdleTimer = () => {};
  #working = 0;
  #closed = false;

  constructor(options: PoolOptions<L>) {
    this.#options = options;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Whether any worker runs. */
  get running(): boolean {
    return this.#members.size > 0;
  }

  /** Whether a worker has its engine loaded. */
  get ready(): boolean {
    return [...this.#members].some((member) => member.isReady);
  }

  /** Waits for a worker with its engine loaded; starts one where there is none. Rejects with an {@link EngineError}. */
  warmUp(): Promise<void> {
    return this.#withMember((member) => member.started);
  }

  /** Does something in a first worker that need not wait for its turn. */
  use<T>(work: (lane: L) => Promise<T>): Promise<T> {
    // The worker may have a photo in hand, or be starting.
    const longest = this.#options.startTimeout + this.#options.timeout;
    const late = () => new LostWorkerError('timeout', `no sign of life for ${longest / 1000} s`);
    return this.#withMember(({ lane }) => withClock(work(lane), longest, late));
  }

  /**
   * Checks one photo as soon as a worker is free. A photo that brings two workers down, or that takes too long, has a
   * report with outcome `error`; the promise rejects when the signal aborts, when the pool is closed, or with an
   * {@link EngineError}.
   */
  run(job: Job<Request, Event>): Promise<PhotoReport> {
    const { signal } = job;
    let forget = () => {};
    const report = new Promise<PhotoReport>((resolve, reject) => {
      if (this.#closed) return reject(closedError());
      if (signal?.aborted) return reject(signal.reason);
      const queued = { ...job, tries: 0, failedStarts: 0, member: null, settled: false, resolve, reject };
      if (signal) forget = this.#abortions.watch(signal, () => this.#abort(queued));
      this.#queue.push(queued);
      this.#pump();
    });
    return report.finally(() => forget());
  }

  /** Stops everything; waiting and running jobs reject. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopIdleTimer();
    for (const job of this.#queue.splice(0)) job.reject(closedError());
    for (const member of [...this.#members]) this.#stop(member);
  }

  /** Gives waiting jobs to free workers. */
  #pump(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      try {
        const member = this.#freeMember();
        if (!member) return;
        void this.#work(member, this.#queue.shift()!);
      } catch (error) {
        this.#queue.shift()!.reject(error);
      }
    }
  }

  #freeMember(): Member<L> | null {
    const free = [...this.#members].filter((member) => !member.isBusy);
    if (this.#members.size - free.length >= this.#options.size) return null;
    return free.find((member) => member.isReady) ?? free[0] ?? this.#start();
  }

  async #work(member: Member<L>, job: QueuedJob<Request, Event>): Promise<void> {
    member.isBusy = true;
    job.member = member;
    this.#enter();
    try {
      const { report, isDamaged } = await member.whileHeld(() => this.#attempt(member, job));
      if (isDamaged) this.#stop(member);
      job.resolve(report);
    } catch (error) {
      if (!(error instanceof UsageError)) this.#stop(member);
      this.#recover(job, member, member.failure ?? error);
    } finally {
      job.member = null;
      member.isBusy = false;
      this.#leave();
      this.#pump();
    }
  }

  /** A photo that lost a worker must not be blamed for an engine that does not load: it waits for that. */
  async #attempt(member: Member<L>, job: QueuedJob<Request, Event>): Promise<Checked> {
    if (job.tries + job.failedStarts > 0) await member.started;
    job.onStart?.(member.isReady);
    job.tries += 1;
    const answer = member.lane.check(job.request, (event) => job.onEvent?.(event));
    answer.catch(() => {});
    await Promise.race([answer, member.started]);
    return withClock(answer, this.#options.timeout, () => new LostWorkerError('timeout', 'none'));
  }

  /** Tries a photo again, or says what became of it. */
  #recover(job: QueuedJob<Request, Event>, { isReady }: Member<L>, error: unknown): void {
    if (job.settled) return;
    if (!isReady) job.failedStarts += 1;
    if (this.#closed) job.reject(closedError());
    else if (!(error instanceof LostWorkerError)) job.reject(error);
    else if (!isReady && job.failedStarts >= MOST_FAILED_STARTS[error.code]) job.reject(startError(error));
    else if (!isReady || (error.code !== 'timeout' && job.tries < MOST_TRIES)) this.#queue.unshift(job);
    else job.resolve(unreadablePhoto(job.request.file, this.#faultOf(error)));
  }

  #faultOf({ code, received }: LostWorkerError) {
    const expected = {
      crashed: 'a running worker',
      timeout: `an answer within ${this.#options.timeout / 1000} s`,
      internal: 'an answer',
    };
    return { code, message: `Expected ${expected[code]} for the photo but received ${received}` };
  }

  #abort(job: QueuedJob<Request, Event>): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    job.settled = true;
    job.reject(job.signal!.reason);
    if (job.member) this.#stop(job.member as Member<L>);
  }

  async #withMember<T>(work: (member: Member<L>) => Promise<T>): Promise<T> {
    for (let failedStarts = 1; ; failedStarts++) {
      if (this.#closed) throw closedError();
      const [member = this.#start()] = this.#members;
      this.#enter();
      try {
        return await member.whileHeld(() => work(member));
      } catch (thrown) {
        const error = member.failure ?? thrown;
        if (!(error instanceof UsageError)) this.#stop(member);
        if (this.#closed) throw closedError();
        if (member.isReady || !(error instanceof LostWorkerError)) throw error;
        if (failedStarts >= MOST_FAILED_STARTS[error.code]) throw startError(error);
      } finally {
        this.#leave();
      }
    }
  }

  /** @throws {EngineError} where a worker cannot even be made */
  #start(): Member<L> {
    const { start, startTimeout, onProgress = () => {} } = this.#options;
    const member = new Member(start, startTimeout, onProgress);
    this.#members.add(member);
    this.#change();
    member.started.then(
      () => this.#change(),
      () => this.#stop(member),
    );
    void member.lane.lost.then(() => this.#stop(member));
    return member;
  }

  #stop(member: Member<L>): void {
    if (!this.#members.delete(member)) return;
    member.lane.stop();
    this.#change();
  }

  #change(): void {
    this.#options.onChange?.();
  }

  #enter(): void {
    this.#working += 1;
    this.#stopIdleTimer();
  }

  #leave(): void {
    this.#working -= 1;
    this.#stopIdleTimer();
    if (this.#working > 0 || this.#closed) return;
    this.#stopIdleTimer = startTimer(this.#options.idleTimeout, () => {
      for (const member of [...this.#members]) this.#stop(member);
    });
  }
}

function startError({ received }: LostWorkerError): EngineError {
  return new EngineError(`Expected a worker to start but received ${received}`);
}

/** A closed checker does no more work. */
export function closedError(): Error {
  return new Error('Expected an open checker but received a closed one');
}
