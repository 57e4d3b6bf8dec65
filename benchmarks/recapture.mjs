/**
 * Prints how well photos of displays are told from others, and how little another JPEG or a smaller copy matters, by what
 * `recapture` measures of the benchmark photos: npm run bench:recapture [-- --bench <folder>] [--every <n>].
 * Every n-th photo of a document is looked at (4), and all others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { benchPhotos } from './photos.mjs';
import { areaUnderCurve, percent } from './separation.mjs';
import { CACHE, giveUp, ROOT, takeOption } from './tools.mjs';

process.chdir(ROOT);
const args = process.argv.slice(2);
const every = Number(takeOption(args, '--every') ?? 4);
if (!(Number.isInteger(every) && every > 0)) giveUp('Expected a whole number above 0 for --every');
const { manifest, photos } = benchPhotos(args);
const outDir = join(CACHE, 'recapture');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: 'benchmarks/recapture/parts.ts',
    outDir,
    rolldownOptions: { output: { entryFileNames: 'parts.mjs' } },
  },
});
const { LIMIT, measureCopies } = await import(pathToFileURL(join(outDir, 'parts.mjs')).href);
for (const copies of await measureCopies(labelled(), photos)) print(copies);

/** The rows whose truth is known, each as a display, a document or another thing. */
function labelled() {
  const rows = readFileSync(manifest, 'utf8').trim().split('\n');
  const known = rows.map((row) => JSON.parse(row)).filter(({ labels }) => labels.recapture);
  const kindOf = ({ labels, group }) =>
    labels.recapture === 'defect' ? 'display' : group === 'recapture' ? 'thing' : 'document';
  let documents = 0;
  return known
    .map((row) => ({ id: row.id, kind: kindOf(row) }))
    .filter(({ kind }) => kind !== 'document' || documents++ % every === 0);
}

function print({ name, seen: { display, document, thing }, milliseconds }) {
  const line = (what, figure) => console.log(`${what.padEnd(52)}${figure}`);
  const above = (values, limit) => percent(values.filter((value) => value > limit).length, values.length);
  console.log(`\n${name}`);
  line(
    `${display.length} displays, ${document.length} documents: AUC`,
    areaUnderCurve(document, display).toFixed(3),
  );
  line('  caught at 2 % false alarms on documents', above(display, quantile(document, 0.98)));
  line(
    `${display.length} displays, ${thing.length} other things: AUC`,
    areaUnderCurve(thing, display).toFixed(3),
  );
  line('  caught at 5 % false alarms on other things', above(display, quantile(thing, 0.95)));
  line(`above the limit of ${LIMIT}: displays`, above(display, LIMIT));
  line('  documents', above(document, LIMIT));
  line('  other things', above(thing, LIMIT));
  line('processor time, median', `${quantile(milliseconds, 0.5).toFixed(0)} ms`);
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
