/** What crosses the boundary between the main process and a worker process: plain data. */
import type { Photo } from '../core/photo.ts';
import type { RuleResult } from '../core/report.ts';
import type { Checked, LoadProgress } from '../pool/lane.ts';
import type { EngineSettings } from '../settings/settings.ts';

/** What can be checked: the path of an image file, the bytes of one, or pixels that are upright already. */
export type PhotoSource = string | Uint8Array | Photo;

/** One photo to check. */
export interface CheckRequest {
  source: PhotoSource;
  /** The name that the report gives the photo. */
  file: string;
  settings: EngineSettings;
  /** Whether each rule's result is wanted as soon as it is there. */
  announceRules: boolean;
}

/** What a worker says of the photo in hand while it works. */
export interface CheckEvent {
  type: 'rule';
  result: RuleResult;
}

/** What a worker says. `broken` is its last word: it met an error of this program, and ends itself. */
export type WorkerEvent =
  | CheckEvent
  | { type: 'progress'; progress: LoadProgress }
  | { type: 'ready' }
  | { type: 'engineFault'; message: string }
  | { type: 'done'; checked: Checked }
  | { type: 'broken'; message: string };
