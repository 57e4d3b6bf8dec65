import { resolve } from 'node:path';
import type { ReportHeader } from '../reporters/reporter.ts';
import { UsageError } from '../usageError.ts';
import { openCache } from './cache.ts';
import { programFingerprint } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import type { Store } from './store.ts';

/** Where results are kept, and the files that reports go to. */
export interface StorePlan {
  journal: string | undefined;
  cache: string | undefined;
  reporters: readonly { name: string; file?: string | undefined }[];
}

/** What `--resume` and `--cache` ask for: first what is looked up faster. */
export function openStores({ journal, cache, reporters }: StorePlan, header: ReportHeader): Store[] {
  if (journal === undefined && cache === undefined) return [];
  const clash = reporters.find(
    ({ file }) => journal && file !== undefined && resolve(file) === resolve(journal),
  );
  if (clash) {
    throw new UsageError(
      `Expected files of their own for --resume and --reporter ${clash.name} but received ${journal} for both`,
    );
  }
  const fingerprint = programFingerprint();
  return [
    ...(journal === undefined ? [] : [openJournal(journal, fingerprint, header)]),
    ...(cache === undefined ? [] : [openCache(cache, fingerprint)]),
  ];
}
