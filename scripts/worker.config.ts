/**
 * Builds the browser's worker into one file, with what it fetches beside it: `vite build --config scripts/worker.config.ts`.
 * One file, because bundlers of others put a worker together again in their own way, and some can't split one.
 */
import { defineConfig } from 'vite';
import { assetAddresses } from './plugins/assetAddresses.ts';
import { clean } from './plugins/clean.ts';
import { glue } from './plugins/glue.ts';
import { opencv } from './plugins/opencv.ts';

export default defineConfig({
  plugins: [clean(/\.(js|wasm)$/), assetAddresses(), opencv('fetch', 'opencv.wasm'), glue()],
  publicDir: false,
  build: {
    outDir: 'dist/browser/clearshot',
    target: 'es2022',
    lib: { entry: { worker: 'workers/browser/main.ts' }, formats: ['es'] },
    minify: 'oxc',
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: '[name].js', minify: true } },
  },
});
