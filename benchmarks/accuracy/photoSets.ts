/** Sets of labelled photos: made once, checked with the built command line, scored by the sets' own scorer. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Quad, Report } from '../../src/core/report.ts';
import { CACHE, giveUp, parseLines, ROOT, runNode, takeOptions } from '../shared/tools.ts';

/** The sets that are measured where none is named, beside the checkout. */
const USUAL_SETS = ['bench', 'field', 'screens'];

/** A labelled photo of a set, as far as it matters here. */
export interface Row {
  id: string;
  /** The photo that it was made from; rows of one photo share it. */
  file: string;
  group: string;
  tags: string[];
  labels: Readonly<Record<string, 'ok' | 'defect'>>;
  quad: Quad | null;
  quadAlt?: Quad;
}

/** A set of labelled photos. */
export interface PhotoSet {
  /** Its folder's name. */
  name: string;
  folder: string;
  manifest: string;
  /** The photos of its rows, named by the rows' ids. */
  photos: string;
  /** What the command line said of them last. */
  report: string;
}

/** The sets of `--bench <folder>`, else of CLEARSHOT_BENCH, else those beside the checkout; their photos are there. */
export function photoSets(args: string[]): PhotoSet[] {
  const named = takeOptions(args, '--bench');
  const wanted = named.length > 0 ? named : (process.env.CLEARSHOT_BENCH?.split(',') ?? usualSets());
  if (wanted.length === 0) {
    giveUp(
      `Expected labelled photos in ${join(ROOT, '../shared')} but found none: name their folders with --bench or CLEARSHOT_BENCH`,
    );
  }
  return wanted.map((folder) => photoSet(resolve(folder)));
}

/** The first set: most benchmarks need but one. */
export function photoSetOf(args: string[]): PhotoSet {
  return photoSets(args)[0]!;
}

function usualSets(): string[] {
  const folders = USUAL_SETS.map((name) => join(ROOT, '../shared', name));
  return folders.filter((folder) => existsSync(join(folder, 'manifest.jsonl')));
}

function photoSet(folder: string): PhotoSet {
  const manifest = join(folder, 'manifest.jsonl');
  if (!existsSync(manifest)) giveUp(`Expected a manifest at ${manifest} but found none`);
  const hash = createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 16);
  const photos = join(CACHE, hash, 'photos');
  const set = { name: basename(folder), folder, manifest, photos, report: join(CACHE, hash, 'report.json') };
  if (!existsSync(photos)) materialise(set);
  return set;
}

function materialise(set: PhotoSet): void {
  const unfinished = `${set.photos}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const status = runNode(toolOf(set, 'materialise.mjs'), set.manifest, unfinished);
  if (status !== 0) giveUp(`Expected all photos of ${set.name} to be made but received exit code ${status}`);
  renameSync(unfinished, set.photos);
}

/** A tool of a set: its own, or that of the set `bench` beside it. */
export function toolOf({ folder }: PhotoSet, name: string): string {
  const places = [join(folder, name), join(folder, '../bench', name)];
  return places.find(existsSync) ?? giveUp(`Expected ${name} at ${places.join(' or ')} but found none`);
}

/** The labelled rows of a set. */
export function readRows({ manifest }: PhotoSet): Row[] {
  return parseLines<Row>(readFileSync(manifest, 'utf8'));
}

/** What the command line said of a set. */
export function readReport({ report }: PhotoSet): Report {
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}
