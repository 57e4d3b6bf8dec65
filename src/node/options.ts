/** Reads what callers hand in: a wrong option is told at once, and in the words of the command line. */
import type { RuleResult } from '../core/report.ts';
import { checkShape, workerShape } from '../settings/options.ts';
import { abortSignal, object, optional, read, type Shape } from '../settings/schema.ts';
import type { CheckSettings } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';
import { settings } from './judging.ts';
import type { PhotoSource } from './protocol.ts';
import type { WorkerOptions } from './workers.ts';

/** How a checker works. */
export interface CheckerOptions extends CheckSettings, WorkerOptions {}

/** How one photo is checked; `preset`, `rules` and `language` stand in for the checker's own. */
export interface PhotoCheckOptions extends CheckSettings {
  /** The name that the report gives the photo. Default: its path, or empty. */
  file?: string;
  /** Really stops the work; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called with each rule's result as soon as it is there. */
  onRuleDone?: (result: RuleResult) => void;
}

/** How many photos are checked; the signal stops them all. */
export interface BatchOptions extends CheckSettings {
  signal?: AbortSignal;
}

const CHECKER = object({ ...settings, ...workerShape() } satisfies Shape<CheckerOptions>);
const PHOTO = object({ ...settings, ...checkShape() } satisfies Shape<PhotoCheckOptions>);
const BATCH = object({ ...settings, signal: optional(abortSignal()) } satisfies Shape<BatchOptions>);

/** @throws {UsageError} */
export const assertCheckerOptions = (options: CheckerOptions): void =>
  void read(CHECKER, options, 'the options of createChecker');

/** @throws {UsageError} */
export const assertPhotoOptions = (options: PhotoCheckOptions): void =>
  void read(PHOTO, options, 'the options of check');

/** @throws {UsageError} */
export const assertBatchOptions = (options: BatchOptions): void =>
  void read(BATCH, options, 'the options of checkAll');

/** @throws {UsageError} when it is no photo at all */
export function assertSource(source: PhotoSource): void {
  if (typeof source === 'string' || source instanceof Uint8Array) return;
  const { data, width, height } = Object(source) as Partial<Record<'data' | 'width' | 'height', unknown>>;
  if (data instanceof Uint8ClampedArray && typeof width === 'number' && typeof height === 'number') return;
  const received = source === null ? 'null' : typeof source;
  throw new UsageError(
    `Expected a path, the bytes of a file or pixels for the photo but received ${received}`,
  );
}
