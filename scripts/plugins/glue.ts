/**
 * Makes the scripts that Emscripten wrote fit for a worker in the web, whichever bundler comes after this one:
 * - no trace of Node in them. Bundlers answer `__filename`, `process` or `require` with something of their own, and
 *   the scripts then believe that they run in Node;
 * - of TensorFlow.js only what is used: no optimisers, no threaded build (which starts workers from text).
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const CORE = '@tensorflow/tfjs-core';
const CORE_ID = '\0tfjs-core';
const NOTHING_ID = '\0threaded-tensorflow';

/** Scripts that look for Node: those of Emscripten, and TensorFlow's own platform for Node. */
const LOOKS_FOR_NODE = /[\\/](tfjs-backend-wasm|tfjs-core|libheif-js)[\\/]|^\0opencv$/;

/** The package without what it does by itself but for its start: its optimisers stay away where nobody trains. */
const LEAN_CORE = (folder: string) => `import ${JSON.stringify(join(folder, 'base_side_effects.js'))};
export * from ${JSON.stringify(join(folder, 'base.js'))};
`;

/** The plugin; for browsers only. */
export function glue(): Plugin {
  return {
    name: 'clearshot-glue',
    enforce: 'pre',
    apply: 'build',
    resolveId(source) {
      if (source === CORE) return CORE_ID;
      return source.includes('tfjs-backend-wasm-threaded-simd') ? NOTHING_ID : null;
    },
    load(id) {
      if (id === CORE_ID) return { code: LEAN_CORE(coreFolder()), moduleSideEffects: true };
      return id === NOTHING_ID ? 'export default null; export const wasmWorkerContents = null;' : null;
    },
    transform(code, id) {
      return LOOKS_FOR_NODE.test(id) ? withoutNode(code) : null;
    },
  };
}

/** Asked for Node, the script now says no; what it would do there is gone or does nothing. */
export function withoutNode(code: string): string {
  return code
    .replace(/typeof[ (]+(process|global|__filename|__dirname|require)\b\)?/g, '"undefined"')
    .replace(/\b(__filename|__dirname)\b/g, '""')
    .replace(/\brequire\((["'])[\w:-]+\1\)/g, 'undefined')
    .replace(/(?<![.\w$"'`])process(?=[.[])/g, 'undefined');
}

function coreFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${CORE}/package.json`)), 'dist');
}
