/**
 * Prints how well photos of displays are told from others, and how little another JPEG or a smaller copy matters, by what
 * `recapture` measures of the benchmark photos: npm run bench:recapture [-- --bench <folder>] [--every <n>].
 * Every n-th photo of a document is looked at (4), and all others.
 */
import { type PhotoSet, photoSetOf, readRows } from './accuracy/photoSets.ts';
import { type Copies, LIMIT, measureCopies, type Shown } from './recapture/copies.ts';
import { areaUnderCurve, percent, quantile } from './shared/separation.ts';
import { giveUp, takeOption } from './shared/tools.ts';

export async function main(args: string[]): Promise<void> {
  const every = Number(takeOption(args, '--every') ?? 4);
  if (!(Number.isInteger(every) && every > 0)) giveUp('Expected a whole number above 0 for --every');
  const set = photoSetOf(args);
  for (const copies of await measureCopies(labelled(set, every), set.photos)) print(copies);
}

/** The rows whose truth is known, each as a display, a document or another thing. */
function labelled(set: PhotoSet, every: number): Shown[] {
  let documents = 0;
  return readRows(set)
    .filter(({ labels }) => labels.recapture)
    .map(({ id, labels, group }): Shown => {
      if (labels.recapture === 'defect') return { id, kind: 'display' };
      return { id, kind: group === 'recapture' ? 'thing' : 'document' };
    })
    .filter(({ kind }) => kind !== 'document' || documents++ % every === 0);
}

function print({ name, seen: { display, document, thing }, milliseconds }: Copies): void {
  const line = (what: string, figure: string) => console.log(`${what.padEnd(52)}${figure}`);
  const above = (values: readonly number[], limit: number) =>
    percent(values.filter((value) => value > limit).length, values.length);
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
