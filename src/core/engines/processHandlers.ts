/*
 * Scripts made by Emscripten install process-wide handlers in Node that turn any unrelated rejection into an abort.
 */

type Handler = (...args: unknown[]) => void;

interface ProcessLike {
  listeners(event: string): Handler[];
  removeListener(event: string, listener: Handler): void;
}

const EVENTS = ['uncaughtException', 'unhandledRejection'];

/** Loads something, and takes away the process-wide handlers that it installed. */
export async function withoutProcessHandlers<T>(load: () => Promise<T>): Promise<T> {
  const process = (globalThis as { process?: Partial<ProcessLike> }).process as ProcessLike | undefined;
  if (!process?.listeners || !process.removeListener) return load();
  const before = EVENTS.map((event) => new Set(process.listeners(event)));
  const loaded = await load();
  EVENTS.forEach((event, i) => {
    for (const listener of process.listeners(event)) {
      if (!before[i]!.has(listener)) process.removeListener(event, listener);
    }
  });
  return loaded;
}
