/** The only import of opencv-ts. */
import type OpenCv from 'opencv-ts';
import { withoutProcessHandlers } from './processHandlers.ts';

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
  const { raw: cv } = await withoutProcessHandlers(importOpenCv);
  if (!(cv as Partial<RawCv>).Mat) {
    await new Promise<void>((resolve, reject) => {
      cv.onRuntimeInitialized = resolve;
      cv.onAbort = reject;
    });
  }
  return { cv };
}

/** Imports the script without its side effects: its `then` resolves with itself for ever. */
async function importOpenCv(): Promise<{ raw: RawCv }> {
  const module = await import('opencv-ts');
  const raw = module.default as RawCv;
  delete raw.then;
  return { raw };
}
