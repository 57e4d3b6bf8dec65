/** Listens to signals that many photos share, once each: a listener a photo would be taken for a leak. */
export class Abortions {
  readonly #watched = new Map<AbortSignal, Set<() => void>>();

  /**
   * Calls back when the signal aborts.
   * @returns a function that no longer does
   */
  watch(signal: AbortSignal, abort: () => void): () => void {
    let callBacks = this.#watched.get(signal);
    if (!callBacks) {
      callBacks = new Set();
      this.#watched.set(signal, callBacks);
      signal.addEventListener('abort', this.#hear);
    }
    callBacks.add(abort);
    return () => this.#forget(signal, abort);
  }

  #forget(signal: AbortSignal, abort: () => void): void {
    const callBacks = this.#watched.get(signal);
    callBacks?.delete(abort);
    if (callBacks?.size !== 0) return;
    this.#watched.delete(signal);
    signal.removeEventListener('abort', this.#hear);
  }

  readonly #hear = ({ target }: Event) => {
    for (const abort of [...(this.#watched.get(target as AbortSignal) ?? [])]) abort();
  };
}
