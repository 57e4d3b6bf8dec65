/** Reads reports that an earlier run wrote. */
import { type PhotoReport, type Report, SCHEMA_VERSION } from '../../core/report.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { readText as readTextFile } from '../text.ts';
import { UsageError } from '../usageError.ts';

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
  const text = readText(path, name);
  const whole = parse(text);
  if (isObject(whole) && Array.isArray(whole.photos)) {
    const { drift } = whole as unknown as Report;
    return {
      name,
      header: readHeader(whole, name),
      photos: whole.photos.map((photo) => readPhoto(photo, name)),
      drift,
    };
  }
  const photos = new Map<string, PhotoReport>();
  let header: ReportHeader | null = null;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `line ${i + 1} of ${name}`;
    const value = parse(line);
    const own = readHeader(value, where);
    header ??= own;
    if (!isSameHeader(header, own)) throw mixed(name, header, where, own);
    const photo = readPhoto(value, where);
    photos.set(photo.file, photo);
  }
  return { name, header, photos: [...photos.values()], drift: undefined };
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

function readHeader(value: unknown, where: string): ReportHeader {
  if (!isObject(value) || !isObject(value.tool)) throw wrong('a report of clearshot', where, value);
  const { schemaVersion, tool, preset, budgets } = value as unknown as ReportHeader;
  if (schemaVersion !== SCHEMA_VERSION) {
    throw wrong(`a report with schemaVersion ${SCHEMA_VERSION}`, where, schemaVersion);
  }
  return {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    preset,
    ...(budgets && { budgets }),
  };
}

/** Only what makes a photo's part usable: the report's schema is versioned, and nobody writes one by hand. */
function readPhoto(value: unknown, where: string): PhotoReport {
  if (!isObject(value) || typeof value.file !== 'string' || !Array.isArray(value.rules)) {
    throw wrong('photos with a file and rules', where, value);
  }
  const { schemaVersion: _, tool: _tool, preset: _preset, budgets: _budgets, key: _key, ...photo } = value;
  return photo as unknown as PhotoReport;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readText(path: string, name: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    throw new UsageError(
      `Expected a report that can be read but received ${name}: ${(error as Error).message}`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(expected: string, where: string, received: unknown): UsageError {
  const text = JSON.stringify(received)?.slice(0, 60) ?? 'something else';
  return new UsageError(`Expected ${expected} for ${where} but received ${text}`);
}
