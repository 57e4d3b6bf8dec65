/** The checker for browsers: photos go to workers, reports come back, nothing leaves the device. */
import type { BenchTarget } from '../core/live/lightingBench.ts';
import type { Look } from '../core/live/look.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { type Language, loadRuleTexts } from '../languages/index.ts';
import { type CheckSettings, engineSettings, settingsOf } from '../settings/settings.ts';
import { Lane } from './lane.ts';
import { Pool, type StartLane } from './pool.ts';
import type { DecodedPhoto, LiveFrame, PhotoSource } from './protocol.ts';

export type { BenchLook, BenchTarget } from '../core/live/lightingBench.ts';
export type { LiveDocument, LiveRule, Look, LookTimings } from '../core/live/look.ts';
export type { CheckSettings } from '../settings/settings.ts';
export type { DecodedPhoto, LiveFrame, PhotoSource } from './protocol.ts';
export { missingFeature } from './support.ts';

/** `stopped`: no worker runs, the next check starts one. `closed`: for good. */
export type CheckerState = 'stopped' | 'loading' | 'ready' | 'closed';

/** What a check is doing. */
export type CheckStep = 'waiting' | 'loading' | 'decoding' | 'checking';

/** How a checker works. */
export interface CheckerOptions extends CheckSettings {
  /** Milliseconds without work after which the workers stop and give back their memory. Default 30 000. */
  idleTimeout?: number;
  /** Most photos that {@link Checker.checkAll} works on at a time. Default: by the device's cores and memory, 1 to 4. */
  maxWorkers?: number;
  /** Called whenever {@link Checker.state} changes. */
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

/** Looks at the frames of a camera. */
export interface Watch {
  /**
   * Finds the document in a frame and measures as many rules as there is time for. The frame is taken from the caller.
   * One frame at a time: send the newest when the last one is answered. Rejects as {@link Checker.check} does.
   *
   * @param time when the camera took the frame, milliseconds, rising
   * @param bench what to measure the light on, as {@link Look.bench}
   */
  look(frame: LiveFrame, time: number, bench?: BenchTarget | null): Promise<Look>;
}

/** Checks photos in the background. */
export interface Checker {
  readonly state: CheckerState;

  /** Starts a worker and loads the engine, so that the first check does not wait for it. */
  warmUp(): Promise<void>;

  /** What the rules are: ids, titles, units, in the order of the reports. Default: in the checker's language. */
  describeRules(language?: Language): Promise<RuleDescription[]>;

  /**
   * Checks one photo. Photos wait for their turn.
   * A photo that cannot be read has a report too, with outcome `error`; the promise rejects when
   * the check is aborted, when the checker is closed, or when the engine cannot be loaded.
   */
  check(source: PhotoSource, options?: PhotoCheckOptions): Promise<PhotoReport>;

  /** Checks many photos on several workers; reports come in the order of the photos. */
  checkAll(sources: Iterable<PhotoSource>, options?: BatchOptions): AsyncIterable<PhotoReport>;

  /** Begins to look at a camera, in the same worker that checks photos. */
  watch(options?: CheckSettings): Watch;

  /** Stops all work and the workers. Checks that are not done reject. */
  close(): void;
}

const DEFAULT_IDLE_TIMEOUT = 30_000;

/** Makes a checker. It costs nothing until {@link Checker.warmUp} or the first check. */
export function createChecker(options: CheckerOptions = {}): Checker {
  let state: CheckerState = 'stopped';
  const pool = new Pool(startLane, options.idleTimeout ?? DEFAULT_IDLE_TIMEOUT, () => {
    const next = stateOf(pool);
    if (next === state) return;
    state = next;
    options.onStateChange?.(state);
  });
  const defaults: CheckSettings = settingsOf(options);
  const maxWorkers = options.maxWorkers ?? defaultWorkers();
  let batches = 0;
  let sessions = 0;

  const check = async (source: PhotoSource, options: PhotoCheckOptions = {}): Promise<PhotoReport> => {
    let step: CheckStep | undefined;
    const enter = (next: CheckStep) => {
      if (next === step) return;
      step = next;
      options.onStep?.(next);
    };
    enter('waiting');
    return pool.run({
      request: {
        source: sendable(source),
        file: options.file ?? (source instanceof File ? source.name : ''),
        settings: await engineSettings({ ...defaults, ...settingsOf(options) }),
        previewSide: options.previewSide ?? 0,
      },
      signal: options.signal,
      onStart: (lane) => {
        enter(lane.ready ? 'decoding' : 'loading');
      },
      onEvent: (event) => {
        if (event.type === 'decoded') options.onDecoded?.(event.photo);
        if (event.type === 'checking') enter('checking');
        if (event.type === 'rule') options.onRuleDone?.(event.result);
      },
    });
  };

  async function* checkAll(sources: Iterable<PhotoSource>, options: BatchOptions = {}) {
    const stop = new AbortController();
    const forwardAbort = () => stop.abort(options.signal?.reason);
    options.signal?.throwIfAborted();
    options.signal?.addEventListener('abort', forwardAbort);
    const reports: Promise<PhotoReport>[] = [];
    batches += 1;
    pool.size = maxWorkers;
    try {
      let index = 0;
      for (const source of sources) {
        const place = index++;
        const report = check(source, {
          ...settingsOf(options),
          signal: stop.signal,
          previewSide: options.previewSide ?? 0,
          onDecoded: (photo) => options.onDecoded?.(place, photo),
        });
        report.catch(() => {});
        reports.push(report);
        // Two wait, so that no worker does while the oldest photo takes its time.
        if (reports.length >= maxWorkers + 2) yield await reports.shift()!;
      }
      for (const report of reports) yield await report;
    } finally {
      options.signal?.removeEventListener('abort', forwardAbort);
      stop.abort();
      batches -= 1;
      if (batches === 0) pool.size = 1;
    }
  }

  return {
    get state() {
      return state;
    },
    warmUp: () => pool.withWorker((lane) => lane.warmUp()),
    describeRules: async (language = defaults.language ?? 'en') => {
      const texts = await loadRuleTexts(language);
      return pool.withWorker((lane) => lane.describeRules(texts));
    },
    check,
    checkAll,
    watch(options = {}) {
      const session = ++sessions;
      const settings = engineSettings({ ...defaults, ...settingsOf(options) });
      settings.catch(() => {});
      return {
        look: async (frame, time, bench = null) => {
          const request = { frame, time, session, bench, settings: await settings };
          return pool.withWorker((lane) => lane.look(request));
        },
      };
    },
    close: () => pool.close(),
  };
}

const startLane: StartLane = (onReady) => {
  // Written out like this so that bundlers find the worker.
  const worker = new Worker(new URL('../../workers/browser/main.ts', import.meta.url), { type: 'module' });
  return new Lane(worker, onReady);
};

function stateOf(pool: Pool): CheckerState {
  if (pool.closed) return 'closed';
  if (!pool.running) return 'stopped';
  return pool.ready ? 'ready' : 'loading';
}

/** Pixels go as a plain object: Chromium clones an ImageData slowly. */
function sendable(source: PhotoSource): PhotoSource {
  if (source instanceof Blob || source instanceof ImageBitmap) return source;
  return { data: source.data as Uint8ClampedArray, width: source.width, height: source.height };
}

/** One worker needs some 300 MB with a large photo, and the page needs a core for itself. */
function defaultWorkers(): number {
  const { deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number };
  if (deviceMemory <= 2) return 1;
  return Math.max(1, Math.min(navigator.hardwareConcurrency - 1, 4));
}
