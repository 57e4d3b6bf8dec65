/** Lists of photos, read as they come. */
import { createReadStream } from 'node:fs';
import { withoutMark } from '../text.ts';
import { UsageError } from '../usageError.ts';

/** Where a list comes from, and what stands between its paths. */
export interface PathList {
  /** A file, or `-` for standard input. */
  source: string;
  separator: '\n' | '\0';
}

/**
 * Gives each path as soon as it is read, each once. Empty ones are passed over.
 *
 * @param signal ends the reading, also where no more comes
 */
export async function* readPaths(
  { source, separator }: PathList,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const stream = source === '-' ? process.stdin : createReadStream(source);
  const stop = () => stream.destroy(signal.reason);
  signal.addEventListener('abort', stop);
  const seen = new Set<string>();
  try {
    for await (const name of split(stream.setEncoding('utf8'), separator)) {
      const path = separator === '\n' ? name.replace(/\r$/, '') : name;
      if (path === '' || seen.has(path)) continue;
      seen.add(path);
      yield path;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new UsageError(
      `Expected a list of photos that can be read but received ${source}: ${(error as Error).message}`,
    );
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function* split(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of chunks) {
    const names = (rest + (isFirst ? withoutMark(chunk) : chunk)).split(separator);
    isFirst = false;
    rest = names.pop()!;
    yield* names;
  }
  yield rest;
}
