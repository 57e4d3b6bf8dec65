import { inOrder } from './inOrder.ts';

/**
 * Checks many photos; reports come in the order of the photos. Photos are taken one by one as workers become free, and
 * reports wait for slower ones before them: a batch of any length needs little memory. Whoever ends the iteration
 * early stops the work.
 *
 * @param check checks one photo; told its place among the photos, and the signal that stops them all
 * @param size how many are checked at a time
 */
export async function* checkAll<Source, Report>(
  sources: Iterable<Source> | AsyncIterable<Source>,
  check: (source: Source, place: number, signal: AbortSignal) => Promise<Report>,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<Report> {
  const stop = new AbortController();
  const forward = () => stop.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', forward);
  let place = 0;
  try {
    yield* inOrder(sources, (source) => check(source, place++, stop.signal), size);
  } finally {
    signal?.removeEventListener('abort', forward);
    stop.abort();
  }
}
