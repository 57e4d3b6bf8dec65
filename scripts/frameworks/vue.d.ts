/** `clearshot/vue`: the element, and its types for templates (Vue 3). */
import type { DefineComponent } from 'vue';
import type { ClearshotAttributes, ClearshotEvents } from './element.js';

export * from './element.js';

type Listeners = {
  [Name in keyof ClearshotEvents as `on${Capitalize<Name>}`]?: (event: ClearshotEvents[Name]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'clearshot-check': DefineComponent<ClearshotAttributes & Listeners>;
  }
}
