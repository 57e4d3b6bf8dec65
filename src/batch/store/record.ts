/** Results on disk, each with a checksum: one that was changed by accident is not believed. */
import { createHash } from 'node:crypto';
import type { PhotoReport } from '../../core/report.ts';
import { PHOTO } from '../reports/schema.ts';

/** Version of the records' shape. */
const VERSION = 1;

/** What every record begins with, and nothing else that this program or another one writes. */
export const RECORD_START = `{"record":${VERSION},`;

const SUM_HEX = 32;
const RECORD_END = new RegExp(`,"sum":"([0-9a-f]{${SUM_HEX}})"\\}$`);

/** A photo's result, what it depends on, and what else a line of a report says. */
export function writeRecord(photo: PhotoReport, key: string, more: object = {}): string {
  const text = `${RECORD_START}${JSON.stringify({ ...more, ...photo, key }).slice(1)}`;
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}`;
}

/** Undefined where it is not what was written, or no photo's result. */
export function readRecord(text: string): { photo: PhotoReport; key: string } | undefined {
  const match = RECORD_END.exec(text);
  if (!match || !text.startsWith(RECORD_START)) return undefined;
  const whole = `${text.slice(0, match.index)}}`;
  if (sumOf(whole) !== match[1]) return undefined;
  const { record: _, key, schemaVersion: _version, tool, preset, budgets, ...photo } = JSON.parse(whole);
  return typeof key === 'string' && PHOTO.safeParse(photo).success ? { photo, key } : undefined;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, SUM_HEX);
}
