/** Reads what callers hand in: a wrong option is told at once, and in the words of the command line. */
import type { RuleResult } from '../core/report.ts';
import type { LoadProgress } from '../pool/lane.ts';
import { settingsShape } from '../settings/checkSettings.ts';
import { checkShape, workerShape } from '../settings/options.ts';
import {
  abortSignal,
  callback,
  number,
  object,
  optional,
  read,
  type Shape,
  text,
} from '../settings/schema.ts';
import type { CheckSettings } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';
import type { DecodedPhoto, PhotoSource } from './protocol.ts';

/** `stopped`: no worker runs, the next check starts one. `closed`: for good. */
export type CheckerState = 'stopped' | 'loading' | 'ready' | 'closed';

/** What a check is doing. */
export type CheckStep = 'waiting' | 'loading' | 'decoding' | 'checking';

/** How a checker works. */
export interface CheckerOptions extends CheckSettings {
  /** Most photos checked at a time, each in a worker of its own. Default: by the device's cores and memory, 1 to 4. */
  maxWorkers?: number;
  /** Milliseconds that one photo may take, once the engine is loaded, before it is given up. Default 60 000. */
  timeout?: number;
  /** Milliseconds without any progress after which the loading of the engine is given up. Default 30 000. */
  startTimeout?: number;
  /** Milliseconds without work after which the workers stop and give back their memory. Default 30 000. */
  idleTimeout?: number;
  /**
   * The folder where `worker.js` and the files beside it lie, as an address that the page can fetch: a copy of
   * `node_modules/clearshot/dist/browser/clearshot`. Only for bundlers that do not find the worker by themselves,
   * for a CDN, and for pages under Trusted Types. Default: where the bundler put them.
   */
  assetsUrl?: string;
  /** Told how far each file has come that a starting worker loads. */
  onProgress?: (progress: LoadProgress) => void;
  /** Called whenever the checker's `state` changes. */
  onStateChange?: (state: CheckerState) => void;
}

/** How one photo is checked; `preset`, `rules` and `language` stand in for the checker's own. */
export interface PhotoCheckOptions extends CheckSettings {
  /** The name that the report gives the photo. Default: the name of the `File`, else empty. */
  file?: string;
  /** Really stops the work; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called with each rule's result as soon as it is there. */
  onRuleDone?: (result: RuleResult) => void;
  /** Called when the check takes its next step. */
  onStep?: (step: CheckStep) => void;
  /** Called when the photo could be read, before any rule. */
  onDecoded?: (photo: DecodedPhoto) => void;
  /** Long side of {@link DecodedPhoto.preview}, pixels. Default 0: no preview. */
  previewSide?: number;
}

/** How many photos are checked; the signal stops them all. */
export interface BatchOptions extends CheckSettings {
  signal?: AbortSignal;
  /** Called when a photo could be read, with its place among the photos. */
  onDecoded?: (index: number, photo: DecodedPhoto) => void;
  /** Long side of {@link DecodedPhoto.preview}, pixels. Default 0: no preview. */
  previewSide?: number;
}

/** What the rules are called, and their limits, only the worker knows: it reads `rules`. */
const settings = settingsShape();

const batchShape = {
  ...settings,
  signal: optional(abortSignal()),
  onDecoded: optional(callback()),
  previewSide: optional(number()),
} satisfies Shape<BatchOptions>;

const CHECKER = object({
  ...settings,
  ...workerShape(),
  assetsUrl: optional(text()),
  onStateChange: optional(callback()),
} satisfies Shape<CheckerOptions>);
const PHOTO = object({
  ...batchShape,
  ...checkShape(),
  onStep: optional(callback()),
} satisfies Shape<PhotoCheckOptions>);
const BATCH = object(batchShape);
const SETTINGS = object(settings);

/** @throws {UsageError} */
export const assertCheckerOptions = (options: CheckerOptions): void =>
  void read(CHECKER, options, 'the options of createChecker');

/** @throws {UsageError} */
export const assertPhotoOptions = (options: PhotoCheckOptions): void =>
  void read(PHOTO, options, 'the options of check');

/** @throws {UsageError} */
export const assertBatchOptions = (options: BatchOptions): void =>
  void read(BATCH, options, 'the options of checkAll');

/** @throws {UsageError} */
export const assertSettings = (settings: CheckSettings): void =>
  void read(SETTINGS, settings, 'the settings');

/**
 * What is sent of a photo. Pixels go as a plain object: Chromium clones an ImageData slowly.
 * @throws {UsageError} when it is no photo at all
 */
export function sendable(source: PhotoSource): PhotoSource {
  if (source instanceof Blob || source instanceof ImageBitmap) return source;
  const { data, width, height } = Object(source) as Partial<ImageData>;
  if (data instanceof Uint8ClampedArray && typeof width === 'number' && typeof height === 'number') {
    return { data: data as Uint8ClampedArray, width, height };
  }
  const received = source === null ? 'null' : typeof source;
  throw new UsageError(
    `Expected a File, a Blob, an ImageBitmap or pixels for the photo but received ${received}`,
  );
}
