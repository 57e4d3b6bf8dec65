import type { PhotoReport } from '../core/report.ts';

/** What comes with `clearshot-report` and `clearshot-use`. */
export interface CheckDetail {
  report: PhotoReport;
  /** The photo, as it was chosen. */
  file: File;
}

/** The events of `<clearshot-check>`, by their names. All bubble, and leave the shadow root that the element may be in. */
export interface ClearshotEvents {
  /** A photo was chosen, and its check begins. */
  'clearshot-start': CustomEvent<{ file: File }>;
  /** A photo was checked, or could not be read: the report says which. */
  'clearshot-report': CustomEvent<CheckDetail>;
  /** With `confirm`: the person says that this photo is the one to use. */
  'clearshot-use': CustomEvent<CheckDetail>;
  /** The check itself could not run: the engine did not come, or an option is wrong. */
  'clearshot-error': CustomEvent<{ error: unknown; file: File }>;
  /** The photo was taken away: the input was emptied or replaced, the form was reset, or `reset()` was called. */
  'clearshot-reset': CustomEvent<null>;
}

/** Makes one of the events. */
export function eventOf<Name extends keyof ClearshotEvents>(
  name: Name,
  detail: ClearshotEvents[Name]['detail'],
): Event {
  return new CustomEvent(name, { detail, bubbles: true, composed: true });
}
