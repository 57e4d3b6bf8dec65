/** `clearshot/react`: the element, and its types for JSX (React 19). */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ClearshotAttributes, ClearshotCheck, ClearshotListeners } from './element.js';

export * from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'clearshot-check': DetailedHTMLProps<HTMLAttributes<ClearshotCheck>, ClearshotCheck> &
        ClearshotAttributes &
        ClearshotListeners;
    }
  }
}
