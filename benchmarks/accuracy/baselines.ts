/**
 * What is commonly measured, beside what Clearshot measures, on the same rows. Each baseline gives a score, higher is worse:
 * a photo's blur, glare and so on without looking for the document, as npm's checkers and tutorials do it.
 */
import { cpus } from 'node:os';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import type { RuleResult } from '../../src/core/report.ts';
import { areaUnderCurve, bestSplit, percent } from '../shared/separation.ts';
import { printTable } from '../shared/tools.ts';
import { type PhotoSet, type Row, readReport, readRows } from './photoSets.ts';

/** Photos are reduced to this long side, px, as the tutorials do; the grain of the sensor would outweigh the photo. */
const LONG_SIDE = 1000;

/** From this level on, in all channels, a pixel counts as saturated. */
const SATURATED = 250;

/** Strength from which a Sobel gradient (|x| + |y|) counts as an edge: the lower limit customary with Canny's detector. */
const EDGE = 100;

/** Skin in YCbCr: D. Chai and K. Ngan, "Face segmentation using skin-color map", 1999. */
const SKIN = { cb: [77, 127], cr: [133, 173] } as const;

/** A photo's brightness, 0..255. */
interface Gray {
  data: Float32Array;
  width: number;
  height: number;
}

/** A photo as the baselines see it: interleaved red, green, blue, and its brightness. */
interface Seen {
  colour: Uint8Array;
  gray: Gray;
}

interface Baseline {
  name: string;
  measure(photo: Seen): number;
  /** Scores of the values, higher is worse, knowing those of the ok photos; the values themselves where it is left out. */
  scores?(values: number[], ok: number[]): number[];
}

const BASELINES: Record<string, Baseline> = {
  blur: { name: 'variance of Laplacian', measure: ({ gray }) => -varianceOfLaplacian(gray) },
  glare: { name: 'share of saturated pixels', measure: ({ colour }) => shareOf(colour, isSaturated) },
  lighting: {
    name: 'mean luminance',
    measure: ({ gray }) => gray.data.reduce((sum, level) => sum + level, 0) / gray.data.length,
    // Too dark and too bright are both defects: what counts is the distance from the middle of the ok photos.
    scores: (values, ok) => {
      const usual = ok.toSorted((a, b) => a - b)[ok.length >> 1]!;
      return values.map((value) => Math.abs(value - usual));
    },
  },
  background: { name: 'edge density', measure: ({ gray }) => edgeDensity(gray) },
  obstruction: { name: 'skin colour share', measure: ({ colour }) => shareOf(colour, isSkin) },
};

/** Prints the baselines' figures beside those of a report on the same photos. */
export async function printBaselines(set: PhotoSet): Promise<void> {
  const rows = readRows(set);
  const ids = Object.keys(BASELINES);
  const labelled = rows.filter(({ labels }) => ids.some((id) => labels[id]));
  const measured = await measureAll(labelled, set.photos);
  const reported = new Map(readReport(set).photos.map((photo) => [parse(photo.file).name, photo]));
  const lines = ids.flatMap((id) => {
    const { name, scores = (values) => values } = BASELINES[id]!;
    const of = labelled.filter(({ labels }) => labels[id]);
    const isOk = of.map(({ labels }) => labels[id] === 'ok');
    const results = of.map((row): RuleResult | undefined =>
      reported.get(row.id)?.rules.find((rule) => rule.id === id),
    );
    const values = of.map((row) => measured.get(row.id)![id]!);
    const theirs = scores(
      values,
      values.filter((_, i) => isOk[i]),
    );
    const ours = results.map((result) => result?.risk ?? 0.5);
    const alarms = results.filter((result, i) => isOk[i] && result?.outcome === 'failed').length;
    const misses = results.filter((result, i) => !isOk[i] && result?.outcome !== 'failed').length;
    const count = isOk.filter(Boolean).length;
    return [
      [`${id}: ${name}`, ...figuresOf(theirs, isOk), '', ''],
      [
        `${id}: clearshot`,
        ...figuresOf(ours, isOk),
        percent(alarms, count),
        percent(misses, of.length - count),
      ],
    ];
  });
  process.stdout.write('\n');
  printTable(
    ['rule: measure', 'AUC', 'false alarm, best limit', 'miss', 'false alarm, as shipped', 'miss'],
    lines,
  );
}

function figuresOf(scores: readonly number[], isOk: readonly boolean[]): string[] {
  const ok = scores.filter((_, i) => isOk[i]);
  const defect = scores.filter((_, i) => !isOk[i]);
  const { falseAlarm, miss } = bestSplit(ok, defect);
  return [areaUnderCurve(ok, defect).toFixed(3), percent(falseAlarm, 1), percent(miss, 1)];
}

/** Every baseline on every photo, by id of the row. */
async function measureAll(
  rows: readonly Row[],
  photos: string,
): Promise<Map<string, Record<string, number>>> {
  const measured = new Map<string, Record<string, number>>();
  const waiting = [...rows];
  const work = async () => {
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      const photo = await readPhoto(join(photos, `${row.id}.jpg`));
      const values = Object.entries(BASELINES).map(([id, { measure }]) => [id, measure(photo)] as const);
      measured.set(row.id, Object.fromEntries(values));
    }
  };
  await Promise.all(Array.from({ length: cpus().length }, work));
  return measured;
}

async function readPhoto(file: string): Promise<Seen> {
  const { data, info } = await sharp(file)
    .rotate()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const gray = new Float32Array(info.width * info.height);
  for (let i = 0; i < gray.length; i++) {
    gray[i] = 0.299 * data[3 * i]! + 0.587 * data[3 * i + 1]! + 0.114 * data[3 * i + 2]!;
  }
  return { colour: data, gray: { data: gray, width: info.width, height: info.height } };
}

function varianceOfLaplacian({ data, width, height }: Gray): number {
  let [sum, squares] = [0, 0];
  forInner(width, height, (i) => {
    const value = data[i - 1]! + data[i + 1]! + data[i - width]! + data[i + width]! - 4 * data[i]!;
    sum += value;
    squares += value * value;
  });
  const count = (width - 2) * (height - 2);
  return squares / count - (sum / count) ** 2;
}

function edgeDensity({ data, width, height }: Gray): number {
  let edges = 0;
  forInner(width, height, (i) => {
    const [above, below] = [i - width, i + width];
    const across =
      data[above + 1]! +
      2 * data[i + 1]! +
      data[below + 1]! -
      data[above - 1]! -
      2 * data[i - 1]! -
      data[below - 1]!;
    const down =
      data[below - 1]! +
      2 * data[below]! +
      data[below + 1]! -
      data[above - 1]! -
      2 * data[above]! -
      data[above + 1]!;
    if (Math.abs(across) + Math.abs(down) > EDGE) edges++;
  });
  return edges / ((width - 2) * (height - 2));
}

function forInner(width: number, height: number, visit: (index: number) => void): void {
  for (let y = 1; y < height - 1; y++) for (let x = 1; x < width - 1; x++) visit(y * width + x);
}

function shareOf(colour: Uint8Array, holds: (r: number, g: number, b: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < colour.length; i += 3) if (holds(colour[i]!, colour[i + 1]!, colour[i + 2]!)) count++;
  return (3 * count) / colour.length;
}

const isSaturated = (r: number, g: number, b: number) => Math.min(r, g, b) >= SATURATED;

function isSkin(r: number, g: number, b: number): boolean {
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return cb >= SKIN.cb[0] && cb <= SKIN.cb[1] && cr >= SKIN.cr[0] && cr <= SKIN.cr[1];
}
