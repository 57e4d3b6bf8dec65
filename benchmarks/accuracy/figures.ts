/** The figures of several sets side by side. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { PhotoReport } from '../../src/core/report.ts';
import { overlap } from '../shared/geometry.ts';
import { type PhotoSet, type Row, readReport, readRows } from './photoSets.ts';

/** What the sets' scorer writes with `--json`, as far as it is shown. */
interface Scores {
  rules: Record<string, RuleScores & { vsScenes?: RuleScores; vsDocuments?: RuleScores }>;
  localisation: Record<
    string,
    { n: number; notFound: number; meanIoU: number | null; over90: number | null }
  >;
  verdict: Record<string, number | null>;
}

interface RuleScores {
  ok: number;
  defect?: number;
  auc: number | null;
  falseAlarm: number | null;
  miss?: number | null;
  recallAt5?: number | null;
}

/** One set with all that was measured on it. */
export interface Measured {
  set: PhotoSet;
  scores: Scores;
  rows: Row[];
  photos: ReadonlyMap<string, PhotoReport>;
}

/** One line of a table: a name, and a text for each set; a dash where the set says nothing. */
export type Line = [name: string, ...texts: string[]];

/** The outline counts as right from this intersection over union on. */
const RIGHT = 0.9;

/** From this confidence on an outline should be right nine times in ten. */
const CONFIDENT = 0.8;

/** Rules that a photo's framing changes: they are left out where the whole photo is judged by its crop. */
const OF_FRAMING = ['corners', 'resolution', 'background', 'tilt'];

/** Where the scorer's figures of a set lie. */
export function scoresFile(set: PhotoSet): string {
  return join(set.report, '../figures.json');
}

/** Reads what was reported and scored of a set. */
export function readMeasured(set: PhotoSet): Measured {
  const scores = existsSync(scoresFile(set)) ? JSON.parse(readFileSync(scoresFile(set), 'utf8')) : null;
  if (!scores) throw new Error(`Expected figures at ${scoresFile(set)} but found none`);
  const photos = new Map(readReport(set).photos.map((photo) => [nameOf(photo.file), photo]));
  return { set, scores, rows: readRows(set), photos };
}

/** False alarms and misses of each rule. */
export function ruleLines(all: readonly Measured[]): Line[] {
  const ids = [...new Set(all.flatMap(({ scores }) => Object.keys(scores.rules)))];
  return ids.map((id) => [id, ...all.map(({ scores }) => ruleText(scores.rules[id]))]);
}

function ruleText(rule: RuleScores | undefined): string {
  if (!rule) return '-';
  return `${share(rule.falseAlarm, rule.ok)} / ${share(rule.miss ?? null, rule.defect ?? 0)}`;
}

/** How well documents are found. */
export function outlineLines(all: readonly Measured[]): Line[] {
  const of = (text: (measured: Measured) => string): string[] => all.map(text);
  const whole = ({ scores }: Measured) => scores.localisation['all without sheet'];
  return [
    ['whole documents with known corners', ...of((m) => String(whole(m)?.n ?? 0))],
    ['mean overlap (IoU)', ...of((m) => plain(whole(m)?.meanIoU))],
    ['overlap above 0.9', ...of((m) => share(whole(m)?.over90, whole(m)?.n ?? 0))],
    ['not found', ...of((m) => String(whole(m)?.notFound ?? '-'))],
    ['invented where there is none', ...of(inventedText)],
    ['confidence 0.8 and more: overlap above 0.9', ...of((m) => confidenceTexts(m).right)],
    ['right outlines with confidence 0.8 and more', ...of((m) => confidenceTexts(m).sure)],
  ];
}

function inventedText({ rows, photos }: Measured): string {
  const empty = rows.filter((row) => row.labels.corners === 'defect' && !row.quad);
  const found = empty.filter((row) => photos.get(row.id)?.document);
  return share(found.length / empty.length, empty.length);
}

function confidenceTexts({ rows, photos }: Measured): { right: string; sure: string } {
  const found = rows.flatMap((row) => {
    const photo = photos.get(row.id);
    if (!row.quad || !photo?.document || row.labels.corners === 'defect') return [];
    const { quad, confidence } = photo.document;
    const best = Math.max(
      ...[row.quad, row.quadAlt].map((truth) => (truth ? overlap(truth, quad, photo) : 0)),
    );
    return [{ isRight: best > RIGHT, isSure: confidence >= CONFIDENT }];
  });
  const sure = found.filter(({ isSure }) => isSure);
  const right = found.filter(({ isRight }) => isRight);
  const both = sure.filter(({ isRight }) => isRight).length;
  return { right: share(both / sure.length, sure.length), sure: share(both / right.length, right.length) };
}

/** What people meet first: is a good photo left alone, and does a bad one hear the right reason? */
export function verdictLines(all: readonly Measured[]): Line[] {
  const of = (name: string, count: string) =>
    all.map(({ scores: { verdict } }) => share(verdict[name] ?? null, verdict[count] ?? 0));
  return [
    ['good photos without any failed rule', ...of('goodNoFailedRule', 'good')],
    ['good photos accepted (pass or warn)', ...of('goodAccepted', 'good')],
    ['defective photos with any failed rule', ...of('defectiveCaught', 'defective')],
    ['defective photos, the right reason named', ...of('rightReason', 'defective')],
    [
      'the same without photos of screens: any failed rule',
      ...of('defectiveCaughtNoRecapture', 'defectiveNoRecapture'),
    ],
    ['the right reason named', ...of('rightReasonNoRecapture', 'defectiveNoRecapture')],
    [
      'whole photos whose tight crop is good: no rule but those of framing failed',
      ...all.map(wholePhotosText),
    ],
  ];
}

/** Whole photos count too: those of which a crop is good have no defect but, perhaps, of framing. */
function wholePhotosText({ rows, photos }: Measured): string {
  const good = new Set(rows.filter(({ tags }) => tags.includes('good')).map(({ file }) => file));
  const whole = rows.filter((row) => row.group === 'wide' && good.has(row.file));
  const calm = whole.filter((row) => {
    const failed = photos.get(row.id)?.rules.filter(({ outcome }) => outcome === 'failed') ?? [];
    return failed.every(({ id }) => OF_FRAMING.includes(id) || row.labels[id] === 'defect');
  });
  return share(calm.length / whole.length, whole.length);
}

/** How well photos of screens are told from others. */
export function screenLines(all: readonly Measured[]): Line[] {
  const of = (text: (rule: Measured['scores']['rules'][string]) => string) =>
    all.map(({ scores }) => (scores.rules.recapture ? text(scores.rules.recapture) : '-'));
  return [
    ['area under the curve', ...of((r) => plain(r.auc))],
    ['the same against other scenes', ...of((r) => plain(r.vsScenes?.auc))],
    ['the same against documents', ...of((r) => plain(r.vsDocuments?.auc))],
    ['caught at 5 % false alarms', ...of((r) => share(r.recallAt5 ?? null, r.defect ?? 0))],
    ['caught at the default limit', ...of((r) => share(r.miss == null ? null : 1 - r.miss, r.defect ?? 0))],
    ['scenes accused', ...of((r) => share(r.vsScenes?.falseAlarm ?? null, r.vsScenes?.ok ?? 0))],
    ['documents accused', ...of((r) => share(r.vsDocuments?.falseAlarm ?? null, r.vsDocuments?.ok ?? 0))],
  ];
}

function share(value: number | null | undefined, count: number): string {
  if (value == null || Number.isNaN(value) || count === 0) return '-';
  return `${(100 * value).toFixed(1)} % of ${count}`;
}

function plain(value: number | null | undefined): string {
  return value == null ? '-' : value.toFixed(3);
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}
