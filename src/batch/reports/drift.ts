/** What changed since an earlier report. */
import {
  compareBytewise,
  type Drift,
  type MeasuredValue,
  type PhotoReport,
  type RuleResult,
} from '../../core/report.ts';
import { RULES } from '../../core/rules/index.ts';

/** What a number may move by, as a share of it, before it counts: less than a limit is ever chosen to. */
export const DEFAULT_TOLERANCE = 0.01;

/** What two reports are compared with. */
export interface DriftOptions {
  /** Share that a measured number may move by; of its limit where that is larger. */
  tolerance: number;
  /** Names of photos that are there but belong to another shard. */
  others?: ReadonlySet<string>;
}

/** Compares. Rules that only one of the reports has, because they are off or new, are passed over. */
export function driftBetween(
  before: readonly PhotoReport[],
  after: readonly PhotoReport[],
  { tolerance, others = new Set() }: DriftOptions,
): Drift {
  const earlier = new Map(before.map((photo) => [photo.file, photo]));
  const later = [...after].sort((a, b) => compareBytewise(a.file, b.file));
  const names = new Set(later.map(({ file }) => file));
  const drift: Drift = {
    added: later.map(({ file }) => file).filter((file) => !earlier.has(file)),
    removed: [...earlier.keys()]
      .filter((file) => !names.has(file) && !others.has(file))
      .sort(compareBytewise),
    flipped: [],
    moved: [],
  };
  for (const photo of later) {
    const was = earlier.get(photo.file);
    if (was) comparePhotos(was, photo, tolerance, drift);
  }
  return drift;
}

/** Whether anything is not as it was; photos that come and go are no drift. */
export function hasDrifted(drift: Drift | undefined): boolean {
  return drift !== undefined && drift.flipped.length + drift.moved.length > 0;
}

function comparePhotos(was: PhotoReport, is: PhotoReport, tolerance: number, drift: Drift): void {
  const { file } = is;
  if (was.outcome !== is.outcome) {
    drift.flipped.push({ file, rule: null, before: was.outcome, after: is.outcome });
  }
  for (const result of is.rules) {
    const earlier = was.rules.find(({ id }) => id === result.id);
    if (!earlier) continue;
    if (earlier.outcome !== result.outcome) {
      drift.flipped.push({ file, rule: result.id, before: earlier.outcome, after: result.outcome });
    }
    for (const [measured, before] of Object.entries(earlier.measured)) {
      const after = result.measured[measured];
      if (after === undefined || !hasMoved(before, after, tolerance, limitOf(result, measured))) continue;
      drift.moved.push({ file, rule: result.id, measured, before, after });
    }
  }
}

/** A number far below its limit may move by a share of the limit: what is next to nothing has no shares. */
function hasMoved(before: MeasuredValue, after: MeasuredValue, tolerance: number, limit: number): boolean {
  if (typeof before !== 'number' || typeof after !== 'number') return before !== after;
  return Math.abs(before - after) > tolerance * Math.max(Math.abs(before), Math.abs(after), Math.abs(limit));
}

function limitOf({ id, limits }: RuleResult, measured: string): number {
  const figure = RULES.find((rule) => rule.id === id)?.figure;
  return figure?.measured === measured ? (limits[figure.limit] ?? 0) : 0;
}
