/** What crosses the boundary between the main process and a worker process: plain data. */
import type { CheckOptions } from '../core/check.ts';
import type { Photo } from '../core/photo.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';

/** What can be checked: the path of an image file, the bytes of one, or pixels that are upright already. */
export type PhotoSource = string | Uint8Array | Photo;

/** How photos are judged. */
export type CheckSettings = Pick<CheckOptions, 'preset' | 'rules' | 'language'>;

/** One photo to check. */
export interface CheckRequest {
  source: PhotoSource;
  /** The name that the report gives the photo. */
  file: string;
  settings: CheckSettings;
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
