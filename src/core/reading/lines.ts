import { CELL, DIRECTIONS, type LineMap } from '../networks/mrz.ts';
import { solve } from '../pixels/geometry.ts';
import type { Point } from '../report.ts';

/** Quarter turns clockwise: text turned by 1 reads downwards. */
export type Turn = 0 | 1 | 2 | 3;

/**
 * Lines that were found, in a frame of the picture's size turned so that they read to the right. A line's middle has the
 * height `y = c[0] + c[1] t + c[2] t^2` at `x`, with `t = x - middle`; pixels of the picture.
 */
export interface FoundLines {
  turn: Turn;
  /** From top to bottom. */
  curves: readonly Curve[];
  /** Where the lines begin and end. */
  start: number;
  end: number;
  middle: number;
  /** From one line to the next; null for a single line. */
  spacing: number | null;
  /** Mean probability of a line along the curves, 0..1. */
  strength: number;
}

export type Curve = readonly [number, number, number];

/** A cell less likely than this belongs to no line. */
const MIN_PROBABILITY = 0.4;
/** A line goes on over a gap of so many cells: about five characters under a thumb. */
const MAX_GAP = 14;
/** How far a line's middle may jump from one column of cells to the next, cells. */
const MAX_JUMP = 1.6;
/** Lines shorter than this are other print, cells: nine characters. */
const MIN_LENGTH = 24;
/** Lines have 30 to 44 characters of 2.54 mm and lie 6.35 mm apart: a length is 12 to 17.6 spacings (ICAO Doc 9303-3, 4.3). */
const MIN_SPACINGS = 8.5;
const MAX_SPACINGS = 24;
const MOST_LINES = 3;

/** One column's part of a line. */
interface Place {
  x: number;
  y: number;
  /** Sum of probabilities over the cells. */
  weight: number;
}

/** The lines of a map, or null where there are none. */
export function linesOf(map: LineMap): FoundLines | null {
  const turn = strongestTurn(map);
  if (turn === null) return null;
  const grid = turned(map, turn);
  const tracks = joined(tracksOf(grid))
    .filter((track) => spanOf(track) >= MIN_LENGTH)
    .map((track) => ({ track, curve: fit(track) }));
  const group = bestGroup(tracks);
  if (group.length === 0) return null;
  const start = Math.min(...group.map(({ track }) => track[0]!.x - 0.5));
  const end = Math.max(...group.map(({ track }) => track.at(-1)!.x + 0.5));
  const middle = (start + end) / 2;
  const curves = group.map(({ curve }) => inPixels(movedTo(curve, middle)));
  const spacing = curves.length > 1 ? (curves.at(-1)![0] - curves[0]![0]) / (curves.length - 1) : null;
  const columns = group.reduce((sum, { track }) => sum + track.length, 0);
  const weight = group.reduce((sum, { track }) => sum + track.reduce((s, p) => s + p.weight / p.cells, 0), 0);
  return {
    turn,
    curves,
    start: start * CELL,
    end: end * CELL,
    middle: middle * CELL,
    spacing,
    strength: weight / columns,
  };
}

/** A point of the turned frame in the picture that the lines were found in, `width` x `height` pixels. */
export function inPicture([x, y]: Point, turn: Turn, width: number, height: number): Point {
  if (turn === 0) return [x, y];
  if (turn === 1) return [width - y, x];
  return turn === 2 ? [width - x, height - y] : [y, height - x];
}

/** The same lines taken to read the other way. */
export function upsideDown<T extends FoundLines & { width: number; height: number }>(lines: T): T {
  const { turn, curves, start, end, middle, width, height } = lines;
  const [across, down] = turn % 2 === 0 ? [width, height] : [height, width];
  return {
    ...lines,
    turn: ((turn + 2) % 4) as Turn,
    curves: curves.map(([y, slope, bend]): Curve => [down - y, slope, -bend]).reverse(),
    start: across - end,
    end: across - start,
    middle: across - middle,
  };
}

function strongestTurn({ probabilities }: LineMap): Turn | null {
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < probabilities.length; i += DIRECTIONS) {
    if (probabilities[i]! > 1 - MIN_PROBABILITY) continue;
    for (let turn = 0; turn < 4; turn++) sums[turn]! += probabilities[i + 1 + turn]!;
  }
  const best = sums.indexOf(Math.max(...sums));
  return sums[best]! > MIN_LENGTH ? (best as Turn) : null;
}

interface Grid {
  values: Float32Array;
  columns: number;
  rows: number;
}

/** Probability of a line, whichever way it reads, in the frame in which lines of that turn read to the right. */
function turned({ probabilities, columns, rows }: LineMap, turn: Turn): Grid {
  const [across, down] = turn % 2 === 0 ? [columns, rows] : [rows, columns];
  const values = new Float32Array(across * down);
  for (let y = 0, i = 0; y < down; y++) {
    for (let x = 0; x < across; x++, i++) {
      const [u, v] = inPicture([x + 0.5, y + 0.5], turn, columns, rows);
      values[i] = 1 - probabilities[(Math.floor(v) * columns + Math.floor(u)) * DIRECTIONS]!;
    }
  }
  return { values, columns: across, rows: down };
}

type Track = (Place & { cells: number })[];

/** Follows runs of likely cells from column to column. */
function tracksOf({ values, columns, rows }: Grid): Track[] {
  const tracks: Track[] = [];
  for (let x = 0; x < columns; x++) {
    const open = tracks.filter((track) => x - track.at(-1)!.x <= MAX_GAP);
    for (let y = 0; y < rows; y++) {
      if (values[y * columns + x]! < MIN_PROBABILITY) continue;
      let [weight, sum, cells] = [0, 0, 0];
      for (; y < rows && values[y * columns + x]! >= MIN_PROBABILITY; y++, cells++) {
        weight += values[y * columns + x]!;
        sum += values[y * columns + x]! * (y + 0.5);
      }
      const place = { x: x + 0.5, y: sum / weight, weight, cells };
      const near = open.filter(
        (track) => track.at(-1)!.x < x && Math.abs(lastHeight(track) - place.y) < MAX_JUMP,
      );
      const track = near.sort(
        (a, b) => Math.abs(lastHeight(a) - place.y) - Math.abs(lastHeight(b) - place.y),
      )[0];
      if (track) track.push(place);
      else tracks.push([place]);
    }
  }
  return tracks;
}

/** Mean height of a track's last few places. */
function lastHeight(track: Track): number {
  const last = track.slice(-4);
  return last.reduce((sum, place) => sum + place.y, 0) / last.length;
}

/** Joins tracks that continue each other. */
function joined(tracks: readonly Track[]): Track[] {
  const parts = tracks.filter((track) => track.length >= 4).sort((a, b) => a[0]!.x - b[0]!.x);
  const whole: Track[] = [];
  for (const part of parts) {
    const before = whole.find((track) => {
      if (part[0]!.x <= track.at(-1)!.x) return false;
      const curve = fit(track);
      return Math.abs(heightAt(curve, part[0]!.x) - part[0]!.y) < 2 * MAX_JUMP && track.length > 8;
    });
    if (before) before.push(...part);
    else whole.push([...part]);
  }
  return whole;
}

const spanOf = (track: Track) => track.at(-1)!.x - track[0]!.x;

/** A curve in cells, about `middle`. */
interface CellCurve {
  middle: number;
  c: Curve;
}

function heightAt({ middle, c }: CellCurve, x: number): number {
  const t = x - middle;
  return c[0] + c[1] * t + c[2] * t * t;
}

/** Least squares, straight where the track is short, twice without what lies far off. */
function fit(track: Track): CellCurve {
  const middle = (track[0]!.x + track.at(-1)!.x) / 2;
  const order = spanOf(track) >= 2 * MIN_LENGTH ? 3 : 2;
  let places: readonly Place[] = track;
  let curve: CellCurve = { middle, c: [0, 0, 0] };
  for (let round = 0; round < 2; round++) {
    const rows = Array.from({ length: order }, () => new Array<number>(order + 1).fill(0));
    for (const { x, y, weight } of places) {
      const powers = [1, x - middle, (x - middle) ** 2].slice(0, order);
      for (let i = 0; i < order; i++) {
        for (let k = 0; k < order; k++) rows[i]![k]! += weight * powers[i]! * powers[k]!;
        rows[i]![order]! += weight * powers[i]! * y;
      }
    }
    const [a = 0, b = 0, c = 0] = solve(rows);
    curve = { middle, c: [a, b, c] };
    const near = track.filter((place) => Math.abs(heightAt(curve, place.x) - place.y) < 1);
    if (near.length < 0.5 * track.length) break;
    places = near;
  }
  return curve;
}

interface Candidate {
  track: Track;
  curve: CellCurve;
}

/** Of the lines, each with those that lie over and under it like lines of one zone, the group that is longest in all. */
function bestGroup(candidates: readonly Candidate[]): Candidate[] {
  const lengthOf = (group: readonly Candidate[]) => group.reduce((sum, { track }) => sum + track.length, 0);
  const groups = candidates.map((candidate) => groupOf(candidate, candidates));
  return groups.reduce((best, group) => (lengthOf(group) > lengthOf(best) ? group : best), []);
}

function groupOf(longest: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const [from, to] = [longest.track[0]!.x, longest.track.at(-1)!.x];
  const x = (from + to) / 2;
  const beside = candidates.filter(({ track }) => {
    const shared = Math.min(to, track.at(-1)!.x) - Math.max(from, track[0]!.x);
    return shared > 0.5 * spanOf(track) && spanOf(track) > 0.35 * (to - from);
  });
  beside.sort((a, b) => heightAt(a.curve, x) - heightAt(b.curve, x));
  const fits = (a: Candidate, b: Candidate) => {
    const spacings = (to - from) / Math.abs(heightAt(b.curve, x) - heightAt(a.curve, x));
    return spacings >= MIN_SPACINGS && spacings <= MAX_SPACINGS;
  };
  const at = beside.indexOf(longest);
  let [first, last] = [at, at];
  while (first > 0 && last - first + 1 < MOST_LINES && fits(beside[first - 1]!, beside[first]!)) first--;
  while (last + 1 < beside.length && last - first + 1 < MOST_LINES && fits(beside[last]!, beside[last + 1]!))
    last++;
  return beside.slice(first, last + 1);
}

function movedTo({ middle, c }: CellCurve, to: number): Curve {
  const d = to - middle;
  return [c[0] + c[1] * d + c[2] * d * d, c[1] + 2 * c[2] * d, c[2]];
}

function inPixels([a, b, c]: Curve): Curve {
  return [a * CELL, b, c / CELL];
}
