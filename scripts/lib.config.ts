/** Builds the library for browsers: `vite build --config scripts/lib.config.ts`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { opencv } from './opencv-plugin.ts';

const WORKER = "new URL('../../workers/browser/main.ts', import.meta.url)";
const WORKER_MARK = '__CLEARSHOT_WORKER__';

const ADDRESS = /["'`]__ADDRESS_OF__([^"'`]+)["'`]/g;

/** Leaves the worker's address to the bundler of whoever uses the library: it looks for this very expression. */
function workerAddress(): Plugin {
  return {
    name: 'clearshot-worker-address',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/browser/client.ts')) return null;
      if (!code.includes(WORKER)) throw new Error(`Expected ${WORKER} in ${id} but found it not`);
      return code.replace(WORKER, WORKER_MARK);
    },
    renderChunk: (code) => code.replace(WORKER_MARK, "new URL('./worker.js', import.meta.url)"),
  };
}

/** Keeps files that are imported by address beside the library; Vite would put them inside, in base64. */
function assetAddresses(): Plugin {
  return {
    name: 'clearshot-asset-addresses',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?url')) return null;
      const file = await this.resolve(source.slice(0, -'?url'.length), importer);
      return file && `\0${file.id}?address`;
    },
    load(id) {
      if (!id.endsWith('?address')) return null;
      const file = id.slice(1, -'?address'.length);
      // A name in .mjs has no media type on some servers; the files of all models have the same names.
      const name = basename(file).replace(/\.mjs$/, '.js');
      const fileName = file.includes('/models/') ? `${basename(dirname(file))}-${name}` : name;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      return `export default '__ADDRESS_OF__${fileName}';`;
    },
    renderChunk: (code) =>
      code.replace(ADDRESS, (_, fileName) => `new URL('./${fileName}', import.meta.url).href`),
  };
}

/** Stand for the types of the engines, which stay inside: whoever uses the library need not have or check them. */
const ENGINE_TYPES = { opencv: ['Cv'], tensorflow: ['Tensorflow', 'Tensor1D', 'Tensor4D'] };

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
    },
  };
}

export default defineConfig({
  plugins: [workerAddress(), assetAddresses(), opencv(), declarations()],
  publicDir: false,
  build: {
    outDir: 'dist/browser',
    target: 'es2022',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', element: 'src/element.ts', worker: 'workers/browser/main.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      // One folder: every address is relative to the file that has it.
      output: { chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
