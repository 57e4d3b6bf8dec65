/** Builds the command line, the library for Node and their worker: `vite build --config scripts/node.config.ts`. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { opencv } from './opencv-plugin.ts';

const OUT = 'dist';

/** Removes what earlier builds left, but not the page in `dist/web`. */
function clean(): Plugin {
  return {
    name: 'clearshot-clean',
    buildStart() {
      rmSync(join(OUT, 'assets'), { recursive: true, force: true });
      for (const entry of readdirOrEmpty(OUT)) {
        if (/\.(js|wasm)$/.test(entry)) rmSync(join(OUT, entry));
      }
    },
    writeBundle: () => chmodSync(join(OUT, 'cli.js'), 0o755),
  };
}

function readdirOrEmpty(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export default defineConfig({
  plugins: [clean(), opencv('readFile')],
  publicDir: false,
  // Bundled, the program starts faster; what is native, large or replaceable stays a dependency.
  ssr: {
    noExternal: true,
    external: ['sharp', 'libheif-js', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'],
  },
  build: {
    ssr: true,
    outDir: OUT,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { cli: 'src/cli.ts', node: 'src/node.ts', worker: 'workers/node.ts' },
      // All in one folder: the program finds its worker and the models beside it, whichever chunk it is in.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
