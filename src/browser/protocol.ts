/** What crosses the boundary between the page and its worker: plain data, and callbacks. */

import type { BenchTarget } from '../core/live/lightingBench.ts';
import type { Look } from '../core/live/look.ts';
import type { Catalogue } from '../core/messages/catalogue.ts';
import type { RuleDescription } from '../core/messages/describe.ts';
import type { Photo } from '../core/photo.ts';
import type { Quad, RuleResult } from '../core/report.ts';
import type { Checked, LoadProgress } from '../pool/lane.ts';
import type { EngineSettings } from '../settings/settings.ts';

/**
 * What can be checked: an image file (JPEG, PNG, WebP, AVIF, HEIC), or pixels that are upright already.
 * Nothing is taken away from the caller: pixels are copied.
 */
export type PhotoSource = Blob | ImageBitmap | ImageData | Photo;

/** A frame as the page sends it; it is transferred, and closed after use. */
export type LiveFrame = VideoFrame | ImageBitmap;

/** One photo to check, as it is sent to the worker. */
export interface CheckRequest {
  source: PhotoSource;
  /** The name that the report gives the photo. */
  file: string;
  settings: EngineSettings;
  /** Long side of the preview to make, pixels; 0 for none. */
  previewSide: number;
}

/** A photo that could be read: its upright size, and a picture of it to show where one was asked for. */
export interface DecodedPhoto {
  width: number;
  height: number;
  preview: ImageBitmap | null;
}

/** What the worker says while it works. */
export type CheckEvent =
  | { type: 'decoded'; photo: DecodedPhoto }
  | { type: 'checking' }
  | { type: 'rule'; result: RuleResult };

/** Why there is no answer: wrong options, an engine that could not be loaded, or an error of this program. */
export interface Fault {
  code: 'options' | 'engine' | 'internal';
  message: string;
}

/** What the worker answers: errors are data, because comlink carries no more of an Error than its message. */
export type Answer<T> = { value: T } | { fault: Fault };

/** One frame of a camera to look at, as it is sent to the worker. */
export interface LookRequest {
  frame: LiveFrame;
  /** When the camera took it, milliseconds on the caller's clock. */
  time: number;
  /** Frames of one session are looked at one after the other; another number begins anew. */
  session: number;
  /** What the lighting bench looks at; null where it is not open. */
  bench: BenchTarget | null;
  settings: EngineSettings;
}

/** A document to cut out of a photo and to straighten. */
export interface StraightenRequest {
  source: PhotoSource;
  /** Its corners in photo pixels, as in the report. */
  quad: Quad;
}

/** The worker, as the page sees it. */
export interface CheckService {
  /** Says what the rules are; needs no engine. */
  describeRules(texts?: Catalogue): RuleDescription[];
  /** Loads the engine, and tells of each file that comes. After a fault the worker is of no use. */
  start(onProgress: (progress: LoadProgress) => void): Promise<Answer<null>>;
  /** Checks one photo; a photo that cannot be read is a report too. */
  check(request: CheckRequest, onEvent: (event: CheckEvent) => void): Promise<Answer<Checked>>;
  /** Cuts a document out of a photo and straightens it; a JPEG. */
  straighten(request: StraightenRequest): Promise<Answer<Blob>>;
  /** Looks at one frame. */
  look(request: LookRequest): Promise<Answer<Look>>;
}
