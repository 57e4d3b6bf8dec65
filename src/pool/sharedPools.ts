/** Pools that checkers share: those that would start the same workers in the same way have one queue and one set of workers. */
import type { PhotoReport } from '../core/report.ts';
import { Abortions } from './abortions.ts';
import { EngineError, type Lane, type LoadProgress } from './lane.ts';
import { Loss } from './loss.ts';
import { closedError, type Job, Pool, type PoolOptions } from './pool.ts';

/** What one checker is told of the pool. */
type Listeners = Pick<PoolOptions<never>, 'onChange' | 'onProgress'>;

/** A pool with the checkers that use it. */
interface Shared<Request extends { file: string }, Event, L extends Lane<Request, Event>> {
  pool: Pool<Request, Event, L>;
  listeners: Set<Listeners>;
}

/** The pools of a page or a process. */
export class SharedPools<
  Request extends { file: string },
  Event,
  L extends Lane<Request, Event> = Lane<Request, Event>,
> {
  readonly #open = new Map<string, Shared<Request, Event, L>>();

  /**
   * Gives a share in the pool with these options; opens it where there is none.
   *
   * @param script what the workers run: with the numbers among the options, it tells pools apart
   * @param advice ends what an {@link EngineError} says: where the files were looked for, what the caller can do
   */
  enter(script: string, options: PoolOptions<L>, advice = ''): PoolShare<Request, Event, L> {
    const { size, timeout, startTimeout, idleTimeout } = options;
    const key = [size, timeout, startTimeout, idleTimeout, script].join(' ');
    const shared = this.#open.get(key) ?? openShared<Request, Event, L>(options);
    this.#open.set(key, shared);
    shared.listeners.add(options);
    const leave = () => {
      shared.listeners.delete(options);
      if (shared.listeners.size > 0) return;
      this.#open.delete(key);
      shared.pool.close();
    };
    return new PoolShare(shared.pool, leave, advice);
  }
}

function openShared<Request extends { file: string }, Event, L extends Lane<Request, Event>>(
  options: PoolOptions<L>,
): Shared<Request, Event, L> {
  const listeners = new Set<Listeners>();
  const pool = new Pool<Request, Event, L>({
    ...options,
    onChange: () => {
      for (const { onChange } of [...listeners]) onChange?.();
    },
    onProgress: (progress: LoadProgress) => {
      for (const { onProgress } of [...listeners]) onProgress?.(progress);
    },
  });
  return { pool, listeners };
}

/** One checker's part in a pool: closed, it stops its own work, and the workers when it was the last. */
export class PoolShare<
  Request extends { file: string },
  Event,
  L extends Lane<Request, Event> = Lane<Request, Event>,
> {
  readonly #pool: Pool<Request, Event, L>;
  readonly #leave: () => void;
  readonly #advice: string;
  readonly #jobs = new Set<AbortController>();
  readonly #abortions = new Abortions();
  readonly #end = new Loss();
  #closed = false;

  /**
   * @param leave called once, when the checker is closed
   * @param advice as in {@link SharedPools.enter}
   */
  constructor(pool: Pool<Request, Event, L>, leave: () => void, advice: string) {
    this.#pool = pool;
    this.#leave = leave;
    this.#advice = advice;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** As {@link Pool.running}. */
  get running(): boolean {
    return this.#pool.running;
  }

  /** As {@link Pool.ready}. */
  get ready(): boolean {
    return this.#pool.ready;
  }

  /** As {@link Pool.warmUp}. */
  async warmUp(): Promise<void> {
    return this.#whileOpen(() => this.#pool.warmUp());
  }

  /** As {@link Pool.use}. */
  async use<T>(work: (lane: L) => Promise<T>): Promise<T> {
    return this.#whileOpen(() => this.#pool.use(work));
  }

  /** As {@link Pool.run}. */
  async run(job: Job<Request, Event>): Promise<PhotoReport> {
    const { signal } = job;
    if (this.#closed) throw closedError();
    signal?.throwIfAborted();
    const stop = new AbortController();
    const forget = signal && this.#abortions.watch(signal, () => stop.abort(signal.reason));
    this.#jobs.add(stop);
    try {
      return await this.#pool.run({ ...job, signal: stop.signal });
    } catch (error) {
      throw this.#advise(error);
    } finally {
      this.#jobs.delete(stop);
      forget?.();
    }
  }

  /** Stops this checker's work; what it waits for rejects. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#end.happen(closedError());
    this.#leave();
    for (const job of this.#jobs) job.abort(closedError());
  }

  async #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw closedError();
    try {
      return await this.#end.guard(work());
    } catch (error) {
      throw this.#advise(error);
    }
  }

  #advise(error: unknown): unknown {
    if (!(error instanceof EngineError) || !this.#advice) return error;
    return new EngineError(`${error.message}. ${this.#advice}`, { cause: error });
  }
}
