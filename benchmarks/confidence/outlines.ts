/** Finds the outlines of a set's labelled photos, with what speaks for each, and keeps them beside its reports. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Evidence } from '../../src/core/document/evidence.ts';
import { findOutline } from '../../src/core/document/finder.ts';
import type { Locator } from '../../src/core/document/locator.ts';
import type { Rgba } from '../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../src/core/report.ts';
import { type PhotoSet, type Row, readRows } from '../accuracy/photoSets.ts';
import { readPreview } from '../locator/finder.ts';
import { overlap } from '../shared/geometry.ts';
import { parseLines } from '../shared/tools.ts';

/** What was found in a labelled photo. */
export interface LabelledOutline {
  set: string;
  id: string;
  /** Photos of one source are alike: they fall into the same fold. */
  source: string;
  /** Whether a document is there, and whether all of it is in the picture. */
  truth: 'whole' | 'cut off' | 'none';
  /** Best overlap with a true outline within the frame; 0 without a document, or where none was found. */
  overlap: number;
  /** Null where the network sees nothing at all. */
  evidence: Evidence | null;
}

/** Degraded copies of photos that are there anyway say nothing new of outlines; a copy on a larger sheet has two right ones. */
const isLeftOut = ({ degrade, tags }: LabelledRow) => !!degrade || tags.includes('sheet');

type LabelledRow = Row & { source?: string; degrade?: unknown };

/** The outlines of all rows with a known quad, and of those that show no document. */
export async function measureOutlines(set: PhotoSet, locator: Locator): Promise<LabelledOutline[]> {
  const files = new Map(readdirSync(set.photos).map((name) => [basename(name, extname(name)), name]));
  const outlines: LabelledOutline[] = [];
  for (const row of readRows(set) as LabelledRow[]) {
    const isEmpty = row.labels.corners === 'defect' && !row.quad;
    if (isLeftOut(row) || !(row.quad || isEmpty)) continue;
    const { preview, factor } = await previewOf(set, row.id, files.get(row.id)!);
    outlines.push(outlineOf(set, row, locator, preview, factor));
  }
  writeFileSync(outlinesFile(set), outlines.map((outline) => JSON.stringify(outline)).join('\n'));
  return outlines;
}

/** The outlines that were measured last. */
export function readOutlines(set: PhotoSet): LabelledOutline[] {
  const file = outlinesFile(set);
  if (!existsSync(file)) throw new Error(`Expected outlines at ${file} but found none`);
  return parseLines<LabelledOutline>(readFileSync(file, 'utf8'));
}

const outlinesFile = (set: PhotoSet) => join(set.report, '../outlines.jsonl');

function outlineOf(
  set: PhotoSet,
  row: LabelledRow,
  locator: Locator,
  preview: Rgba,
  factor: number,
): LabelledOutline {
  const found = findOutline(locator, preview);
  const truths = [row.quad, row.quadAlt].flatMap((quad) =>
    quad ? [quad.map(([x, y]): Point => [x / factor, y / factor]) as unknown as Quad] : [],
  );
  const isInside = truths[0]?.every(
    ([x, y]) => x >= 0 && y >= 0 && x <= preview.width && y <= preview.height,
  );
  return {
    set: set.name,
    id: row.id,
    source: sourceOf(row),
    truth: truths.length === 0 ? 'none' : isInside ? 'whole' : 'cut off',
    overlap: found ? Math.max(0, ...truths.map((truth) => overlap(truth, found.quad, preview))) : 0,
    evidence: found?.evidence ?? null,
  };
}

/** Where a photo is from: the repository, and in it the first two folders, which tell the documents of a large one apart. */
function sourceOf({ source, file }: LabelledRow): string {
  const [repository, path = ''] = source?.split(/@[0-9a-f]{40}[: ]/) ?? [file];
  return `${repository} ${path.split('/').slice(0, -1).slice(0, 2).join('/')}`;
}

/** A photo's preview, kept for the next run: decoding takes longer than locating. */
async function previewOf(
  set: PhotoSet,
  id: string,
  name: string,
): Promise<{ preview: Rgba; factor: number }> {
  const folder = join(set.report, '../previews');
  const file = join(folder, `${id}.raw`);
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const [width, height, factor] = [0, 4, 8].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
    return { preview: { data: new Uint8ClampedArray(bytes.subarray(HEADER)), width, height }, factor };
  }
  const read = await readPreview(join(set.photos, name));
  const { data, width, height } = read.preview;
  const head = Buffer.alloc(HEADER);
  for (const [i, value] of [width, height, read.factor].entries()) head.writeUInt32LE(value, i * 4);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, Buffer.concat([head, Buffer.from(data.buffer, data.byteOffset, data.length)]));
  return read;
}

/** Width, height and reduction of a kept preview, four bytes each. */
const HEADER = 12;
