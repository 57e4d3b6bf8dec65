/** `<clearshot-check>`: a photo picker with a verdict, for any page. Importing this defines the element. */
import { ClearshotCheck } from './element/clearshotCheck.ts';

export type { CheckDetail } from './element/clearshotCheck.ts';
export type { Language } from './messages/languages.ts';
export type * from './report.ts';
export type { Preset } from './rules/rule.ts';
export { ClearshotCheck };

if (globalThis.customElements && !customElements.get('clearshot-check')) {
  customElements.define('clearshot-check', ClearshotCheck);
}
