import type { Preset } from '../core/rules/rule.ts';
import type { CheckSettings } from '../settings/settings.ts';
import type { ClearshotEvents } from './events.ts';

/** What `<clearshot-check>` can be told in markup, for the types of frameworks. */
export interface ClearshotAttributes {
  /** The id of the file input whose photo is checked; without it the element has a picker of its own. */
  for?: string;
  preset?: Preset;
  /** JSON, or an object where the framework sets properties. Rendered on a server: JSON. */
  rules?: string | NonNullable<CheckSettings['rules']>;
  /** A BCP 47 tag. */
  language?: string;
  /** The name under which the form sends the photo. */
  name?: string;
  /** The form can't be sent without a photo. */
  required?: boolean;
  /** The form can't be sent with a photo that fails, that can't be read, or that is not checked yet. */
  'require-pass'?: boolean;
  /** The form gets the photo once the person has said so, with a button under the verdict. */
  confirm?: boolean;
  /** The folder of the worker's files, where the bundler can't say it. */
  'assets-url'?: string;
}

/** The element's events as attributes, the way React 19 and Svelte 5 write them. */
export type ClearshotListeners = {
  [Name in keyof ClearshotEvents as `on${Name}`]?: (event: ClearshotEvents[Name]) => void;
};
