/** How well displays are told from others in photos as they are and in copies of them, on the benchmark photos. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { Analysis } from '../../../src/analysis/analysis.ts';
import { decodePhoto } from '../../../src/cli/decode.ts';
import { type Engine, loadEngine } from '../../../src/engine.ts';
import { recapture } from '../../../src/rules/recapture.ts';
import { printHeading } from '../speed/print.ts';

/** A photo of the benchmark; `thing` is anything real that is no document. */
interface Row {
  id: string;
  kind: 'display' | 'document' | 'thing';
}

type Seen = Record<Row['kind'], number[]>;

/** Copies as they reach a service. */
const COPIES: Record<string, (photo: Buffer) => Promise<Buffer>> = {
  'as it is': async (photo) => photo,
  'another JPEG, quality 80': (photo) => sharp(photo).rotate().jpeg({ quality: 80 }).toBuffer(),
  'JPEG, quality 60': (photo) => sharp(photo).rotate().jpeg({ quality: 60 }).toBuffer(),
  '70 % of the size': (photo) => reduced(photo, 0.7),
  'half the size': (photo) => reduced(photo, 0.5),
};

export async function measureCopies(rows: readonly Row[], folder: string): Promise<void> {
  const engine = await engineHere();
  const all = Object.keys(COPIES).map((name) => ({ name, seen: empty(), milliseconds: [] as number[] }));
  for (const { id, kind } of rows) {
    const photo = await readFile(join(folder, `${id}.jpg`));
    for (const { name, seen, milliseconds } of all) {
      const analysis = new Analysis(await decodePhoto(await COPIES[name]!(photo)), engine);
      analysis.document; // Found for all rules: not part of this one's cost.
      const before = process.cpuUsage();
      const { numbers } = recapture.measure(analysis);
      milliseconds.push(process.cpuUsage(before).user / 1000);
      seen[kind].push(numbers.screenProbability as number);
    }
  }
  for (const { name, seen, milliseconds } of all) print(name, seen, milliseconds);
}

const empty = (): Seen => ({ display: [], document: [], thing: [] });

function print(name: string, { display, document, thing }: Seen, milliseconds: readonly number[]) {
  const limit = recapture.limits.maxScreenProbability;
  printHeading(name);
  const line = (what: string, figure: string) => console.log(`${what.padEnd(52)}${figure}`);
  line(`${display.length} displays, ${document.length} documents: AUC`, auc(display, document).toFixed(3));
  line('  caught at 2 % false alarms on documents', percent(above(display, quantile(document, 0.98))));
  line(`${display.length} displays, ${thing.length} other things: AUC`, auc(display, thing).toFixed(3));
  line('  caught at 5 % false alarms on other things', percent(above(display, quantile(thing, 0.95))));
  line(`above the limit of ${limit}: displays`, percent(above(display, limit)));
  line('  documents', percent(above(document, limit)));
  line('  other things', percent(above(thing, limit)));
  line('processor time, median', `${quantile(milliseconds, 0.5).toFixed(0)} ms`);
}

/** The chance that one of these has a higher value than one of those. */
function auc(these: readonly number[], those: readonly number[]): number {
  let wins = 0;
  for (const a of these) for (const b of those) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (these.length * those.length);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const above = (values: readonly number[], limit: number) =>
  values.filter((value) => value > limit).length / values.length;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

async function reduced(photo: Buffer, factor: number): Promise<Buffer> {
  const upright = await sharp(photo).rotate().toBuffer({ resolveWithObject: true });
  return sharp(upright.data)
    .resize(Math.round(upright.info.width * factor))
    .jpeg({ quality: 90 })
    .toBuffer();
}

function engineHere(): Promise<Engine> {
  return loadEngine(
    (path) => readFile(join('models', path)),
    join('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  );
}
