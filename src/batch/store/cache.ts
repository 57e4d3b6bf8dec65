/** `--cache <dir>`: results by the content of the photo, the program with its models, and the settings. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotoReport } from '../../core/report.ts';
import { writeWhole } from '../draft.ts';
import { UsageError } from '../usageError.ts';
import { readRecord, writeRecord } from './record.ts';
import { type Slot, type Store, stampOf } from './store.ts';

/** Opens a cache, which runs at the same time may share. */
export function openCache(folder: string, fingerprint: string): Store {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      `Expected a folder that can be written for --cache but received ${folder}: ${(error as Error).message}`,
    );
  }
  return {
    name: `the cache ${folder}`,
    find: (file, settings) => find(folder, file, JSON.stringify([fingerprint, settings])),
    close: () => {},
  };
}

async function find(folder: string, file: string, context: string): Promise<Slot | undefined> {
  const stamp = stampOf(file);
  const bytes = stamp === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (!bytes) return undefined;
  const key = createHash('sha256').update(context).update(bytes).digest('hex');
  const path = join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  const kept = readEntry(path, key);
  return {
    photo: kept && { ...kept, file },
    keep(photo) {
      if (stampOf(file) === stamp) writeEntry(path, key, photo);
    },
  };
}

/** Undefined where there is none, or where it is not what was kept under this key. */
function readEntry(path: string, key: string): PhotoReport | undefined {
  try {
    const record = readRecord(readFileSync(path, 'utf8'));
    return record?.key === key ? record.photo : undefined;
  } catch {
    return undefined;
  }
}

/** Under its name there is never half an entry, also when two runs write it or one is killed. */
function writeEntry(path: string, key: string, photo: PhotoReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, writeRecord(photo, key));
}
