/** Reads what documents are held against: a day, and what a person typed. Errors never repeat what was typed. */
import { readFileSync } from 'node:fs';
import { parseIsoDate } from '../core/reading/dates.ts';
import type { ExpectedData } from '../core/reading/request.ts';
import { typedData } from '../settings/checkSettings.ts';
import { read } from '../settings/schema.ts';
import { localDay } from '../settings/today.ts';
import { UsageError } from './usageError.ts';

/**
 * A day as `YYYY-MM-DD`; `now` is today where the program runs.
 * @param where how errors call it, such as `--today`
 */
export function readToday(where: string, value: string, clock: () => Date = () => new Date()): string {
  if (value === 'now') return localDay(clock());
  if (parseIsoDate(value)) return value;
  throw new UsageError(
    `Expected now or a date as YYYY-MM-DD for ${where} but received ${JSON.stringify(value)}`,
  );
}

/**
 * Reads what was typed from a JSON file.
 * @throws {UsageError} where it cannot be understood
 */
export function readExpected(file: string): ExpectedData {
  const value = parsed(file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`Expected an object with what was typed in ${file} but received something else`);
  }
  return read<ExpectedData>(typedData(), value, file);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(
      `Expected a JSON file for --against but received ${file}, which cannot be read as one`,
    );
  }
}
