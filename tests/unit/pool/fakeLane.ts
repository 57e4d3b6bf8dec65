/** A worker for tests of pools. */
import { type PhotoReport, unreadablePhoto } from '../../../src/core/report.ts';
import { type Checked, type Lane, type LoadProgress, LostWorkerError } from '../../../src/pool/lane.ts';
import { Loss } from '../../../src/pool/loss.ts';

/** What the worker is asked. */
export interface Request {
  file: string;
}

/** A lane whose start and checks are settled by hand. */
export class FakeLane implements Lane<Request, string> {
  readonly ready: Promise<void>;
  readonly #loss = new Loss();
  readonly tell: (progress: LoadProgress) => void;
  start!: () => void;
  failStart!: (error: Error) => void;
  stopped = false;
  held = false;
  checks: { file: string; done(answer?: Partial<Checked>): void; event(event: string): void }[] = [];

  constructor(tell: (progress: LoadProgress) => void) {
    this.tell = tell;
    const ready = new Promise<void>((resolve, reject) => {
      this.start = resolve;
      this.failStart = reject;
    });
    this.ready = this.#loss.guard(ready);
    this.ready.catch(() => {});
  }
  get lost(): Promise<Error> {
    return this.#loss.happened;
  }
  check({ file }: Request, onEvent: (event: string) => void): Promise<Checked> {
    return this.#loss.guard(
      new Promise((resolve) => {
        const done = (answer: Partial<Checked> = {}) =>
          resolve({ report: reportOf(file), isDamaged: false, ...answer });
        this.checks.push({ file, done, event: onEvent });
      }),
    );
  }
  hold(isAwaited: boolean): void {
    this.held = isAwaited;
  }
  stop(): void {
    this.stopped = true;
    this.die('crashed', 'a stopped one');
  }
  die(code: LostWorkerError['code'], received: string): void {
    this.#loss.happen(new LostWorkerError(code, received));
  }
}

/** A report without a fault. */
const reportOf = (file: string): PhotoReport => ({
  ...unreadablePhoto(file, { code: '', message: '' }),
  outcome: 'pass',
  error: null,
});
