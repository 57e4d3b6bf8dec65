/** When the photo is taken by itself. */

export interface AutoCaptureSettings {
  /** Whether the photo is taken by itself at all. */
  automatic: boolean;
  /** Whether that is announced by a countdown. */
  countdown: boolean;
}

/** What to do now. */
export type AutoCaptureStep =
  | { type: 'wait' }
  /** `left` seconds are left, whole ones; `share` of the countdown has passed, 0..1. */
  | { type: 'count'; left: number; share: number }
  | { type: 'capture' };

/** All must have been green for so long, milliseconds. */
const GREEN_TIME = 600;

/** Length of the countdown, milliseconds. */
const COUNTDOWN_TIME = 2000;

/** Takes the photo when all has been green for a moment, after a countdown, and once. */
export class AutoCapture {
  #greenSince: number | null = null;
  #done = false;

  update(ready: boolean, time: number, { automatic, countdown }: AutoCaptureSettings): AutoCaptureStep {
    if (!ready || !automatic || this.#done) {
      this.#greenSince = null;
      return { type: 'wait' };
    }
    this.#greenSince ??= time;
    const passed = time - this.#greenSince - GREEN_TIME;
    if (passed < 0) return { type: 'wait' };
    const left = countdown ? COUNTDOWN_TIME - passed : 0;
    if (left > 0) return { type: 'count', left: Math.ceil(left / 1000), share: passed / COUNTDOWN_TIME };
    this.#done = true;
    return { type: 'capture' };
  }
}
