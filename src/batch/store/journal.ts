/** `--resume <file>`: every result is written down at once, and a run that was cut short goes on from there. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PhotoReport } from '../../core/report.ts';
import { writeAll } from '../draft.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { UsageError } from '../usageError.ts';
import { RECORD_START, readRecord, writeRecord } from './record.ts';
import { type Store, stampOf } from './store.ts';

/** Opens a journal, or begins one. Records that are damaged are passed over: their photos are checked again. */
export function openJournal(path: string, fingerprint: string, header: ReportHeader): Store {
  const bytes = guarded(path, () => readOrNothing(path));
  const length = bytes.lastIndexOf('\n') + 1;
  const kept = readRecords(bytes, length, path);
  const descriptor = guarded(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'a');
  });
  // What a run that was killed left of its last line would spoil the next one.
  guarded(path, () => ftruncateSync(descriptor, length));
  return {
    name: `the journal ${path}`,
    find(file, settings) {
      const stamp = stampOf(file);
      if (stamp === undefined) return undefined;
      const context = JSON.stringify([fingerprint, settings, file, stamp]);
      const key = createHash('sha256').update(context).digest('hex');
      return {
        photo: kept.get(key),
        keep(photo) {
          if (stampOf(file) !== stamp) return;
          writeAll(descriptor, Buffer.from(`${writeRecord(photo, key, header)}\n`));
          fsyncSync(descriptor);
        },
      };
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * The results in the whole lines of a journal, by what they depend on.
 *
 * @throws {UsageError} for a file that no run with `--resume` wrote: it is left as it is
 */
function readRecords(bytes: Buffer, length: number, path: string): Map<string, PhotoReport> {
  const kept = new Map<string, PhotoReport>();
  for (let from = 0; from < length; ) {
    const end = bytes.indexOf(0x0a, from);
    const record = readRecord(bytes.toString('utf8', from, end));
    if (record) kept.set(record.key, record.photo);
    from = end + 1;
  }
  if (kept.size === 0 && bytes.length > 0 && !isBegun(bytes)) {
    throw new UsageError(
      `Expected a file that a run with --resume wrote, or none, for --resume but received ${path}, which begins with ` +
        JSON.stringify(bytes.toString('utf8', 0, 40)),
    );
  }
  return kept;
}

/** Whether a file without a whole record is one that was killed, or damaged, in its first. */
function isBegun(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, RECORD_START.length);
  return start === RECORD_START.slice(0, start.length);
}

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError(
      `Expected a file that can be read and written for --resume but received ${path}: ${(error as Error).message}`,
    );
  }
}
