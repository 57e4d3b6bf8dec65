/** The manifest: what is expected of each photo, as JSON, JSON lines or CSV. */
import { basename, dirname, extname, parse, resolve } from 'node:path';
import type { RuleId } from '../../core/rules/index.ts';
import { readName } from '../../settings/names.ts';
import { RULE_IDS } from '../names.ts';
import { readText as readTextFile } from '../text.ts';
import { UsageError } from '../usageError.ts';
import { parseCsv } from './csv.ts';
import type { Expected } from './expected.ts';

/** One photo's row, as it is written. */
export interface Row {
  /** Relative to the manifest's folder; of a labelled row, the photo's name without its ending. */
  file: string;
  fail: RuleId[];
  /** Not given: all rules but those that must fail or are ignored. */
  pass?: RuleId[];
  ignore: RuleId[];
  /** Whether the row has labels (`ok` or `defect` by rule) and names its photo by `id`. */
  isLabelled: boolean;
}

/** A manifest that was read. */
export interface Manifest {
  path: string;
  rows: Row[];
}

const ENDINGS = ['.json', '.jsonl', '.csv'] as const;

/** Keys of a row. */
export const ROW_KEYS = ['file', 'fail', 'pass', 'ignore'] as const;

/** @throws {UsageError} when it cannot be read, or says what cannot be understood */
export function readManifest(path: string): Manifest {
  const ending = readName('the ending of the manifest', extname(path), ENDINGS);
  const name = basename(path);
  const text = readText(path);
  try {
    return { path, rows: READERS[ending](text, name) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Expected ${ending.slice(1)} in ${path} but received: ${(error as Error).message}`);
  }
}

/** What a row expects of each rule. */
export function expectedOf({ fail, pass, ignore }: Row): Expected {
  const others = () => RULE_IDS.filter((id) => !fail.includes(id) && !ignore.includes(id));
  return { mustFail: fail, mustPass: pass ?? others() };
}

/** Finds a photo's row: by its path or, where rows have labels, by its name without the ending. */
export function rowFinder({ path, rows }: Manifest): (file: string) => Row | undefined {
  const folder = dirname(path);
  const byPath = new Map<string, Row>();
  const byId = new Map<string, Row>();
  for (const row of rows) {
    if (row.isLabelled) byId.set(row.file, row);
    else byPath.set(resolve(folder, row.file), row);
  }
  return (file) => byPath.get(resolve(file)) ?? byId.get(parse(file).name);
}

const READERS: Record<(typeof ENDINGS)[number], (text: string, name: string) => Row[]> = {
  '.json': (text, name) => {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.map((row, i) => readRow(row, `row ${i + 1} of ${name}`));
    return Object.entries(asObject(value, name)).map(([file, expected]) => {
      const where = `${JSON.stringify(file)} in ${name}`;
      return readRow({ ...(expected === 'pass' ? {} : asObject(expected, where)), file }, where);
    });
  },
  '.jsonl': (text, name) =>
    text.split('\n').flatMap((line, i) => {
      const where = `line ${i + 1} of ${name}`;
      return line.trim() === '' ? [] : [readRow(JSON.parse(line), where)];
    }),
  '.csv': (text, name) => {
    const [header = [], ...lines] = parseCsv(text);
    const keys = header.map((key) => readName(`a column of ${name}`, key.trim(), ROW_KEYS));
    return lines.map((fields, i) => {
      const row = Object.fromEntries(keys.map((key, column) => [key, readCell(key, fields[column] ?? '')]));
      return readRow(row, `row ${i + 2} of ${name}`);
    });
  },
};

/** How a list without rules is written in CSV; an empty cell says nothing. */
export const EMPTY_LIST = '-';

function readCell(key: string, cell: string): unknown {
  const text = cell.trim();
  if (key === 'file') return cell;
  if (text === '') return undefined;
  return text === EMPTY_LIST ? [] : text.split(/[\s;]+/);
}

function readRow(value: unknown, where: string): Row {
  const row = asObject(value, where);
  if ('labels' in row) return readLabelledRow(row, where);
  for (const key of Object.keys(row)) readName(`a key of ${where}`, key, ROW_KEYS);
  const { file, fail = [], pass, ignore = [] } = row;
  if (typeof file !== 'string' || file === '') throw wrong('a path', `file of ${where}`, file);
  const read: Row = {
    file,
    fail: readIds(fail, `fail of ${where}`),
    ignore: readIds(ignore, `ignore of ${where}`),
    ...(pass !== undefined && { pass: readIds(pass, `pass of ${where}`) }),
    isLabelled: false,
  };
  const all = [...read.fail, ...(read.pass ?? []), ...read.ignore];
  const twice = all.find((id, i) => all.indexOf(id) !== i);
  if (twice) throw wrong('each rule once', where, twice);
  return read;
}

/** `{"id": "a", "labels": {"glare": "defect", "blur": "ok"}}`; a rule without label does not matter. */
function readLabelledRow({ id, labels }: Record<string, unknown>, where: string): Row {
  if (typeof id !== 'string' || id === '') throw wrong('a name', `id of ${where}`, id);
  const row = { file: id, fail: [] as RuleId[], pass: [] as RuleId[], ignore: [], isLabelled: true };
  for (const [rule, label] of Object.entries(asObject(labels, `labels of ${where}`))) {
    const ruleId = readName(`a rule of ${where}`, rule, RULE_IDS);
    const list =
      readName(`${rule} of ${where}`, String(label), ['ok', 'defect']) === 'ok' ? row.pass : row.fail;
    list.push(ruleId);
  }
  return row;
}

function readIds(value: unknown, where: string): RuleId[] {
  if (!Array.isArray(value)) throw wrong('a list of rules', where, value);
  return value.map((id) => readName(where, String(id), RULE_IDS));
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong('an object', where, value);
}

function readText(path: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    throw new UsageError(
      `Expected a manifest that can be read but received ${path}: ${(error as Error).message}`,
    );
  }
}

function wrong(expected: string, where: string, received: unknown): UsageError {
  return new UsageError(
    `Expected ${expected} for ${where} but received ${JSON.stringify(received) ?? 'nothing'}`,
  );
}
