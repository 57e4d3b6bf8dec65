/** One worker's life: it loads the engine, checks one photo at a time, and ends by being stopped or lost. */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { Look } from '../core/live/look.ts';
import type { Catalogue } from '../core/messages/catalogue.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import type { PhotoReport } from '../core/report.ts';
import type { Answer, CheckEvent, CheckRequest, CheckService, LookRequest } from './protocol.ts';

/** A check that shows no sign of life for so long, in milliseconds, is taken for hung. */
const MAX_SILENCE = 60_000;

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

/** A worker that checks one photo at a time. */
export class Lane {
  readonly #worker: Worker;
  readonly #service: Remote<CheckService>;
  readonly #onReady: () => void;
  readonly #lost: Promise<never>;
  #lose!: (error: Error) => void;
  #warm: Promise<void> | undefined;
  #ready = false;

  /**
   * @param worker runs `workers/browser/main.ts`; the lane owns it
   * @param onReady called when the engine is loaded
   */
  constructor(worker: Worker, onReady: () => void) {
    this.#worker = worker;
    this.#onReady = onReady;
    this.#lost = new Promise((_, reject) => {
      this.#lose = reject;
    });
    this.#lost.catch(() => {});
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#lose(this.#describe(event));
    });
    this.#service = wrap<CheckService>(this.#worker);
  }

  /** Whether the engine is loaded. */
  get ready(): boolean {
    return this.#ready;
  }

  /** What the rules are. */
  describeRules(texts?: Catalogue): Promise<RuleDescription[]> {
    return this.#orLost(this.#service.describeRules(texts));
  }

  /** Loads the engine; after a failure the worker is of no use. */
  warmUp(): Promise<void> {
    this.#warm ??= this.#load();
    return this.#warm;
  }

  /** Checks one photo; decoding and a first load of the engine run side by side. */
  async check(request: CheckRequest, onEvent: (event: CheckEvent) => void): Promise<PhotoReport> {
    const watch = this.#watch();
    const listener = proxy((event: CheckEvent) => {
      watch.reset();
      onEvent(event);
    });
    try {
      const answer = this.#orLost<Answer<PhotoReport>>(this.#service.check(request, listener));
      answer.catch(() => {});
      await this.warmUp();
      watch.reset();
      return unwrap(await answer);
    } finally {
      watch.stop();
    }
  }

  /** Looks at one frame, which is taken from the caller. */
  async look(request: LookRequest): Promise<Look> {
    const watch = this.#watch();
    try {
      watch.reset();
      return unwrap(await this.#orLost<Answer<Look>>(this.#service.look(transfer(request, [request.frame]))));
    } finally {
      watch.stop();
    }
  }

  /** Stops the worker at once, whatever it does. */
  stop(): void {
    this.#worker.terminate();
    this.#lose(new LostWorkerError('crashed', 'Expected a running worker but received a stopped one'));
  }

  #watch(): Watchdog {
    const message = `Expected a sign of life within ${MAX_SILENCE / 1000} s but received none`;
    return new Watchdog(() => this.#lose(new LostWorkerError('timeout', message)));
  }

  async #load(): Promise<void> {
    unwrap(await this.#orLost<Answer<null>>(this.#service.warmUp()));
    this.#ready = true;
    this.#onReady();
  }

  #orLost<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#lost]);
  }

  #describe(event: ErrorEvent): Error {
    if (this.#ready)
      return new LostWorkerError('crashed', `Expected a running worker but received: ${event.message}`);
    return new EngineError(
      `Expected a worker to start but received: ${event.message || 'a script that cannot be loaded'}`,
    );
  }
}

function unwrap<T>(answer: Answer<T>): T {
  if ('fault' in answer) throw new EngineError(answer.fault.message);
  return answer.value;
}

/** Calls back when nobody has reset it for {@link MAX_SILENCE}. */
class Watchdog {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onSilence: () => void) {}

  reset(): void {
    this.stop();
    this.#timer = setTimeout(this.onSilence, MAX_SILENCE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
