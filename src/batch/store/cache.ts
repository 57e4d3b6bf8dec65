/** `--cache <dir>`: results by the content of the photo, the program with its models, and the settings. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotoReport } from '../../core/report.ts';
import { UsageError } from '../usageError.ts';
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
  const kept = readEntry(path);
  return {
    photo: kept && { ...kept, file },
    keep(photo) {
      if (stampOf(file) === stamp) writeEntry(path, photo);
    },
  };
}

/** Undefined where there is none, or where it is not whole. */
function readEntry(path: string): PhotoReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Under its name there is never half an entry, also when two runs write it or one is killed. */
function writeEntry(path: string, photo: PhotoReport): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(photo));
  renameSync(draft, path);
}
