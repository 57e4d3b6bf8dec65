/** Proposes a rule's limit from stored numbers: they are judged again, nothing is measured. */
import type { MeasuredValue } from '../../src/core/report.ts';
import type { Rule } from '../../src/core/rules/rule.ts';

/** One photo: what the rule measured on it, and what it really is. */
export interface Sample {
  numbers: Record<string, MeasuredValue>;
  label: 'ok' | 'defect';
}

/** A value with its 95 % confidence interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** What a limit would do. */
export interface Proposal {
  /** The limit that was asked about, as it is now, and as it would have to be; null when no value reaches the rate. */
  now: number;
  limit: Estimate | null;
  /** The set with the most false alarms and misses at the proposed limit comes first. */
  sets: SetFigures[];
}

/** What a limit does to one set: shares of its ok photos that fail, and of its defects that do not. */
export interface SetFigures {
  set: string;
  ok: number;
  defects: number;
  falseAlarmsNow: number;
  missesNow: number;
  falseAlarms: Estimate | null;
  misses: Estimate | null;
}

/** A sample with the limit at which the judge changes its mind about it. */
interface Point {
  label: Sample['label'];
  turn: number;
}

/** How often the photos are drawn again, and what for: the 2.5th and 97.5th percentile are wanted. */
const DRAWS = 500;

/** A limit is searched between this share of its present value and this multiple. */
const SPAN = 1024;

/** Halvings of the searched span (on a logarithmic scale): exact to one part in a million. */
const HALVINGS = 24;

/** What the search may be off by, as a share. */
const SEARCH_ERROR = 1e-5;

/** Proposed limits are given to this many digits. */
const DIGITS = 3;

/**
 * The tightest limit of a rule at which no set has more than a wanted share of false alarms: each set weighs the same,
 * however many photos it has.
 */
export function propose(
  rule: Rule,
  limits: Record<string, number>,
  name: string,
  samples: Readonly<Record<string, readonly Sample[]>>,
  wantedFalseAlarms: number,
): Proposal {
  const isUpper = !rule.floors?.includes(name);
  const sets = Object.entries(samples).map(([set, list]) => ({
    set,
    points: list.map(({ numbers, label }): Point => {
      return { label, turn: turningPoint(rule, limits, name, numbers, isUpper) };
    }),
  }));
  const now = limits[name]!;
  const limit = limitForAll(sets, wantedFalseAlarms, isUpper);
  const figures = sets.map(({ set, points }) => figuresOf(set, points, now, limit?.value ?? null, isUpper));
  return { now, limit, sets: figures.sort((a, b) => badness(b) - badness(a)) };
}

function limitForAll(
  sets: readonly { points: Point[] }[],
  wanted: number,
  isUpper: boolean,
): Estimate | null {
  const loosest = isUpper ? Math.max : Math.min;
  const of = (lists: readonly (readonly Point[])[]) => {
    const limits = lists
      .filter((points) => points.some(({ label }) => label === 'ok'))
      .map((points) => limitFor(turnsOf(points, 'ok'), wanted, isUpper));
    return limits.length === 0 || limits.includes(null) ? null : loosest(...(limits as number[]));
  };
  const limit = of(sets.map(({ points }) => points));
  if (limit === null) return null;
  const drawn = sets.map(({ points }) => drawAgain(points));
  const draws = Array.from({ length: DRAWS }, (_, i) => of(drawn.map((lists) => lists[i]!)));
  return { value: roundAway(limit, isUpper), ...intervalOf(draws) };
}

function figuresOf(
  set: string,
  points: readonly Point[],
  now: number,
  limit: number | null,
  isUpper: boolean,
): SetFigures {
  const failsAt = (value: number) => (turn: number) =>
    isUpper ? turn > value * (1 + SEARCH_ERROR) : turn < value * (1 - SEARCH_ERROR);
  const falseAlarmsAt = (list: readonly Point[], value: number) =>
    shareOf(turnsOf(list, 'ok'), failsAt(value));
  const missesAt = (list: readonly Point[], value: number) =>
    shareOf(turnsOf(list, 'defect'), (turn) => !failsAt(value)(turn));
  const draws = limit === null ? [] : drawAgain(points);
  const estimateOf = (measure: typeof missesAt): Estimate | null =>
    limit === null
      ? null
      : { value: measure(points, limit), ...intervalOf(draws.map((list) => measure(list, limit))) };
  return {
    set,
    ok: turnsOf(points, 'ok').length,
    defects: turnsOf(points, 'defect').length,
    falseAlarmsNow: falseAlarmsAt(points, now),
    missesNow: missesAt(points, now),
    falseAlarms: estimateOf(falseAlarmsAt),
    misses: estimateOf(missesAt),
  };
}

/** False alarms and misses together, at the proposed limit where there is one. */
function badness({ falseAlarms, misses, falseAlarmsNow, missesNow }: SetFigures): number {
  return (falseAlarms?.value || falseAlarmsNow || 0) + (misses?.value || missesNow || 0);
}

function turnsOf(points: readonly Point[], label: Sample['label']): number[] {
  return points.flatMap((point) => (point.label === label ? [point.turn] : []));
}

/**
 * The value of the limit at which the judge changes its mind. Beyond the searched span: infinite where the photo fails
 * whatever an upper limit is, 0 where it never fails (for a lower limit the other way round).
 */
function turningPoint(
  rule: Rule,
  limits: Record<string, number>,
  name: string,
  numbers: Sample['numbers'],
  isUpper: boolean,
): number {
  if (Object.keys(numbers).length === 0) return isUpper ? 0 : Number.POSITIVE_INFINITY;
  const fails = (limit: number) => rule.judge(numbers, { ...limits, [name]: limit }).outcome === 'failed';
  const start = limits[name]! > 0 ? limits[name]! : 1;
  let [low, high] = [start / SPAN, start * SPAN];
  if (fails(low) === fails(high)) {
    return fails(low) === isUpper ? Number.POSITIVE_INFINITY : 0;
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = Math.sqrt(low * high);
    if (fails(middle) === isUpper) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** The tightest limit that at most the wanted share of the ok photos breaks; null when none does. */
function limitFor(turns: readonly number[], wanted: number, isUpper: boolean): number | null {
  if (turns.length === 0) return null;
  const fromWorst = [...turns].sort((a, b) => (isUpper ? b - a : a - b));
  const limit = fromWorst[Math.min(turns.length - 1, Math.floor(wanted * turns.length))]!;
  return Number.isFinite(limit) && limit > 0 ? limit : null;
}

/** Rounded to the forgiving side, so that the photo at the limit still passes. */
function roundAway(value: number, isUpper: boolean): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - DIGITS + 1);
  const steps = isUpper
    ? Math.ceil((value / step) * (1 - SEARCH_ERROR))
    : Math.floor((value / step) * (1 + SEARCH_ERROR));
  return Number((steps * step).toPrecision(DIGITS));
}

/** As many photos as there are, drawn with repetition; the same draws in every run. */
function drawAgain<T>(list: readonly T[]): T[][] {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: DRAWS }, () => list.map(() => list[Math.floor(random() * list.length)]!));
}

function intervalOf(values: readonly (number | null)[]): { low: number; high: number } {
  const sorted = values.filter((value) => value !== null && Number.isFinite(value)).sort((a, b) => a! - b!);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

function shareOf<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.length === 0 ? Number.NaN : list.filter(holds).length / list.length;
}
