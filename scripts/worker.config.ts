/**
 * Builds the browser's worker into one file, with what it fetches beside it: `vite build --config scripts/worker.config.ts`.
 * One file, because bundlers of others put a worker together again in their own way, and some can't split one.
 */
import { defineConfig } from 'vite';
import { assetAddresses } from './plugins/assetAddresses.ts';
import { clean } from './plugins/clean.ts';
import { glue } from './plugins/glue.ts';
import { notices } from './plugins/notices.ts';
import { opencv } from './plugins/opencv.ts';
import { NO_DEBUG_INFO, PLAIN_OUTPUT } from './plugins/plainOutput.ts';

export default defineConfig({
  plugins: [
    notices().write(),
    clean(/\.(js|wasm)$/),
    assetAddresses(),
    opencv('fetch', 'opencv.wasm'),
    glue(),
  ],
  publicDir: false,
  build: {
    outDir: 'dist/browser/clearshot',
    target: 'es2022',
    lib: { entry: { worker: 'workers/browser/main.ts' }, formats: ['es'] },
    minify: 'oxc',
    rolldownOptions: {
      experimental: NO_DEBUG_INFO,
      output: { codeSplitting: false, entryFileNames: '[name].js', minify: true, ...PLAIN_OUTPUT },
    },
  },
});
