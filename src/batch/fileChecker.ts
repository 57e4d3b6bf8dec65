/** Checks files by their names: from a store, or else by a worker. */
import type { PhotoReport } from '../core/report.ts';
import { defaultWorkers, openPool, type WorkerOptions } from '../node/workers.ts';
import { type CheckSettings, engineSettings, isPersonal } from '../settings/settings.ts';
import type { PhotoSettings } from './config/photoSettings.ts';
import { type ExpectedOf, withExpectation } from './expectations/expected.ts';
import { nearestPath } from './inputs/files.ts';
import type { Slot, Store } from './store/store.ts';

/** How files are checked. */
export interface FileCheckerOptions extends Pick<WorkerOptions, 'maxWorkers' | 'timeout'> {
  settings: PhotoSettings;
  /** Where results are looked for and kept. */
  stores?: readonly Store[];
  expectedOf?: ExpectedOf | undefined;
  signal?: AbortSignal | undefined;
  /** The worker's script. Default: the one that is built beside the program. */
  script?: URL;
  /** Told once, in a sentence, of each store that no longer keeps what it is given. */
  onStoreFault?: (sentence: string) => void;
}

/** Checks one file after the other, until it is closed. */
export interface FileChecker {
  /** Most photos at a time. */
  maxWorkers: number;
  /** Rejects when the signal aborts, or with an `EngineError`. */
  check(file: string): Promise<PhotoReport>;
  /** Stops all work. */
  close(): void;
}

/** Opens one. */
export function openFileChecker({
  settings,
  maxWorkers = defaultWorkers(),
  timeout,
  stores = [],
  expectedOf = () => null,
  signal,
  script,
  onStoreFault = () => {},
}: FileCheckerOptions): FileChecker {
  const pool = openPool({ maxWorkers, timeout, idleTimeout: Number.POSITIVE_INFINITY }, script);
  const faulty = new Set<Store>();
  // If the engine does not load, the first photo says so. With stores, nobody may need it.
  if (stores.length === 0) pool.warmUp().catch(() => {});

  return {
    maxWorkers,
    check: async (file) => withExpectation(await look(file), expectedOf),
    close() {
      pool.close();
      for (const store of stores) store.close();
    },
  };

  async function look(file: string): Promise<PhotoReport> {
    const own = settings.forPhoto(file);
    const slots = new Map<Store, Slot>();
    let photo: PhotoReport | undefined;
    for (const store of isPersonal(own) ? [] : stores) {
      const slot = await store.find(file, own);
      photo ??= slot?.photo;
      if (slot && !slot.photo) slots.set(store, slot);
    }
    photo ??= suggestPath(await checkNow(file, own));
    // A photo that could not be read may be readable the next time.
    if (!photo.error) for (const [store, slot] of slots) keep(photo, store, slot);
    return photo;
  }

  async function checkNow(file: string, own: CheckSettings): Promise<PhotoReport> {
    const settings = await engineSettings(own);
    return pool.run({ request: { source: file, file, settings, announceRules: false }, signal });
  }

  function keep(photo: PhotoReport, store: Store, slot: Slot): void {
    if (faulty.has(store)) return;
    try {
      slot.keep(photo);
    } catch (error) {
      faulty.add(store);
      onStoreFault(`${store.name} keeps no more results: ${(error as Error).message}`);
    }
  }
}

function suggestPath(photo: PhotoReport): PhotoReport {
  const nearest = photo.error?.code === 'notFound' ? nearestPath(photo.file) : undefined;
  if (!photo.error || nearest === undefined) return photo;
  return { ...photo, error: { ...photo.error, message: `${photo.error.message}. Did you mean ${nearest}?` } };
}
