/** `clearshot/svelte`: the element, and its types for markup (Svelte 5). */
import type { HTMLAttributes } from 'svelte/elements';
import type { ClearshotAttributes, ClearshotCheck, ClearshotListeners } from './element.js';

export * from './element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'clearshot-check': HTMLAttributes<ClearshotCheck> & ClearshotAttributes & ClearshotListeners;
  }
}
