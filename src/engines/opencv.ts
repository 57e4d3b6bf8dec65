/** The only import of opencv-ts. */
import type OpenCv from 'opencv-ts';

/** The OpenCV namespace, loaded and ready. */
export type Cv = Omit<typeof OpenCv, 'then'>;

type RawCv = typeof OpenCv & {
  then?: unknown;
  onRuntimeInitialized?: () => void;
  onAbort?: (reason: unknown) => void;
};

let loading: Promise<{ cv: Cv }> | null = null;

/**
 * Loads OpenCV once; a failed load is forgotten, so that the caller may try again.
 * The namespace comes wrapped: it must never be the value of a promise, see {@link startOpenCv}.
 */
export function loadOpenCv(): Promise<{ cv: Cv }> {
  loading ??= startOpenCv().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** What an OpenCV call threw, as a sentence: OpenCV throws bare numbers, pointers to a C++ exception. */
export function describeOpenCvError(cv: Cv, thrown: unknown): string {
  if (typeof thrown !== 'number') return thrown instanceof Error ? thrown.message : String(thrown);
  const exception = (cv as Cv & { exceptionFromPtr(pointer: number): { msg: string } }).exceptionFromPtr(
    thrown,
  );
  return `OpenCV: ${exception.msg}`;
}

async function startOpenCv(): Promise<{ cv: Cv }> {
  const cv = await importOpenCv();
  if (!(cv as Partial<RawCv>).Mat) {
    await new Promise<void>((resolve, reject) => {
      cv.onRuntimeInitialized = resolve;
      cv.onAbort = reject;
    });
  }
  return { cv };
}

/**
 * Imports the script without its side effects: its `then` resolves with itself for ever, and in Node it
 * installs process-wide handlers that turn any unrelated rejection into an abort.
 */
async function importOpenCv(): Promise<RawCv> {
  const handlers = takeProcessHandlers();
  const module = await import('opencv-ts');
  const cv = module.default as RawCv;
  delete cv.then;
  handlers?.restore();
  return cv;
}

interface ProcessLike {
  listeners(event: string): ((...args: unknown[]) => void)[];
  removeListener(event: string, listener: (...args: unknown[]) => void): void;
}

function takeProcessHandlers(): { restore(): void } | null {
  const process = (globalThis as { process?: Partial<ProcessLike> }).process as ProcessLike | undefined;
  if (!process?.listeners || !process.removeListener) return null;
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = events.map((event) => new Set(process.listeners(event)));
  const restore = () => {
    events.forEach((event, i) => {
      for (const listener of process.listeners(event)) {
        if (!before[i]!.has(listener)) process.removeListener(event, listener);
      }
    });
  };
  return { restore };
}
