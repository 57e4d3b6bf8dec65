/** A worker process as the pool sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import { type Checked, EngineError, type Lane, type LoadProgress, LostWorkerError } from '../pool/lane.ts';
import { Loss } from '../pool/loss.ts';
import type { CheckEvent, CheckRequest, WorkerEvent } from './protocol.ts';

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

/** The photo in hand. */
interface Work {
  resolve(checked: Checked): void;
  onEvent(event: CheckEvent): void;
}

/**
 * A worker that checks one photo at a time. It is a process and not a thread: whatever a photo does to a native
 * decoder, only that process ends, and a process that hangs can be killed.
 */
export class ProcessLane implements Lane<CheckRequest, CheckEvent> {
  readonly ready: Promise<void>;
  readonly #loss = new Loss();
  readonly #process: ChildProcess;
  readonly #onProgress: (progress: LoadProgress) => void;
  #startWork!: () => void;
  #work: Work | undefined;

  /**
   * @param script runs `workers/node/main.ts`
   * @param onProgress told of each file that the engine needs
   */
  constructor(script: URL, onProgress: (progress: LoadProgress) => void) {
    this.#onProgress = onProgress;
    this.ready = this.#loss.guard(
      new Promise<void>((resolve) => {
        this.#startWork = resolve;
      }),
    );
    this.ready.catch(() => {});
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
      this.#fail(new LostWorkerError('crashed', `one that ended with ${signal ?? `code ${code}`}`)),
    );
  }

  get lost(): Promise<Error> {
    return this.#loss.happened;
  }

  check(request: CheckRequest, onEvent: (event: CheckEvent) => void): Promise<Checked> {
    const checked = new Promise<Checked>((resolve) => {
      this.#work = { resolve, onEvent };
      this.#process.send(request, (error) => {
        if (error) this.#fail(new LostWorkerError('crashed', error.message));
      });
    });
    return this.#loss.guard(checked);
  }

  hold(isAwaited: boolean): void {
    const change = isAwaited ? 'ref' : 'unref';
    this.#process[change]();
    // The channel of Bun has no such methods.
    this.#process.channel?.[change]?.();
  }

  stop(): void {
    this.#fail(new LostWorkerError('crashed', 'a stopped one'));
  }

  #hear(event: WorkerEvent): void {
    if (event.type === 'progress') this.#onProgress(event.progress);
    else if (event.type === 'ready') this.#startWork();
    else if (event.type === 'rule') this.#work?.onEvent(event);
    else if (event.type === 'done') this.#work?.resolve(event.checked);
    else if (event.type === 'broken') this.#fail(new LostWorkerError('internal', event.message));
    else this.#fail(new EngineError(event.message));
  }

  #fail(error: Error): void {
    this.#process.kill('SIGKILL');
    this.#loss.happen(error);
  }
}
