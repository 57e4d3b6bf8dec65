/** Puts the reports of shards together. */
import {
  assembleReport,
  compareBytewise,
  type Drift,
  type PhotoReport,
  type Report,
} from '../../core/report.ts';
import type { ReportHeader } from '../reporters/reporter.ts';
import { UsageError } from '../usageError.ts';
import { isSameHeader, mixed, type ReadReport } from './readReport.ts';

/** A whole report. */
export function buildReport(photos: readonly PhotoReport[], header: ReportHeader, drift?: Drift): Report {
  return {
    ...assembleReport(photos, header.preset, header.tool.version),
    ...(header.budgets && { budgets: header.budgets }),
    ...(drift && { drift }),
  };
}

/**
 * The report of a run over all the photos of some reports.
 *
 * @throws {UsageError} when they are not of one kind, or say different things about a photo
 */
export function mergeReports(parts: readonly ReadReport[]): Report {
  const [first, ...others] = parts.filter(({ header }) => header !== null);
  if (!first) throw new UsageError('Expected at least one photo in the reports but received none');
  for (const { name, header } of others) {
    if (!isSameHeader(first.header!, header!)) throw mixed(first.name, first.header!, name, header!);
  }
  return buildReport(mergePhotos(parts), first.header!, mergeDrifts(parts));
}

function mergePhotos(parts: readonly ReadReport[]): PhotoReport[] {
  const merged = new Map<string, { photo: PhotoReport; name: string }>();
  for (const { name, photos } of parts) {
    for (const photo of photos) {
      const earlier = merged.get(photo.file);
      if (earlier && untimed(earlier.photo) !== untimed(photo)) {
        throw new UsageError(
          `Expected one result for ${photo.file} but received different ones in ${earlier.name} and ${name}`,
        );
      }
      if (!earlier) merged.set(photo.file, { photo, name });
    }
  }
  return [...merged.values()].map(({ photo }) => photo);
}

/** A photo that two shards checked took different times. */
function untimed({ timings: _, rules, ...photo }: PhotoReport): string {
  return JSON.stringify([photo, rules.map(({ ms: _, ...rule }) => rule)]);
}

/** Each shard knows all names, so what one of them misses is missing for all. */
function mergeDrifts(parts: readonly ReadReport[]): Drift | undefined {
  const drifts = parts.flatMap(({ drift }) => drift ?? []);
  if (drifts.length === 0) return undefined;
  const names = (key: 'added' | 'removed') =>
    [...new Set(drifts.flatMap((drift) => drift[key]))].sort(compareBytewise);
  return {
    added: names('added'),
    removed: names('removed'),
    flipped: mergeChanges(drifts.flatMap(({ flipped }) => flipped)),
    moved: mergeChanges(drifts.flatMap(({ moved }) => moved)),
  };
}

function mergeChanges<Change extends { file: string }>(changes: readonly Change[]): Change[] {
  const once = new Map(changes.map((change) => [JSON.stringify(change), change]));
  return [...once.values()].sort((a, b) => compareBytewise(a.file, b.file));
}
