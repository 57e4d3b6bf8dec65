/** The checker for browsers: photos go to workers, reports come back, nothing leaves the device. */
import type { BenchTarget } from '../core/live/lightingBench.ts';
import type { Look } from '../core/live/look.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import type { PairReport } from '../core/pair.ts';
import type { PhotoReport, Quad } from '../core/report.ts';
import { type Language, loadRuleTexts } from '../languages/index.ts';
import { checkAll } from '../pool/checkAll.ts';
import { checkPair } from '../pool/checkPair.ts';
import { START_TIMEOUT } from '../pool/lane.ts';
import type { PoolOptions } from '../pool/pool.ts';
import { type PoolShare, SharedPools } from '../pool/sharedPools.ts';
import { type CheckSettings, engineSettings, settingsOf } from '../settings/settings.ts';
import { WorkerLane } from './lane.ts';
import {
  assertBatchOptions,
  assertCheckerOptions,
  assertPhotoOptions,
  assertSettings,
  type BatchOptions,
  type CheckerOptions,
  type CheckerState,
  type CheckStep,
  type PhotoCheckOptions,
  sendable,
} from './options.ts';
import type { CheckEvent, CheckRequest, LiveFrame, PhotoSource } from './protocol.ts';
import { startWorker } from './startWorker.ts';

export type { FocusMap } from '../core/live/focusMap.ts';
export type { FrameQuality } from '../core/live/frameQuality.ts';
export type { BenchLook, BenchTarget } from '../core/live/lightingBench.ts';
export type { LightMaps } from '../core/live/lightMaps.ts';
export type { LiveDocument, LiveRule, Look, LookTimings } from '../core/live/look.ts';
export type { LoadProgress } from '../pool/lane.ts';
export type { CheckSettings } from '../settings/settings.ts';
export type { BatchOptions, CheckerOptions, CheckerState, CheckStep, PhotoCheckOptions } from './options.ts';
export type { DecodedPhoto, LiveFrame, PhotoSource } from './protocol.ts';
export { missingFeature } from './support.ts';

type CheckPool = PoolShare<CheckRequest, CheckEvent, WorkerLane>;

/** Checkers of one page that would start the same workers share them: an engine takes 100 MB and a second to load. */
const pools = new SharedPools<CheckRequest, CheckEvent, WorkerLane>();

/** Tells the cameras of all checkers apart. */
let sessions = 0;

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

  /** Checks the photos of a document's front and back, and whether they belong together. */
  checkPair(
    front: PhotoSource,
    back: PhotoSource,
    options?: CheckSettings & { signal?: AbortSignal },
  ): Promise<PairReport>;

  /**
   * Cuts the document out of a photo and straightens it, as finely as the photo shows it; a JPEG.
   *
   * @param quad the document's corners, from the photo's report
   */
  straighten(source: PhotoSource, quad: Quad): Promise<Blob>;

  /** Begins to look at a camera, in the same worker that checks photos. */
  watch(options?: CheckSettings): Watch;

  /** Stops all work and the workers. Checks that are not done reject. */
  close(): void;
}

const DEFAULT_IDLE_TIMEOUT = 30_000;

/** Phones of some years ago take a third of this for their largest photos. */
const DEFAULT_TIMEOUT = 60_000;

/**
 * Makes a checker. It costs nothing until {@link Checker.warmUp} or the first check. Checkers with the same `assetsUrl`, `maxWorkers` and
 * timeouts share their workers.
 */
export function createChecker(options: CheckerOptions = {}): Checker {
  assertCheckerOptions(options);
  const defaults = settingsOf(options);
  const settingsFor = (own: CheckSettings) => engineSettings({ ...defaults, ...settingsOf(own) });
  const pool = new LazyPool(options);
  const open = () => pool.open();

  const check = async (source: PhotoSource, own: PhotoCheckOptions = {}): Promise<PhotoReport> => {
    assertPhotoOptions(own);
    const photo = sendable(source);
    const steps = new Steps(own.onStep);
    steps.enter('waiting');
    const settings = await settingsFor(own);
    return open().run({
      request: {
        source: photo,
        file: own.file ?? (source instanceof File ? source.name : ''),
        settings,
        previewSide: own.previewSide ?? 0,
      },
      signal: own.signal,
      onStart: (isReady) => steps.enter(isReady ? 'decoding' : 'loading'),
      onEvent: (event) => {
        if (event.type === 'decoded') own.onDecoded?.(event.photo);
        if (event.type === 'checking') steps.enter('checking');
        if (event.type === 'rule') own.onRuleDone?.(event.result);
      },
    });
  };

  return {
    get state() {
      return pool.state;
    },
    warmUp: async () => open().warmUp(),
    async describeRules(language = defaults.language ?? 'en') {
      assertSettings({ language });
      const texts = await loadRuleTexts(language);
      return open().use((lane) => lane.describeRules(texts));
    },
    check,
    checkAll(sources, batch = {}) {
      assertBatchOptions(batch);
      const { signal, onDecoded, previewSide = 0, ...own } = batch;
      const checkOne = (source: PhotoSource, place: number, signal: AbortSignal) =>
        check(source, {
          ...settingsOf(own),
          signal,
          previewSide,
          onDecoded: (photo) => onDecoded?.(place, photo),
        });
      return checkAll(sources, checkOne, options.maxWorkers ?? defaultWorkers(), signal);
    },
    async checkPair(front, back, own = {}) {
      assertBatchOptions(own);
      const { signal } = own;
      return checkPair(front, back, { ...defaults, ...settingsOf(own) }, (source, reading) =>
        check(source, { ...reading, ...(signal && { signal }) }),
      );
    },
    straighten: async (source, quad) =>
      open().use((lane) => lane.straighten({ source: sendable(source), quad })),
    watch(own = {}) {
      assertSettings(own);
      const session = ++sessions;
      const settings = settingsFor(own);
      settings.catch(() => {});
      return {
        async look(frame, time, bench = null) {
          const request = { frame, time, session, bench, settings: await settings };
          await open().warmUp();
          return open().use((lane) => lane.look(request));
        },
      };
    },
    close: () => pool.close(),
  };
}

/** A pool made when it is first needed: what it is sized by is not there on a server that renders pages. */
class LazyPool {
  readonly #options: CheckerOptions;
  #pool: CheckPool | null = null;
  #state: CheckerState = 'stopped';

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  get state(): CheckerState {
    return this.#state;
  }

  open(): CheckPool {
    const { assetsUrl } = this.#options;
    this.#pool ??= pools.enter(assetsUrl ?? '', this.#poolOptions(), whereFilesAre(assetsUrl));
    return this.#pool;
  }

  close(): void {
    this.open().close();
    this.#notice();
  }

  #poolOptions(): PoolOptions<WorkerLane> {
    const { assetsUrl, maxWorkers, timeout, startTimeout, idleTimeout, onProgress } = this.#options;
    return {
      start: (onProgress) => new WorkerLane(startWorker(assetsUrl), onProgress),
      size: maxWorkers ?? defaultWorkers(),
      timeout: timeout ?? DEFAULT_TIMEOUT,
      startTimeout: startTimeout ?? START_TIMEOUT,
      idleTimeout: idleTimeout ?? DEFAULT_IDLE_TIMEOUT,
      onChange: () => this.#notice(),
      ...(onProgress && { onProgress }),
    };
  }

  #notice(): void {
    const next = stateOf(this.#pool!);
    if (next === this.#state) return;
    this.#state = next;
    this.#options.onStateChange?.(next);
  }
}

/** Tells of each step once. */
class Steps {
  readonly #onStep: PhotoCheckOptions['onStep'];
  #step: CheckStep | undefined;

  constructor(onStep: PhotoCheckOptions['onStep']) {
    this.#onStep = onStep;
  }

  enter(step: CheckStep): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#onStep?.(step);
  }
}

/** What can be done about files that do not come. */
function whereFilesAre(assetsUrl: string | undefined): string {
  if (assetsUrl !== undefined)
    return `assetsUrl says that worker.js and the files beside it lie in ${JSON.stringify(assetsUrl)}`;
  return 'The bundler said where worker.js and the files beside it lie; assetsUrl can name another folder';
}

function stateOf(pool: CheckPool): CheckerState {
  if (pool.closed) return 'closed';
  if (!pool.running) return 'stopped';
  return pool.ready ? 'ready' : 'loading';
}

/** One worker needs some 300 MB with a large photo, and the page needs a core for itself. */
function defaultWorkers(): number {
  const {
    deviceMemory = 8,
    hardwareConcurrency = 2,
  }: { deviceMemory?: number; hardwareConcurrency?: number } = globalThis.navigator ?? {};
  if (deviceMemory <= 2) return 1;
  return Math.max(1, Math.min(hardwareConcurrency - 1, 4));
}
