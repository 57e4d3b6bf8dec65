/** A worker of the browser as the pool sees it. */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { Look } from '../core/live/look.ts';
import type { Catalogue } from '../core/messages/catalogue.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import { type Checked, EngineError, type Lane, type LoadProgress, LostWorkerError } from '../pool/lane.ts';
import { Loss } from '../pool/loss.ts';
import { UsageError } from '../settings/usageError.ts';
import type {
  Answer,
  CheckEvent,
  CheckRequest,
  CheckService,
  LookRequest,
  StraightenRequest,
} from './protocol.ts';

/** A worker that checks one photo at a time, and frames of a camera between them. */
export class WorkerLane implements Lane<CheckRequest, CheckEvent> {
  readonly ready: Promise<void>;
  readonly #loss = new Loss();
  readonly #worker: Worker;
  readonly #service: Remote<CheckService>;
  #isReady = false;

  /**
   * @param worker runs `workers/browser/main.ts`; the lane owns it
   * @param onProgress told of each file that the engine needs
   */
  constructor(worker: Worker, onProgress: (progress: LoadProgress) => void) {
    this.#worker = worker;
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#loss.happen(this.#describe(event));
    });
    this.#service = wrap<CheckService>(worker);
    this.ready = this.#start(onProgress);
    this.ready.catch(() => {});
  }

  get lost(): Promise<Error> {
    return this.#loss.happened;
  }

  /** What the rules are. */
  describeRules(texts?: Catalogue): Promise<RuleDescription[]> {
    return this.#loss.guard(this.#service.describeRules(texts));
  }

  async check(request: CheckRequest, onEvent: (event: CheckEvent) => void): Promise<Checked> {
    return unwrap(await this.#loss.guard<Answer<Checked>>(this.#service.check(request, proxy(onEvent))));
  }

  /** Cuts a document out of a photo and straightens it; a JPEG. */
  async straighten(request: StraightenRequest): Promise<Blob> {
    return unwrap(await this.#loss.guard<Answer<Blob>>(this.#service.straighten(request)));
  }

  /** Looks at one frame, which is taken from the caller. */
  async look(request: LookRequest): Promise<Look> {
    return unwrap(
      await this.#loss.guard<Answer<Look>>(this.#service.look(transfer(request, [request.frame]))),
    );
  }

  /** A page lives on without being kept. */
  hold(): void {}

  stop(): void {
    this.#worker.terminate();
    this.#loss.happen(new LostWorkerError('crashed', 'a stopped one'));
  }

  async #start(onProgress: (progress: LoadProgress) => void): Promise<void> {
    unwrap(await this.#loss.guard<Answer<null>>(this.#service.start(proxy(onProgress))));
    this.#isReady = true;
  }

  #describe({ message }: ErrorEvent): Error {
    if (this.#isReady) return new LostWorkerError('crashed', message);
    return new EngineError(
      `Expected a worker to start but received: ${message || 'a script that cannot be loaded'}`,
    );
  }
}

function unwrap<T>(answer: Answer<T>): T {
  if (!('fault' in answer)) return answer.value;
  const { code, message } = answer.fault;
  if (code === 'options') throw new UsageError(message);
  throw code === 'engine' ? new EngineError(message) : new LostWorkerError('internal', message);
}
