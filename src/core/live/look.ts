/** What a live view learns of one frame: plain data. Coordinates are pixels of the frame as it was looked at. */

import type { DocumentReport, RuleResult } from '../report.ts';
import type { Stage } from '../rules/rule.ts';
import type { FrameQuality } from './frameQuality.ts';
import type { BenchLook } from './lightingBench.ts';

/** A rule's latest result. */
export interface LiveRule {
  result: RuleResult;
  stage: Stage;
  /** Time of the frame that it was measured on, milliseconds. */
  time: number;
}

/** The document in a frame, as {@link DocumentReport}, and how large it is. */
export interface LiveDocument extends DocumentReport {
  kind: 'ID-1' | 'ID-3' | 'other';
  /** Dots per inch that this frame has on the document. */
  dpi: number;
}

/** Milliseconds. */
export interface LookTimings {
  /** From the camera's frame to pixels. */
  read: number;
  locate: number;
  rules: number;
  /** From the beginning of the last complete round of rules to its end; 0 before the first. */
  round: number;
}

/** What was seen in one frame. */
export interface Look {
  /** The caller's time of the frame, milliseconds. */
  time: number;
  width: number;
  height: number;
  document: LiveDocument | null;
  /** Those measured so far, in the order in which they are to be fixed. */
  rules: LiveRule[];
  /** Whether every rule that is in use has a result. */
  complete: boolean;
  health: FrameQuality;
  /** How the target of the lighting bench is lit; null where that was not asked for, or not measured this time. */
  bench: BenchLook | null;
  timings: LookTimings;
}
