/** Builds the library for browsers, but for its worker: `vite build --config scripts/lib.config.ts`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { clean } from './plugins/clean.ts';
import { notices } from './plugins/notices.ts';
import { NO_DEBUG_INFO, PLAIN_OUTPUT } from './plugins/plainOutput.ts';

const WORKER = "new URL('../../workers/browser/main.ts', import.meta.url)";
const WORKER_MARK = '__CLEARSHOT_WORKER__';

/**
 * Leaves the worker's address to the bundler of whoever uses the library: it looks for this very expression. The address
 * is both a path beside this file and a name that the package exports: Vite's development server moves this file
 * elsewhere, and finds the worker by its name then.
 */
const WORKER_ADDRESS = "new URL('clearshot/worker.js', import.meta.url)";

function workerAddress(): Plugin {
  return {
    name: 'clearshot-worker-address',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/browser/startWorker.ts')) return null;
      if (!code.includes(WORKER)) throw new Error(`Expected ${WORKER} in ${id} but found it not`);
      return code.replace(WORKER, WORKER_MARK);
    },
    renderChunk: (code) => code.replace(WORKER_MARK, WORKER_ADDRESS),
  };
}

/** Stand for the types of the engines, which stay inside: whoever uses the library need not have or check them. */
const ENGINE_TYPES = { opencv: ['Cv'], tensorflow: ['Tensorflow', 'Tensor1D', 'Tensor4D'] };

/** Types that add to those of frameworks; whoever has no React need not have its types. */
const FRAMEWORKS = ['react', 'vue', 'svelte'];

/** Writes the types, without those of the engines. */
function declarations(): Plugin {
  return {
    name: 'clearshot-declarations',
    closeBundle() {
      execFileSync('npx', ['tsc', '--project', 'scripts/types.tsconfig.json'], { stdio: 'inherit' });
      for (const [engine, names] of Object.entries(ENGINE_TYPES)) {
        const types = names.map((name) => `export type ${name} = object;\n`).join('');
        writeFileSync(`dist/types/core/engines/${engine}.d.ts`, types);
      }
      for (const name of FRAMEWORKS) {
        copyFileSync(`scripts/frameworks/${name}.d.ts`, `dist/types/${name}.d.ts`);
      }
    },
  };
}

export default defineConfig({
  plugins: [notices().write(), clean(/\.js$/), workerAddress(), declarations()],
  publicDir: false,
  build: {
    outDir: 'dist/browser',
    target: 'es2022',
    minify: false,
    lib: { entry: { index: 'src/index.ts', element: 'src/element.ts' }, formats: ['es'] },
    // One folder: every address is relative to the file that has it.
    rolldownOptions: {
      experimental: NO_DEBUG_INFO,
      output: { chunkFileNames: '[name].js', assetFileNames: '[name][extname]', ...PLAIN_OUTPUT },
    },
  },
});
