/**
 * Scores the built command line on generated photos.
 *   npm run bench:fixtures                                           the committed ones
 *   npm run bench:fixtures -- --set glare [--count 500] [--seed 2]   a set of one kind, made once and kept in .cache/bench/sets
 *   ... -- --set good --designs any                                   documents of any design in place of specimens
 * Limits were set on seed 1, so the default is another. The kinds are those of models/training/specimen/make_set.py;
 * making a set takes Python, see the README beside it, and PYTHON names another one than python3.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STANDARD_SIZES } from '../src/core/document/sizes.ts';
import type { PhotoReport, Quad, Report, RuleResult } from '../src/core/report.ts';
import { overlap, sideLengths } from './shared/geometry.ts';
import { areaUnderCurve, percent } from './shared/separation.ts';
import {
  CACHE,
  checkFolder,
  giveUp,
  parseLines,
  printTable,
  ROOT,
  refuseOthers,
  takeOption,
} from './shared/tools.ts';

/** A rule's result on a photo whose truth is known. */
interface Judged {
  label: 'ok' | 'defect' | undefined;
  result: RuleResult | undefined;
}

/** A document of a standard size whose pose is known. */
interface Posed {
  truth: Truth['measures'];
  photo: PhotoReport;
  quad: Quad;
}

/** Long over short side of ID-1 and ID-3, ISO/IEC 7810. */
const STANDARD_ASPECTS = Object.values(STANDARD_SIZES).map(([long, short]) => long / short);

/** Steeper photos are not held to the 3 degrees. */
const MOST_TILT = 40;

/** A row of a set's manifest. */
interface Row {
  id: string;
  file: string;
  quad: Quad | null;
  labels: Record<string, 'ok' | 'defect'>;
}

/** What is exactly known of a photo. */
interface Truth {
  id: string;
  /** The document's standard size; null of others. */
  kind: string | null;
  measures: { tiltDegrees: number; dpi: number };
  labels: Row['labels'];
  /** What lies over it. */
  over: string[];
  /** Skin tones of hands over it, 0 the lightest, 1 the darkest. */
  handTones: number[];
}

/** A set with what the command line said of it. */
interface CheckedSet {
  seen: { row: Row; photo: PhotoReport | undefined }[];
  truths: { truth: Truth; photo: PhotoReport | undefined }[];
}

export async function main(args: string[]): Promise<void> {
  const kind = takeOption(args, '--set');
  const count = takeOption(args, '--count') ?? '500';
  const seed = takeOption(args, '--seed') ?? '2';
  const designs = takeOption(args, '--designs') ?? 'specimen';
  refuseOthers(args, '--set, --count, --seed or --designs');
  const set = checkSet(kind === undefined ? join(ROOT, 'fixtures') : makeSet(kind, count, seed, designs));
  printRules(set);
  printLocalisation(set);
  printPose(set);
  printCovers(set);
  printMisses(set);
}

function checkSet(folder: string): CheckedSet {
  const reportFile = join(CACHE, 'fixtures.json');
  mkdirSync(CACHE, { recursive: true });
  checkFolder(folder, reportFile, '--jobs', '2');
  const { photos } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const byFile = new Map(photos.map((photo) => [photo.file.slice(folder.length + 1), photo]));
  const rows = parseLines<Row>(readFileSync(join(folder, 'manifest.jsonl'), 'utf8'));
  return {
    seen: rows.map((row) => ({ row, photo: byFile.get(row.file) })),
    truths: readTruths(folder).map((truth) => ({ truth, photo: byFile.get(`${truth.id}.jpg`) })),
  };
}

/** The folder of a set; its photos are made unless they are there. */
function makeSet(kind: string, count: string, seed: string, designs: string): string {
  const folder = join(CACHE, 'sets', `${kind}-${designs}-${count}-${seed}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const script = join(ROOT, 'models/training/specimen/make_set.py');
  const python = process.env.PYTHON ?? 'python3';
  const { status } = spawnSync(
    python,
    [script, '--kind', kind, '--count', count, '--seed', seed, '--designs', designs, '--out', unfinished],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0)
    giveUp(`Expected ${count} photos of kind ${kind} to be made but received exit code ${status}`);
  renameSync(unfinished, folder);
  return folder;
}

/** What is exactly known of each photo: an array in `truth.json`, or lines in `truth.jsonl`. */
function readTruths(folder: string): Truth[] {
  const lines = join(folder, 'truth.jsonl');
  if (!existsSync(lines)) return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  return parseLines(readFileSync(lines, 'utf8'));
}

function printRules({ seen }: CheckedSet): void {
  const ids = [...new Set(seen.flatMap(({ row }) => Object.keys(row.labels)))].sort();
  const lines = ids.map((id) => {
    const labelled = seen
      .filter(({ row }) => row.labels[id])
      .map(({ row, photo }) => ({ label: row.labels[id], result: resultOf(photo, id) }));
    const ok = labelled.filter(({ label }) => label === 'ok');
    const defect = labelled.filter(({ label }) => label === 'defect');
    const hasFailed = ({ result }: Judged) => result?.outcome === 'failed';
    const undecided = labelled.filter(
      ({ result }) => result?.outcome !== 'passed' && result?.outcome !== 'failed',
    );
    return [
      id,
      ok.length,
      defect.length,
      ok.length && defect.length ? areaUnderCurve(ok.map(riskOf), defect.map(riskOf)).toFixed(3) : '-',
      percent(ok.filter(hasFailed).length, ok.length),
      percent(defect.filter((each) => !hasFailed(each)).length, defect.length),
      undecided.length,
    ];
  });
  printTable(['rule', 'ok', 'defect', 'AUC', 'false alarm', 'miss', 'undecided'], lines);
}

function printLocalisation({ seen }: CheckedSet): void {
  const withQuad = seen.filter(({ row }) => row.quad);
  const found = withQuad.filter(({ photo }) => photo?.document);
  const overlaps = withQuad.map(({ row, photo }) =>
    photo?.document ? overlap(row.quad!, photo.document.quad, photo) : 0,
  );
  const mean = overlaps.reduce((sum, each) => sum + each, 0) / overlaps.length;
  const over = (share: number) => percent(overlaps.filter((each) => each > share).length, overlaps.length);
  printTable(
    ['document', 'not found', 'mean IoU', 'IoU > 0.90', 'IoU > 0.95', 'found where there is none'],
    [
      [
        withQuad.length,
        withQuad.length - found.length,
        mean.toFixed(3),
        over(0.9),
        over(0.95),
        seen.filter(({ row, photo }) => !row.quad && photo?.document).length,
      ],
    ],
  );
}

/** Tilt and resolution against their true values; the aspect of the quad alone is what a simple checker would go by. */
function printPose({ truths }: CheckedSet): void {
  const known = truths.flatMap(({ truth, photo }): Posed[] =>
    truth.kind && photo?.document ? [{ truth: truth.measures, photo, quad: photo.document.quad }] : [],
  );
  const upTo40 = known.filter(({ truth }) => truth.tiltDegrees <= MOST_TILT);
  const tilts = (of: (posed: Posed) => number) =>
    upTo40.map((each) => Math.abs(of(each) - each.truth.tiltDegrees));
  const measured = ({ photo }: Posed, id: string, name: string) =>
    (resultOf(photo, id)?.measured[name] as number | undefined) ?? Number.NaN;
  const line = (name: string, errors: readonly number[], within: number) => [
    name,
    errors.length,
    percent(errors.filter((error) => error <= within).length, errors.length),
  ];
  printTable(
    ['measure', 'photos', 'within 3 degrees, 5 %'],
    [
      line(
        `tilt, up to ${MOST_TILT} degrees`,
        tilts((each) => measured(each, 'tilt', 'tiltDegrees')),
        3,
      ),
      line('  by the aspect alone', tilts(tiltByAspect), 3),
      line(
        'dpi',
        known.map((each) => Math.abs(measured(each, 'resolution', 'dpi') / each.truth.dpi - 1)),
        0.05,
      ),
    ],
  );
}

/** Which covers go unseen: by what they are, and hands by their skin tone, from the lightest to the darkest fifth. */
function printCovers({ truths }: CheckedSet): void {
  const kinds = new Map<string, [all: number, unseen: number]>();
  const count = (name: string, missed: number) => {
    const [all, unseen] = kinds.get(name) ?? [0, 0];
    kinds.set(name, [all + 1, unseen + missed]);
  };
  for (const { truth, photo } of truths) {
    const { labels, over, handTones } = truth;
    if (labels.obstruction !== 'defect' || !photo?.document) continue;
    const missed = Number(resultOf(photo, 'obstruction')?.outcome !== 'failed');
    for (const tone of handTones) count(`hand, tone ${Math.min(5, Math.floor(5 * tone) + 1)} of 5`, missed);
    if (handTones.length === 0) count(over.join(', '), missed);
  }
  const lines = [...kinds].sort().map(([name, [all, unseen]]) => [name, all, unseen]);
  printTable(['cover', 'photos', 'missed'], lines);
}

/** The tilt that would foreshorten the document's nearer standard size to the quad's aspect, in degrees. */
function tiltByAspect({ quad }: Posed): number {
  const { width, height } = sideLengths(quad);
  const seen = Math.max(width, height) / Math.min(width, height);
  const shares = STANDARD_ASPECTS.map((aspect) => Math.min(seen / aspect, aspect / seen));
  return (Math.acos(Math.max(...shares)) * 180) / Math.PI;
}

function printMisses({ seen }: CheckedSet): void {
  const lines = seen.flatMap(({ row, photo }) =>
    Object.entries(row.labels).flatMap(([id, label]) => {
      const outcome = resultOf(photo, id)?.outcome;
      const expected = label === 'ok' ? 'passed' : 'failed';
      return outcome === undefined || outcome === expected ? [] : [[row.id, id, expected, outcome]];
    }),
  );
  printTable(['photo', 'rule', 'expected', 'outcome'], lines);
}

function resultOf(photo: PhotoReport | undefined, id: string): RuleResult | undefined {
  return photo?.rules.find((rule) => rule.id === id);
}

function riskOf({ result }: Judged): number {
  return result?.risk ?? 0.5;
}
