import { type Analysis, defineFact } from '../analysis.ts';
import { difference, type Lab, medianColour } from '../pixels/colour.ts';
import type { Point, Region } from '../report.ts';
import { BORDER_STEP_MM, type BorderSample, measureBorder } from '../views/border.ts';
import { placeIn } from '../views/placeNames.ts';

/** What lies over the document's border. */
export interface Cover {
  /**
   * How much the rim differs from the rest of the rim over `REACH_MM` of border, less the step at the border: what lies
   * across the border looks the same on both sides of it. CIELAB; null when too little of the border is in the frame.
   */
  strength: number | null;
  /**
   * The steepest change of colour where the cover ends along the border, over 2 mm and as a share of `strength`: a thing
   * ends, coloured light fades.
   */
  sharpness: number;
  /** Length of the border that is covered, mm, and how far the cover reaches inwards at most, mm. */
  lengthMm: number;
  depthMm: number;
  /** Occlusion share of the document. */
  share: number;
  /** Where the cover is, seen from the middle of the document. */
  place: string | null;
  /** Places that are covered, mm from the document's top left corner, 1 mm apart. */
  covered: Point[];
  regions: Region[];
}

/** A finger covers at least this much of the border, mm. */
const REACH_MM = 5;

/** Fewer places of the border than this say nothing, mm. */
const MIN_BORDER_MM = 20;

/** The table beside a side is known from this much of it on, mm. */
const MIN_SIDE_MM = 5;

const SIDES = 4;

/** Lightness counts half: shadows change it, and leave the colour. */
const LIGHTNESS = 0.5;

/** Half the difference from the table is enough to tell a thing from it. */
const UNLIKE_TABLE_WEIGHT = 2;

/** A place is covered, once something is there, from this share of the strongest evidence on. */
const COVERED_SHARE = 0.5;

/** The cover ends where its colour has changed by this share of its difference from the rim. */
const CHANGED_SHARE = 0.5;

/** Deeper than this share of the document's shorter side is not followed. */
const MAX_DEPTH_SHARE = 0.5;

/** Measures what covers the border: fingers, sleeves, other things. */
export const measureBorderOcclusion = defineFact('borderOcclusion', (analysis: Analysis): Cover => {
  const rim = analysis.fact(measureBorder);
  const seen = rim.flatMap(({ inside }) => (inside ? [inside] : []));
  const none = { sharpness: 0, lengthMm: 0, depthMm: 0, share: 0, place: null, covered: [], regions: [] };
  if (seen.length * BORDER_STEP_MM < MIN_BORDER_MM) return { strength: null, ...none };
  const usual = medianColour(seen);
  const tables = tablesOf(rim);
  const evidence = rim.map((place) => evidenceAt(place, usual, tables));
  const window = REACH_MM / BORDER_STEP_MM;
  const means = evidence.map((_, i) => meanOf(evidence, i, window));
  const strength = Math.max(...means);
  if (strength <= 0) return { strength: 0, ...none };
  const first = means.indexOf(strength);
  const runs = coveredRuns(evidence, COVERED_SHARE * strength, first, window);
  const { widthMm, heightMm, quad } = analysis.document!;
  const deepest = MAX_DEPTH_SHARE * Math.min(widthMm, heightMm);
  const depths = rim.map((place) => depthAt(place, usual, deepest));
  const places = runs.flat();
  const covered = places.flatMap((i) => coveredAt(rim[i]!, depths[i]!));
  const middle = rim[runs[0]![runs[0]!.length >> 1]!]!;
  return {
    strength,
    sharpness: stepAtEnds(rim, runs[0]!) / strength,
    lengthMm: places.length * BORDER_STEP_MM,
    depthMm: Math.max(...places.map((i) => depths[i]!)),
    share: places.reduce((sum, i) => sum + depths[i]! * BORDER_STEP_MM, 0) / (widthMm * heightMm),
    place: placeIn(quad, middle.toPhoto(0)),
    covered,
    regions: runs.map((run) => outline(run, rim, depths)),
  };
});

/** What the document lies on: all around, and beside each side, where enough of it is in the frame. */
interface Tables {
  all: Lab;
  beside: Lab[];
}

function tablesOf(rim: readonly BorderSample[]): Tables {
  const coloursOf = (places: readonly BorderSample[]) =>
    places.flatMap(({ outside }) => (outside ? [outside] : []));
  const all = medianColour(coloursOf(rim));
  const beside = Array.from({ length: SIDES }, (_, side) => {
    const colours = coloursOf(rim.filter((place) => place.side === side));
    return colours.length * BORDER_STEP_MM < MIN_SIDE_MM ? all : medianColour(colours);
  });
  return { all, beside };
}

/**
 * Difference from the usual rim that does not end at the border. What looks like the table on both sides is no cover: there,
 * the outline lies beside the document. Lamps and shadows make a table differ from side to side, so it may be like either
 * the table beside this side or the table all around.
 */
function evidenceAt({ side, inside, outside }: BorderSample, usual: Lab, { all, beside }: Tables): number {
  if (!inside || !outside) return 0;
  const unusual = difference(inside, usual, LIGHTNESS);
  const step = difference(inside, outside, LIGHTNESS);
  const unlikeTable = Math.min(
    difference(outside, all, LIGHTNESS),
    difference(outside, beside[side]!, LIGHTNESS),
  );
  return Math.max(0, Math.min(unusual - step, UNLIKE_TABLE_WEIGHT * unlikeTable));
}

/** Mean of `window` values from `first` on; the border is a ring. */
function meanOf(values: readonly number[], first: number, window: number): number {
  let sum = 0;
  for (let k = 0; k < window; k++) sum += values[(first + k) % values.length]!;
  return sum / window;
}

/** Stretches of the border with at least this much evidence, the strongest one first. */
function coveredRuns(
  evidence: readonly number[],
  least: number,
  strongest: number,
  window: number,
): number[][] {
  const n = evidence.length;
  const isCovered = (i: number) => evidence[i % n]! >= least;
  const taken = new Set<number>();
  const grow = (from: number): number[] => {
    let [first, last] = [from, from];
    while (last - first < n - 1 && isCovered(first + n - 1)) first--;
    while (last - first < n - 1 && isCovered(last + n + 1)) last++;
    const run = Array.from({ length: last - first + 1 }, (_, k) => (first + k + n) % n);
    for (const i of run) taken.add(i);
    return run;
  };
  const starts = [...evidence.keys()].map((k) => (strongest + k) % n).filter(isCovered);
  const runs: number[][] = [];
  for (const start of starts) if (!taken.has(start)) runs.push(grow(start));
  return runs.filter((run, i) => i === 0 || run.length >= window);
}

/** The ends of a stretch are looked for this far to either side, mm. */
const END_REACH_MM = 4;

/** The largest change of colour over two steps, on either side of the border, near the two ends of a stretch. */
function stepAtEnds(rim: readonly BorderSample[], run: readonly number[]): number {
  const n = rim.length;
  const reach = END_REACH_MM / BORDER_STEP_MM;
  const steps = [run[0]!, run.at(-1)!].flatMap((end) =>
    Array.from({ length: 2 * reach + 1 }, (_, k) => {
      const before = rim[(end + k - reach - 1 + n) % n]!;
      const after = rim[(end + k - reach + 1 + n) % n]!;
      // Round a corner lie several mm without places.
      if (before.side !== after.side) return 0;
      return Math.max(change(before.inside, after.inside), change(before.outside, after.outside));
    }),
  );
  return Math.max(...steps);
}

function change(a: Lab | null, b: Lab | null): number {
  return a && b ? difference(a, b, LIGHTNESS) : 0;
}

/** The covered places below a place of the border. */
function coveredAt(place: BorderSample, depth: number): Point[] {
  return Array.from({ length: Math.round(depth / BORDER_STEP_MM) }, (_, k) =>
    place.toDocument((k + 0.5) * BORDER_STEP_MM),
  );
}

/** How far what covers the border reaches inwards, mm. */
function depthAt(place: BorderSample, usual: Lab, deepest: number): number {
  const { inside } = place;
  if (!inside) return 0;
  const allowed = CHANGED_SHARE * difference(inside, usual, LIGHTNESS);
  let depth = BORDER_STEP_MM;
  for (; depth < deepest; depth += BORDER_STEP_MM) {
    const colour = place.at(depth + BORDER_STEP_MM);
    if (!colour || difference(colour, inside, LIGHTNESS) > allowed) break;
  }
  return depth;
}

/** The covered part along a stretch of the border, as a polygon in the photo. */
function outline(run: readonly number[], rim: readonly BorderSample[], depths: readonly number[]): Region {
  const outer: Point[] = run.map((i) => rim[i]!.toPhoto(0));
  const inner: Point[] = run.map((i) => rim[i]!.toPhoto(depths[i]!));
  return { polygon: [...outer, ...inner.reverse()] };
}
