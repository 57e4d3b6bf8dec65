/** Which photos a run checks. */

import { findPhotos } from '../../batch/inputs/files.ts';
import { readPaths } from '../../batch/inputs/pathList.ts';
import { dealShard } from '../../batch/inputs/shard.ts';
import type { PhotoFault } from '../../core/report.ts';
import type { BatchPlan } from './batchOptions.ts';

/** Photos, some of which may not be named yet. */
export interface Batch {
  files: readonly string[] | AsyncIterable<string>;
  /** The names that are known before the first photo is checked. */
  known: readonly string[];
  /** Those, and the names in the other shards. */
  found: readonly string[];
  /** How many there are; undefined while that is not known. */
  total: number | undefined;
  /** A sentence for each input that names no photo. */
  problems: string[];
  /** What was found instead of a file, by its name. */
  faults: ReadonlyMap<string, PhotoFault>;
}

/**
 * Finds what is to be checked. A shard may be empty, which is no problem; a list is read as it comes.
 *
 * @param signal ends the reading of a list
 */
export async function findBatch(
  inputs: readonly string[],
  { shard, list }: BatchPlan,
  signal: AbortSignal,
): Promise<Batch> {
  if (list)
    return {
      files: readPaths(list, signal),
      known: [],
      found: [],
      total: undefined,
      problems: [],
      faults: new Map(),
    };
  const { files: found, problems, faults } = await findPhotos(inputs);
  const files = shard ? dealShard(found, shard) : found;
  return { files, known: files, found, total: files.length, problems, faults };
}
