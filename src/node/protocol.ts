/** What crosses the boundary between the main process and a worker process: plain data. */
import type { Photo } from '../core/photo.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import type { EngineSettings } from '../settings/settings.ts';

/** What can be checked: the path of an image file, the bytes of one, or pixels that are upright already. */
export type PhotoSource = string | Uint8Array | Photo;

/** One photo to check. */
export interface CheckRequest {
  source: PhotoSource;
  /** The name that the report gives the photo. */
  file: string;
  settings: EngineSettings;
}

/** What a worker is told. */
export interface WorkerOrder extends CheckRequest {
  /** Whether each rule's result is wanted as soon as it is there. */
  announceRules: boolean;
}

/** What a worker says. `broken` is its last word: it ends itself, because its memory can no longer be trusted. */
export type WorkerEvent =
  | { type: 'ready' }
  | { type: 'engineFault'; message: string }
  | { type: 'rule'; result: RuleResult }
  | { type: 'done'; report: PhotoReport }
  | { type: 'broken'; message: string };
