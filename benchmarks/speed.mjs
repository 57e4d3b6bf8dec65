/**
 * Prints how fast everything is, as ratios measured in one run: npm run bench:speed [-- <part>...]
 * Parts: node, page, transfer, batch, memory. All of them take some ten minutes on two cores.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { CACHE, giveUp, ROOT } from './tools.mjs';

process.chdir(ROOT);
const outDir = join(CACHE, 'speed/build');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: 'benchmarks/speed/parts.ts',
    outDir,
    rolldownOptions: { output: { entryFileNames: 'parts.mjs' } },
  },
});
const { PARTS } = await import(pathToFileURL(join(outDir, 'parts.mjs')).href);

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in PARTS));
if (unknown) giveUp(`Expected ${Object.keys(PARTS).join(', ')} for a part but received ${unknown}`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (names.length === 0 || names.includes(name)) await measure();
}
