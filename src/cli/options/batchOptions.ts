/** Reads the options that say which photos of a batch are checked, and where their names come from. */
import type { PathList } from '../../batch/inputs/pathList.ts';
import type { Shard } from '../../batch/inputs/shard.ts';
import { UsageError } from '../../batch/usageError.ts';

/** The options as they were typed. */
export interface BatchCommandOptions {
  shard?: string;
  filesFrom?: string;
  stdin0?: boolean;
}

/** What they ask for. */
export interface BatchPlan {
  shard: Shard | undefined;
  list: PathList | undefined;
}

/**
 * Reads them.
 *
 * @param inputs the photos that the command line names itself
 * @throws {UsageError} also where two of them contradict each other
 */
export function readBatch(options: BatchCommandOptions, inputs: readonly string[]): BatchPlan {
  const batch = { shard: readShard(options.shard), list: readList(options) };
  if (batch.list && inputs.length > 0) {
    throw new UsageError(
      `Expected photos from a list or from the command line but received both, such as ${JSON.stringify(inputs[0])}`,
    );
  }
  if (batch.list && batch.shard) {
    throw new UsageError(
      'Expected a whole list for --shard but received one that is read as it comes; name a folder or a glob',
    );
  }
  return batch;
}

function readShard(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const match = /^(\d+)\/(\d+)$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(
    `Expected <i>/<n> with i from 1 to n for --shard but received ${JSON.stringify(value)}`,
  );
}

function readList({ filesFrom, stdin0 }: BatchCommandOptions): PathList | undefined {
  if (filesFrom !== undefined && stdin0) {
    throw new UsageError('Expected --files-from or --stdin0 but received both');
  }
  if (stdin0) return { source: '-', separator: '\0' };
  return filesFrom === undefined ? undefined : { source: filesFrom, separator: '\n' };
}
