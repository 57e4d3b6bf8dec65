/**
 * Prints how fast the document is found, beside a bare MobileNetV2 in the same run, and how little turning and
 * resizing the photo matters: npm run bench:locator [-- --bench <folder>]. The second part needs the photos that
 * `npm run bench` makes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { overlap } from './geometry.mjs';
import { CACHE, ROOT, takeOption } from './tools.mjs';

process.chdir(ROOT);
const args = process.argv.slice(2);
const bench = resolve(
  takeOption(args, '--bench') ?? process.env.CLEARSHOT_BENCH ?? join(ROOT, '../shared/bench'),
);
const outDir = join(CACHE, 'locator');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: 'benchmarks/locator/parts.ts',
    outDir,
    rolldownOptions: { output: { entryFileNames: 'parts.mjs' } },
  },
});
const { measureRobustness, measureSpeed } = await import(pathToFileURL(join(outDir, 'parts.mjs')).href);
await measureSpeed();

const manifest = join(bench, 'manifest.jsonl');
const photos = existsSync(manifest) && join(CACHE, hashOf(manifest), 'photos');
if (photos && existsSync(photos)) await measureRobustness(wholeDocuments(), photos, overlap);
else
  console.log(
    '\nThe benchmark photos are not there: run npm run bench first to see how robust the finder is',
  );

function wholeDocuments() {
  const rows = readFileSync(manifest, 'utf8').trim().split('\n');
  return rows
    .map((row) => JSON.parse(row))
    .filter(({ group, tags }) => group === 'framed' || (group === 'wide' && !tags.includes('sheet')));
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
