/**
 * The only import of opencv-ts. Its 1.4 MB (compressed) are off the way to the first verdict: the document is located, and
 * some rules have answered, before anything stands on it.
 */
import type OpenCv from 'opencv-ts';
import { withoutProcessHandlers } from './processHandlers.ts';

/** The OpenCV namespace, loaded and ready. */
export type Cv = Omit<typeof OpenCv, 'then'>;

type RawCv = typeof OpenCv & {
  then?: unknown;
  onRuntimeInitialized?: () => void;
  onAbort?: (reason: unknown) => void;
};

let loading: Promise<void> | null = null;

let loaded: Cv | null = null;

/** Loads OpenCV once; a failed load is forgotten, so that the caller may try again. */
export function loadOpenCv(): Promise<void> {
  loading ??= startOpenCv().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Whether it is loaded. */
export function hasOpenCv(): boolean {
  return loaded !== null;
}

/** OpenCV, once {@link loadOpenCv} has loaded it. It must never be the value of a promise: it is a thenable. */
export function openCv(): Cv {
  if (!loaded) throw new Error('Expected OpenCV to be loaded but received a call before it was');
  return loaded;
}

/** What a call threw, as a sentence: OpenCV throws bare numbers, pointers to a C++ exception. */
export function describeOpenCvError(thrown: unknown): string {
  if (typeof thrown !== 'number') return thrown instanceof Error ? thrown.message : String(thrown);
  const cv = openCv() as Cv & { exceptionFromPtr(pointer: number): { msg: string } };
  return `OpenCV: ${cv.exceptionFromPtr(thrown).msg}`;
}

async function startOpenCv(): Promise<void> {
  const { raw: cv } = await withoutProcessHandlers(importOpenCv);
  if (!(cv as Partial<RawCv>).Mat) {
    await new Promise<void>((resolve, reject) => {
      cv.onRuntimeInitialized = resolve;
      cv.onAbort = reject;
    });
  }
  loaded = cv;
}

/** Imports the script without its side effects: its `then` resolves with itself for ever. */
async function importOpenCv(): Promise<{ raw: RawCv }> {
  const module = await import('opencv-ts');
  const raw = module.default as RawCv;
  delete raw.then;
  return { raw };
}
