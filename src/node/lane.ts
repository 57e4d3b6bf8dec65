/** One worker process's life: it checks one photo at a time, and ends by being stopped or lost. */
import { type ChildProcess, fork } from 'node:child_process';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import type { CheckRequest, WorkerEvent, WorkerOrder } from './protocol.ts';

/** The worker died or hung; another one may do better. */
export class LostWorkerError extends Error {
  override name = 'LostWorkerError';

  constructor(
    readonly code: 'crashed' | 'timeout',
    message: string,
  ) {
    super(message);
  }
}

/** The engine could not be loaded, or the worker not be started. */
export class EngineError extends Error {
  override name = 'EngineError';
}

/**
 * Makes glibc keep the memory of one photo's pixels for the next. By default it goes back to the system each time,
 * and fetching it again, page by page, takes a third of the time that decoding does.
 */
const KEEP_MEMORY = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_MAX_: '0',
  MALLOC_TOP_PAD_: '67108864',
  MALLOC_TRIM_THRESHOLD_: '2000000000',
};

interface Work {
  resolve(report: PhotoReport): void;
  reject(reason: unknown): void;
  onRuleDone: ((result: RuleResult) => void) | undefined;
  /** Undefined while the engine is loading: that time is not the photo's. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * A worker that checks one photo at a time. It is a process and not a thread: whatever a photo does to a native
 * decoder, only that process ends, and a process that hangs can be killed.
 */
export class Lane {
  readonly #process: ChildProcess;
  readonly #timeout: number;
  /** Settles when the engine is loaded; rejects with an {@link EngineError}. */
  readonly ready: Promise<void>;
  readonly #startup: NodeJS.Timeout;
  #settleReady!: { resolve(): void; reject(error: Error): void };
  #isReady = false;
  #work: Work | undefined;
  #ended = false;

  /**
   * @param timeout milliseconds that a photo may take
   * @param startTimeout milliseconds that the engine may take to load
   */
  constructor(script: URL, timeout: number, startTimeout: number) {
    this.#timeout = timeout;
    this.ready = new Promise((resolve, reject) => {
      this.#settleReady = { resolve, reject };
    });
    this.ready.catch(() => {});
    this.#startup = setTimeout(() => this.#giveUpStart(startTimeout), startTimeout);
    this.#startup.unref();
    this.#process = fork(script, {
      serialization: 'advanced',
      // Native decoders write warnings there, and the reporters own both.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...KEEP_MEMORY },
    });
    this.#process.on('message', (event) => this.#hear(event as WorkerEvent));
    this.#process.on('error', (error) =>
      this.#fail(new EngineError(`Expected a worker to start but received: ${error.message}`)),
    );
    this.#process.on('exit', (code, signal) =>
      this.#lose('crashed', `one that ended with ${signal ?? `code ${code}`}`),
    );
  }

  /** Whether it can take no more photos. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Checks one photo. Rejects with a {@link LostWorkerError} or an {@link EngineError}. */
  check(request: CheckRequest, onRuleDone?: (result: RuleResult) => void): Promise<PhotoReport> {
    return new Promise((resolve, reject) => {
      this.#work = { resolve, reject, onRuleDone, timer: undefined };
      if (this.#isReady) this.#startTimer();
      const order: WorkerOrder = { ...request, announceRules: onRuleDone !== undefined };
      this.#process.send(order, (error) => {
        if (error) this.#lose('crashed', error.message);
      });
    });
  }

  /** Keeps the program running while there is work, and lets it end when there is none. */
  hold(busy: boolean): void {
    if (busy) {
      this.#process.ref();
      this.#process.channel?.ref();
    } else {
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  /** Ends the process at once, whatever it does. */
  stop(): void {
    this.#ended = true;
    clearTimeout(this.#startup);
    this.#process.kill('SIGKILL');
  }

  #hear(event: WorkerEvent): void {
    if (event.type === 'ready') {
      clearTimeout(this.#startup);
      this.#isReady = true;
      this.#settleReady.resolve();
      this.#startTimer();
    } else if (event.type === 'rule') {
      this.#work?.onRuleDone?.(event.result);
    } else if (event.type === 'done') {
      this.#finish()?.resolve(event.report);
    } else if (event.type === 'broken') {
      this.#lose('crashed', event.message);
    } else {
      this.#fail(new EngineError(event.message));
    }
  }

  #startTimer(): void {
    if (this.#work) this.#work.timer = setTimeout(() => this.#lose('timeout', 'none'), this.#timeout);
  }

  /** A photo may have held up the engine: another worker, which loads the engine first, will tell. */
  #giveUpStart(timeout: number): void {
    if (this.#work) this.#lose('crashed', 'one that did not start');
    else
      this.#fail(new EngineError(`Expected a worker to start within ${timeout / 1000} s but received none`));
  }

  #lose(code: 'crashed' | 'timeout', received: string): void {
    const expected = code === 'timeout' ? `an answer within ${this.#timeout / 1000} s` : 'a running worker';
    this.#fail(new LostWorkerError(code, `Expected ${expected} for the photo but received ${received}`));
  }

  #fail(error: Error): void {
    this.stop();
    this.#settleReady.reject(error instanceof EngineError ? error : new EngineError(error.message));
    this.#finish()?.reject(error);
  }

  #finish(): Work | undefined {
    const work = this.#work;
    this.#work = undefined;
    if (work) clearTimeout(work.timer);
    return work;
  }
}
