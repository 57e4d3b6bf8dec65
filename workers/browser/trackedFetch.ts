/** Tells how far each file has come that the worker fetches, whoever in it asks for it: the engines fetch by themselves. */
import type { LoadProgress } from '../../src/pool/lane.ts';

/** Fewest bytes between two messages about a file. */
const STEP = 64 * 1024;

/**
 * Stands in for the worker's `fetch` until it is told to stop. A failure, and an answer without the file, names its address.
 * @returns a function that puts the worker's own `fetch` back
 */
export function trackFetches(onProgress: (progress: LoadProgress) => void): () => void {
  const own = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const file = nameOf(input);
    onProgress({ file, loaded: 0, total: null });
    try {
      const response = await own(input, init);
      assertFile(response);
      if (response.body) void count(response.clone(), file, onProgress);
      return response;
    } catch (cause) {
      const received = cause instanceof Error ? cause.message : cause;
      throw new Error(`Expected ${file} from ${addressOf(input)} but received: ${received}`, { cause });
    }
  };
  return () => {
    globalThis.fetch = own;
  };
}

/** Many servers answer with a page where they have no such file. */
function assertFile({ ok, status, headers }: Response): void {
  if (!ok) throw new Error(`status ${status}`);
  if (headers.get('content-type')?.startsWith('text/html')) throw new Error('a page of HTML');
}

/** A copy is counted: the engine needs the answer itself, which the browser compiles while it comes. */
async function count(
  copy: Response,
  file: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  const total = sizeOf(copy);
  let loaded = 0;
  let told = 0;
  try {
    const reader = copy.body!.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      loaded += chunk.value.length;
      if (loaded - told < STEP) continue;
      told = loaded;
      onProgress({ file, loaded, total });
    }
    onProgress({ file, loaded, total: loaded });
  } catch {
    // Whoever asked for the file is told by the answer itself.
  }
}

/** What is stated of a compressed answer is not what comes out of it. */
function sizeOf({ headers }: Response): number | null {
  const size = headers.get('content-length');
  return size === null || headers.has('content-encoding') ? null : Number(size);
}

/** The end of the address: the models' files have the same names, in folders of their own. */
function nameOf(input: RequestInfo | URL): string {
  return addressOf(input)
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : String(input);
}
