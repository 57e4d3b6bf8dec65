/** Broken files by the thousand, read in processes of their own: `npm run fuzz` prints what came of them. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import type { Outcome } from './child.ts';
import { FILES } from './files.ts';
import { MUTATIONS } from './mutations.ts';
import { STRUCTURE_MUTATIONS } from './structure.ts';

/** What came of all inputs of a format. */
export interface Row {
  inputs: number;
  refused: number;
  read: number;
  /** Accidents that were read though at least a twentieth of the pixels is wrong. */
  passedWhileDamaged: number;
  deaths: number;
  hangs: number;
  /** Sentences that are none of the errors that a photo may have. */
  thrown: string[];
  /** Milliseconds. */
  longest: number;
}

/** What came of a run. */
export interface Result {
  rows: Map<string, Row>;
  /** Largest memory of a process, MB. */
  peak: number;
}

const DAMAGED_SHARE = 0.05;
const HANGS_AFTER = 20_000;

/** Processes at a time. */
const LANES = 2;

/** Where the program of the processes is built: packages are found from there. */
const BUILT = 'node_modules/.cache/clearshot-fuzz';

/** Reads so many inputs. */
export async function fuzz(inputs: number, seed: string): Promise<Result> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'tests/fuzz/child.ts', outDir: BUILT, emptyOutDir: true, target: 'node20' },
  });
  const result: Result = { rows: new Map(Object.keys(FILES).map((name) => [name, emptyRow()])), peak: 0 };
  const size = Math.ceil(inputs / LANES);
  await Promise.all(
    Array.from({ length: LANES }, (_, i) =>
      runLane(i * size, Math.min(inputs, (i + 1) * size), seed, result),
    ),
  );
  return result;
}

/** Reads inputs in one process after the other: one that dies or hangs has read its last. */
async function runLane(from: number, to: number, seed: string, result: Result): Promise<void> {
  for (let next = from; next < to; ) next = await runChild(next, to, seed, result);
}

/** Gives the input to go on with. */
function runChild(from: number, to: number, seed: string, result: Result): Promise<number> {
  const env = { ...process.env, FUZZ_SEED: seed, FUZZ_FROM: String(from), FUZZ_TO: String(to) };
  const child: ChildProcess = fork(`${BUILT}/child.js`, {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let current = from;
    let isHung = false;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: Outcome | { starts: number } | { peak: number }) => {
      clearTimeout(timer);
      if ('peak' in message) {
        result.peak = Math.max(result.peak, message.peak);
        current = to;
      } else if ('starts' in message) {
        current = message.starts;
        timer = setTimeout(() => {
          isHung = true;
          child.kill('SIGKILL');
        }, HANGS_AFTER);
      } else {
        count(rowOf(result, message.index), message, isAccident(message.index));
        current = message.index + 1;
      }
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (current >= to) return resolve(to);
      const row = rowOf(result, current);
      row.inputs += 1;
      row[isHung ? 'hangs' : 'deaths'] += 1;
      resolve(current + 1);
    });
  });
}

function count(row: Row, { outcome, milliseconds, wrong }: Outcome, isAccident: boolean): void {
  row.inputs += 1;
  row.longest = Math.max(row.longest, milliseconds);
  if (outcome === 'read') {
    row.read += 1;
    if (isAccident && wrong !== null && wrong >= DAMAGED_SHARE) row.passedWhileDamaged += 1;
  } else if (outcome.startsWith('thrown')) row.thrown.push(outcome);
  else row.refused += 1;
}

function emptyRow(): Row {
  return {
    inputs: 0,
    refused: 0,
    read: 0,
    passedWhileDamaged: 0,
    deaths: 0,
    hangs: 0,
    thrown: [],
    longest: 0,
  };
}

function rowOf({ rows }: Result, index: number): Row {
  return [...rows.values()][index % rows.size]!;
}

/** As `inputAt` deals them. */
function isAccident(index: number): boolean {
  const accidents = Object.keys(MUTATIONS).length;
  const all = accidents + Object.keys(STRUCTURE_MUTATIONS).length;
  return Math.floor(index / Object.keys(FILES).length) % all < accidents;
}

/** The table that `npm run fuzz` prints. */
export function tableOf({ rows, peak }: Result): string {
  const heading = [
    'format',
    'inputs',
    'refused',
    'read',
    'damaged, read',
    'deaths',
    'hangs',
    'thrown',
    'longest',
  ];
  const lines = [...rows].map(([name, row]) => [
    name,
    row.inputs,
    row.refused,
    row.read,
    row.passedWhileDamaged,
    row.deaths,
    row.hangs,
    row.thrown.length,
    `${Math.round(row.longest)} ms`,
  ]);
  const table = [heading, heading.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);
  return `${table.join('\n')}\n\nLargest memory of a process: ${Math.round(peak)} MB\n`;
}

const DOCUMENT = 'SECURITY.md';
const START = '<!-- fuzz:start -->\n';
const END = '<!-- fuzz:end -->';

/** Puts a table into the document, where the last one was. */
function writeTable(table: string): void {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`Expected ${START.trim()} and ${END} in ${DOCUMENT}`);
  writeFileSync(DOCUMENT, document.slice(0, start + START.length) + table + document.slice(end));
}

/** `npm run fuzz`; `FUZZ="<inputs> <seed>"` takes other ones. */
export async function main(): Promise<void> {
  const [inputs = '100000', seed = 'fuzz'] = (process.env.FUZZ ?? '').split(' ').filter(Boolean);
  const result = await fuzz(Number(inputs), seed);
  const day = new Date().toISOString().slice(0, 10);
  writeTable(`${inputs} inputs with the seed \`${seed}\`, ${day}:\n\n${tableOf(result)}`);
  process.stdout.write(tableOf(result));
  for (const { thrown } of result.rows.values())
    for (const sentence of thrown.slice(0, 5)) console.log(sentence);
}
