/** What the benchmark photos, as they are and in copies, measure of a display. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { Analysis } from '../../src/core/analysis.ts';
import { type Engine, loadEngine } from '../../src/core/engine.ts';
import { loadOpenCv } from '../../src/core/engines/opencv.ts';
import { recapture } from '../../src/core/rules/recapture.ts';
import { measureRule } from '../../src/core/rules/rule.ts';
import { decodePhoto } from '../../src/node/decode.ts';

/** A photo of the benchmark; `thing` is anything real that is no document. */
export interface Shown {
  id: string;
  kind: 'display' | 'document' | 'thing';
}

type Seen = Record<Shown['kind'], number[]>;

/** Copies as they reach a service. */
const COPIES: Record<string, (photo: Buffer) => Promise<Buffer>> = {
  'as it is': async (photo) => photo,
  'another JPEG, quality 80': (photo) => sharp(photo).rotate().jpeg({ quality: 80 }).toBuffer(),
  'JPEG, quality 60': (photo) => sharp(photo).rotate().jpeg({ quality: 60 }).toBuffer(),
  '70 % of the size': (photo) => reduced(photo, 0.7),
  'half the size': (photo) => reduced(photo, 0.5),
};

/** A kind of copy: probabilities of a display by what is shown, and what they cost. */
export interface Copies {
  name: string;
  seen: Seen;
  milliseconds: number[];
}

export const LIMIT = recapture.limits.maxScreenProbability;

export async function measureCopies(rows: readonly Shown[], folder: string): Promise<Copies[]> {
  const engine = await engineHere();
  const all = Object.keys(COPIES).map((name): Copies => ({ name, seen: empty(), milliseconds: [] }));
  for (const { id, kind } of rows) {
    const photo = await readFile(join(folder, `${id}.jpg`));
    for (const { name, seen, milliseconds } of all) {
      const analysis = new Analysis(await decodePhoto(await COPIES[name]!(photo)), engine);
      analysis.document; // Found for all rules: not part of this one's cost.
      const before = process.cpuUsage();
      const { numbers } = measureRule(recapture, analysis);
      milliseconds.push(process.cpuUsage(before).user / 1000);
      seen[kind].push(numbers.screenProbability as number);
    }
  }
  return all;
}

const empty = (): Seen => ({ display: [], document: [], thing: [] });

async function reduced(photo: Buffer, factor: number): Promise<Buffer> {
  const upright = await sharp(photo).rotate().toBuffer({ resolveWithObject: true });
  return sharp(upright.data)
    .resize(Math.round(upright.info.width * factor))
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function engineHere(): Promise<Engine> {
  await loadOpenCv();
  return loadEngine(
    (path) => readFile(join('models', path)),
    join('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  );
}
