/** `<clearshot-check>`: a photo picker with a verdict, for any page. Importing this defines the element. */
import { ClearshotCheck } from './element/clearshotCheck.ts';

export type * from './core/report.ts';
export type { Preset } from './core/rules/rule.ts';
export type { ClearshotAttributes, ClearshotListeners } from './element/attributes.ts';
export type { CheckDetail, ClearshotEvents } from './element/events.ts';
export type { Language } from './languages/index.ts';
export type { CheckSettings } from './settings/settings.ts';
export { ClearshotCheck };

if (globalThis.customElements && !customElements.get('clearshot-check')) {
  customElements.define('clearshot-check', ClearshotCheck);
}
