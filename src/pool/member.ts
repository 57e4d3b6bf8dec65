/** One worker of the pool, from its start: the clock of its start-up, and who waits for it. */
import {
  EngineError,
  type Lane,
  type LoadProgress,
  LostWorkerError,
  type StartLane,
  WORKER_SCRIPT,
} from './lane.ts';
import { startTimer } from './timer.ts';

/** A lane in the pool. */
export class Member<L extends Lane<never, unknown>> {
  readonly lane: L;
  /** Settles when the engine is loaded; rejects as the lane does, or when nothing comes for too long. */
  readonly started: Promise<void>;
  /** Whether a photo is being checked. */
  isBusy = false;
  readonly #startTimeout: number;
  readonly #files = new Map<string, LoadProgress>();
  #stopClock = () => {};
  #giveUp!: (error: LostWorkerError) => void;
  #isReady = false;
  #failure: Error | null = null;
  #waiting = 0;

  /**
   * @param startTimeout milliseconds without any progress after which the start-up is given up
   * @param onProgress told of each file that comes
   * @throws {EngineError} where a worker cannot even be made
   */
  constructor(start: StartLane<L>, startTimeout: number, onProgress: (progress: LoadProgress) => void) {
    this.#startTimeout = startTimeout;
    this.#files.set(WORKER_SCRIPT, { file: WORKER_SCRIPT, loaded: 0, total: null });
    const silence = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    this.#waitForSign();
    this.lane = this.#startLane(start, onProgress);
    this.started = Promise.race([this.lane.ready, silence]).then(
      () => {
        this.#isReady = true;
      },
      (error: Error) => {
        this.#failure = error;
        throw error;
      },
    );
    const stopClock = () => this.#stopClock();
    this.started.then(stopClock, stopClock);
    this.lane.hold(false);
  }

  /** Whether the engine is loaded. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Why it did not start, once that is known. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Keeps a program running as long as somebody waits for this worker. */
  async whileHeld<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting++ === 0) this.lane.hold(true);
    try {
      return await work();
    } finally {
      if (--this.#waiting === 0) this.lane.hold(false);
    }
  }

  #startLane(start: StartLane<L>, onProgress: (progress: LoadProgress) => void): L {
    try {
      return start((progress) => {
        this.#files.set(progress.file, progress);
        if (this.#isReady) return;
        this.#waitForSign();
        onProgress(progress);
      });
    } catch (cause) {
      this.#stopClock();
      throw cannotStart(cause);
    }
  }

  #waitForSign(): void {
    this.#stopClock();
    this.#stopClock = startTimer(this.#startTimeout, () =>
      this.#giveUp(
        new LostWorkerError('timeout', `${this.#whatIsMissing()} for ${this.#startTimeout / 1000} s`),
      ),
    );
  }

  #whatIsMissing(): string {
    const missing = [...this.#files.values()].filter(({ loaded, total }) => loaded !== total);
    return missing.length === 0
      ? 'no sign of its engine'
      : `nothing more of ${missing.map(describe).join(', ')}`;
  }
}

/** A page's policy, or an address that is none, keeps workers from being made at all. */
function cannotStart(cause: unknown): EngineError {
  const received = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(`Expected a worker to start but received: ${received}`, { cause });
}

function describe({ file, loaded, total }: LoadProgress): string {
  return loaded === 0 ? file : `${file} (${loaded} of ${total ?? 'unknown'} bytes)`;
}
