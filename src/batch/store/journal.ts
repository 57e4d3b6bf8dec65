/** `--resume <file>`: every result is written down at once, and a run that was cut short goes on from there. */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PhotoReport } from '../../core/report.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { UsageError } from '../usageError.ts';
import { type Store, stampOf } from './store.ts';

/** A line: a line of the reporter `ndjson`, so that it can be merged, and what the result depends on. */
type Line = ReportHeader & PhotoReport & { key: string };

/** Opens a journal, or begins one. */
export function openJournal(path: string, fingerprint: string, header: ReportHeader): Store {
  const { lines, length } = readLines(path);
  const kept = new Map(lines.map(({ key, ...line }) => [key, photoOf(line)]));
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
          if (stampOf(file) === stamp)
            appendFileSync(descriptor, `${JSON.stringify({ ...header, ...photo, key })}\n`);
        },
      };
    },
    close: () => closeSync(descriptor),
  };
}

function photoOf({
  schemaVersion: _,
  tool: _tool,
  preset: _preset,
  budgets: _budgets,
  ...photo
}: Omit<Line, 'key'>): PhotoReport {
  return photo;
}

/** The whole lines of a journal, and how many bytes they take; none where there is no file. */
function readLines(path: string): { lines: Line[]; length: number } {
  const bytes = guarded(path, () => readOrNothing(path));
  const length = bytes.lastIndexOf('\n') + 1;
  const lines = bytes.subarray(0, length).toString().split('\n').slice(0, -1);
  return { lines: lines.map((line, i) => readLine(line, `line ${i + 1} of ${path}`)), length };
}

function readLine(text: string, where: string): Line {
  try {
    const line = JSON.parse(text);
    if (typeof line.key === 'string' && typeof line.file === 'string') return line;
  } catch {
    // Said below.
  }
  throw new UsageError(
    `Expected a line that a run with --resume wrote for ${where} but received ${JSON.stringify(text.slice(0, 40))}`,
  );
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
