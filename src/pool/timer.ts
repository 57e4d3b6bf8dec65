/** Timers that never keep a Node program running: what is awaited does that. */

/** Longest time that a timer can wait, milliseconds; a longer one would fire at once. */
const MOST_DELAY = 2 ** 31 - 1;

/**
 * Calls back once after a time, and never after more than 24 days.
 * @returns a function that calls it off
 */
export function startTimer(milliseconds: number, callBack: () => void): () => void {
  if (milliseconds > MOST_DELAY) return () => {};
  const timer: unknown = setTimeout(callBack, milliseconds);
  (timer as { unref?(): void }).unref?.();
  return () => clearTimeout(timer as number);
}

/** Rejects with what `late` makes when the work takes longer; the work itself goes on. */
export async function withClock<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let stop = () => {};
  const clock = new Promise<never>((_, reject) => {
    stop = startTimer(milliseconds, () => reject(late()));
  });
  try {
    return await Promise.race([work, clock]);
  } finally {
    stop();
  }
}
