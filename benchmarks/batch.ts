/**
 * Measures batches on the benchmark photos: npm run bench:batch [-- --bench <folder>] [-- --photos 2000]
 * A hundred of them, spread over the set, are repeated: every stretch of the batch has the same photos.
 */
import { spawn, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { photoSetOf } from './accuracy/photoSets.ts';
import { CACHE, CLI, giveUp, printTable, ROOT, takeOption } from './shared/tools.ts';

const SET = 100;
const STARTS = 7;
const SAMPLE_EVERY_MS = 100;

/** When each photo was done, in milliseconds from the start, and the memory of all processes meanwhile. */
interface Batch {
  done: number[];
  memory: { photos: number; megabytes: number }[];
}

export async function main(args: string[]): Promise<void> {
  const { photos } = photoSetOf(args);
  const count = Number(takeOption(args, '--photos') ?? 2000);
  if (!Number.isInteger(count / SET) || count < 2 * SET) {
    giveUp(`Expected a multiple of ${SET}, at least ${2 * SET}, for --photos but received ${count}`);
  }
  printStarts();
  const one = await batch(photos, SET, 1);
  const two = await batch(photos, count, 2);
  printThroughput(one, two);
  printStretches(two, count);
}

function printStarts(): void {
  const version = median(() => ['--version']);
  const photo = median(() => ['check', join(ROOT, 'fixtures/good-wood.jpg')]);
  printTable(
    ['start-up, median of 7', 'ms', 'asked for'],
    [
      ['clearshot --version', version.toFixed(0), 'under 150'],
      ['clearshot check, one photo of 1 megapixel', photo.toFixed(0), 'under 1200'],
    ],
  );
}

function median(argsOf: () => string[]): number {
  const times = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [CLI, ...argsOf()], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)]!;
}

/** A folder of so many photos, as links. */
function folderOf(photos: string, length: number): string {
  const names = readdirSync(photos).sort();
  const set = Array.from({ length: SET }, (_, i) => names[Math.floor((i * names.length) / SET)]!);
  const folder = join(CACHE, `batch-${length}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < length; i++) {
    const name = set[i % SET]!;
    linkSync(realpathSync(join(photos, name)), join(folder, `${String(i).padStart(5, '0')}${extname(name)}`));
  }
  return folder;
}

async function batch(photos: string, length: number, jobs: number): Promise<Batch> {
  const folder = folderOf(photos, length);
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'check', folder, '--jobs', String(jobs), '-r', 'ndjson'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const done: number[] = [];
  const memory: Batch['memory'] = [];
  createInterface(child.stdout).on('line', () => done.push(performance.now() - start));
  const timer = setInterval(
    () => memory.push({ photos: done.length, megabytes: residentOf(child.pid!) }),
    SAMPLE_EVERY_MS,
  );
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  rmSync(folder, { recursive: true });
  if (done.length !== length) giveUp(`Expected ${length} photos from the batch but received ${done.length}`);
  return { done, memory };
}

/** Megabytes that a process and its children have resident; Linux only, elsewhere 0. */
function residentOf(pid: number | string): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * 4096) / 1e6 + children.reduce((sum, child) => sum + residentOf(child), 0);
  } catch {
    return 0;
  }
}

function printThroughput(one: Batch, two: Batch): void {
  const rate = ({ done }: Batch) => (SET * 1000) / done[SET - 1]!;
  printTable(
    [`${SET} photos, start-up and all`, 'photos a second', 'asked for'],
    [
      ['--jobs 1', rate(one).toFixed(2), ''],
      ['--jobs 2', rate(two).toFixed(2), ''],
      ['two over one', (rate(two) / rate(one)).toFixed(2), 'at least 1.7'],
    ],
  );
}

function printStretches(two: Batch, count: number): void {
  const ends = [SET, count / 4, count / 2, count].map((end) => Math.ceil(end / SET) * SET);
  const stretches = [...new Set(ends)].map((end, i, all) => [all[i - 1] ?? 0, end] as const);
  const rows = stretches.map(([from, to]) => {
    const begin = from === 0 ? 0 : two.done[from - 1]!;
    const inside = two.memory.filter(({ photos }) => photos >= from && photos < to);
    const peak = inside.reduce((most, { megabytes }) => Math.max(most, megabytes), 0);
    return [
      `photos ${from + 1} to ${to}`,
      ((two.done[to - 1]! - begin) / (to - from)).toFixed(0),
      peak.toFixed(0),
    ];
  });
  printTable([`${count} photos, --jobs 2`, 'ms a photo', 'peak MB, all processes'], rows);
}
