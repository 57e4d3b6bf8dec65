/** How many outputs may wait for a slower one before them. */
const MOST_WAITING = 256;

/**
 * Starts work on inputs as they come, so many at a time, and gives the outputs in the order of the inputs, each as
 * soon as it and all before it are there, even while the next input is still awaited. A batch of any length needs
 * little memory.
 *
 * @param size how many are worked on at a time; one more is started, so that a free worker has its next at once
 */
export async function* inOrder<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  start: (input: Input) => Promise<Output>,
  size: number,
): AsyncGenerator<Output> {
  const iterator =
    Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const ordered: { output: Promise<Output>; isDone: boolean }[] = [];
  const active = new Set<Promise<undefined>>();
  let next: Promise<IteratorResult<Input>> | undefined;
  let hasEnded = false;

  try {
    while (true) {
      while (ordered[0]?.isDone) yield await ordered.shift()!.output;
      if (hasEnded && ordered.length === 0) return;
      const mayTake = !hasEnded && active.size <= size && ordered.length < MOST_WAITING;
      if (mayTake) next ??= ask();
      const taken = await Promise.race(mayTake ? [next!, ...active] : active);
      if (taken === undefined) continue;
      next = undefined;
      if (taken.done) hasEnded = true;
      else begin(taken.value);
    }
  } finally {
    // Not awaited: an input that never comes would hold it up.
    if (!hasEnded) Promise.resolve(iterator.return?.()).catch(() => {});
  }

  function ask(): Promise<IteratorResult<Input>> {
    const asked = Promise.resolve(iterator.next());
    // It is awaited when its turn comes; until then a failure is not an unhandled one.
    asked.catch(() => {});
    return asked;
  }

  function begin(input: Input): void {
    const entry = { output: start(input), isDone: false };
    const settled = entry.output.then(settle, settle);
    function settle(): undefined {
      entry.isDone = true;
      active.delete(settled);
    }
    ordered.push(entry);
    active.add(settled);
  }
}
