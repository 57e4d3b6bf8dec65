/** Where results are kept, so that a photo need not be checked again. */
import { type BigIntStats, statSync } from 'node:fs';
import type { PhotoReport } from '../../core/report.ts';
import type { CheckSettings } from '../../settings/settings.ts';

/** A photo's place in a store. */
export interface Slot {
  /** The result that was kept, if there is one for the photo as it is now. */
  photo: PhotoReport | undefined;
  /** Keeps a result, unless the photo has changed since it was looked up. */
  keep(photo: PhotoReport): void;
}

/** Keeps results without what was expected of the photos: expectations may change. */
export interface Store {
  /** How a person is told of it. */
  name: string;
  /** Looks a photo up by its path; undefined where there is no such file. */
  find(file: string, settings: CheckSettings): Slot | undefined | Promise<Slot | undefined>;
  close(): void;
}

/** What changes when a file does; undefined where there is none. */
export function stampOf(file: string): string | undefined {
  let found: BigIntStats | undefined;
  try {
    found = statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
  return found?.isFile() ? `${found.size} ${found.mtimeNs}` : undefined;
}
