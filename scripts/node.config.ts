/** Builds the command line, the library for Node and their worker: `vite build --config scripts/node.config.ts`. */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import type * as Schema from '../src/batch/config/schema.ts';
import { clean } from './plugins/clean.ts';
import { notices } from './plugins/notices.ts';
import { opencv } from './plugins/opencv.ts';
import { NO_DEBUG_INFO, PLAIN_OUTPUT } from './plugins/plainOutput.ts';

/** Where what the browser's worker fetches lies: Node reads the same files, and the package has each once. */
const SHARED = 'browser/clearshot';
const MODELS = 'models';

/** Lets the command line be started by its name. */
function executable(): Plugin {
  return { name: 'clearshot-executable', writeBundle: ({ dir }) => chmodSync(join(dir!, 'cli.js'), 0o755) };
}

/** Puts the models to the shared files. */
function models(): Plugin {
  return {
    name: 'clearshot-models',
    generateBundle() {
      for (const file of readdirSync(MODELS, { recursive: true, encoding: 'utf8' })) {
        if (!/^[\w-]+[\\/](model\.json|weights\.bin)$/.test(file)) continue;
        const fileName = `${SHARED}/${MODELS}/${file.replaceAll('\\', '/')}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(MODELS, file)) });
      }
    },
  };
}

/** Writes the JSON Schema of the configuration. */
function schema(): Plugin {
  return {
    name: 'clearshot-config-schema',
    async generateBundle() {
      // Not imported by this file: Node, which reads it, does not know the `using` in the engine.
      const { module } = await runnerImport<typeof Schema>('./src/batch/config/schema.ts', {
        configFile: false,
        oxc: { target: 'node20' },
      });
      const source = `${JSON.stringify(module.configSchema(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'config.schema.json', source });
    },
  };
}

export default defineConfig({
  plugins: [
    notices().write(),
    clean(/\.js$/),
    executable(),
    opencv('readFile', `${SHARED}/opencv.wasm`),
    models(),
    schema(),
  ],
  publicDir: false,
  // Bundled, the program starts faster; what is native, large or replaceable stays a dependency.
  ssr: {
    noExternal: true,
    external: ['jiti', 'sharp', 'libheif-js', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'],
  },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      experimental: NO_DEBUG_INFO,
      input: { cli: 'src/cli.ts', node: 'src/node.ts', worker: 'workers/node/main.ts' },
      // All in one folder: the program finds its worker and the models beside it, whichever chunk it is in.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        ...PLAIN_OUTPUT,
      },
    },
  },
});
