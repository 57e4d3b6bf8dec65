/** The end of a worker: whatever is awaited of it rejects then. */
export class Loss {
  /** Resolves with the reason. */
  readonly happened: Promise<Error>;
  readonly #pending = new Set<(error: Error) => void>();
  #resolve!: (error: Error) => void;
  #error: Error | null = null;

  constructor() {
    this.happened = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** The worker is of no use any more; only the first reason counts. */
  happen(error: Error): void {
    if (this.#error) return;
    this.#error = error;
    for (const reject of this.#pending) reject(error);
    this.#pending.clear();
    this.#resolve(error);
  }

  /** The work, or the loss if that comes first. */
  guard<T>(work: Promise<T>): Promise<T> {
    if (this.#error) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => {
      this.#pending.add(reject);
      work.then(resolve, reject).finally(() => this.#pending.delete(reject));
    });
  }
}
