/**
 * Runs a benchmark of this folder, written in TypeScript: node benchmarks/run.mjs <name> [arguments]
 * It is built first, as the engine is: Node 20 knows neither the types nor `using`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const [name, ...args] = process.argv.slice(2);
if (!/^\w+$/.test(name ?? '') || !existsSync(join(ROOT, 'benchmarks', `${name}.ts`))) {
  process.stderr.write(`Expected the name of a benchmark but received ${JSON.stringify(name)}\n`);
  process.exit(2);
}
process.chdir(ROOT);
const outDir = join(ROOT, '.cache/bench/build', name);
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: `benchmarks/${name}.ts`,
    outDir,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
const { main } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
await main(args);
