/** Reads reports that an earlier run wrote. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { PhotoReport, Report } from '../../core/report.ts';
import { list, openObject, readAsItIs } from '../../settings/schema.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { withoutMark } from '../text.ts';
import { UsageError } from '../usageError.ts';
import { headerIn } from './header.ts';
import { DRIFT, HEADER, PHOTO } from './schema.ts';

const WHOLE = openObject({ photos: list(PHOTO), drift: z.exactOptional(DRIFT) });

/** What a file holds: a whole report, or photos one a line. */
export interface ReadReport {
  /** How errors call it. */
  name: string;
  /** Null where there are no lines. */
  header: ReportHeader | null;
  photos: PhotoReport[];
  drift: Report['drift'];
}

/**
 * Reads what the reporters `json` and `ndjson` write; a later line about a photo replaces an earlier one.
 *
 * @param path `-` for standard input
 * @throws {UsageError} when it cannot be read, or is no report of this version
 */
export function readReport(path: string): ReadReport {
  const name = path === '-' ? 'standard input' : path;
  const bytes = readBytes(path, name);
  const firstLine = parse(bytes.subarray(0, lineEnd(bytes, 0)));
  const isWhole = !isObject(firstLine) || 'photos' in firstLine;
  return isWhole ? readWhole(bytes, name) : readLines(bytes, name);
}

function readWhole(bytes: Buffer, name: string): ReadReport {
  const value = parse(bytes);
  if (!isObject(value) && bytes.toString('latin1', 0, 100).trim() === '') {
    return { name, header: null, photos: [], drift: undefined };
  }
  const header = readHeader(value, name);
  const { photos, drift } = readAsItIs(WHOLE, value, name);
  return { name, header, photos: photos as PhotoReport[], drift };
}

/** Line by line, so that a report may be longer than a text can be. */
function readLines(bytes: Buffer, name: string): ReadReport {
  const photos = new Map<string, PhotoReport>();
  let header: ReportHeader | null = null;
  for (let from = 0, line = 1; from < bytes.length; line++) {
    const end = lineEnd(bytes, from);
    const text = bytes.subarray(from, end);
    from = end + 1;
    if (text.toString().trim() === '') continue;
    const where = `line ${line} of ${name}`;
    const value = parse(text);
    const own = readHeader(value, where);
    header ??= own;
    if (!isSameHeader(header, own)) throw mixed(name, header, where, own);
    const photo = withoutHeader(readAsItIs<PhotoReport & Record<string, unknown>>(PHOTO, value, where));
    photos.set(photo.file, photo);
  }
  return { name, header, photos: [...photos.values()], drift: undefined };
}

function readHeader(value: unknown, where: string): ReportHeader {
  if (!isObject(value)) {
    throw new UsageError(`Expected a report of clearshot for ${where} but received something else`);
  }
  return headerIn(readAsItIs(HEADER, value, where));
}

/** A photo without what its line says of the report and of the journal that it comes from. */
function withoutHeader(line: PhotoReport & Record<string, unknown>): PhotoReport {
  const { schemaVersion, tool, preset, budgets, record, key, sum, ...photo } = line;
  return photo as PhotoReport;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}

/** Whether two reports may be put together. */
export function isSameHeader(a: ReportHeader, b: ReportHeader): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The error for reports that may not. */
export function mixed(a: string, left: ReportHeader, b: string, right: ReportHeader): UsageError {
  return new UsageError(
    `Expected reports of one version with one preset and the same budgets but received ` +
      `${describe(left)} in ${a} and ${describe(right)} in ${b}`,
  );
}

function describe({ tool, preset, budgets }: ReportHeader): string {
  return `${tool.version} with ${preset}${budgets ? ` and budgets for ${Object.keys(budgets).join(', ')}` : ''}`;
}

/** Undefined where it is no JSON, or longer than a text can be. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(withoutMark(bytes.toString()));
  } catch {
    return undefined;
  }
}

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new UsageError(
      `Expected a report that can be read but received ${name}: ${(error as Error).message}`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
