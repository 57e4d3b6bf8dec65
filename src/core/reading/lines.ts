/**
 * Finds machine-readable lines by what no other print has: their characters stand at one pitch, so that a line's darkness
 * has a sharp peak at that frequency, and two or three lines with the same one lie 2.5 pitches apart.
 */

import { solve } from '../pixels/geometry.ts';
import type { Point } from '../report.ts';
import { type Field, type PitchSpectra, pitchSpectra, rowStrengths, SEGMENTS } from './pitchSpectra.ts';

/** Quarter turns clockwise: text turned by 1 reads downwards. */
export type Turn = 0 | 1 | 2 | 3;

/**
 * Lines that were found, in a frame of the picture's size turned so that they read to the right or, as well, upside down. A
 * line's middle has the height `y = c[0] + c[1] t + c[2] t^2` at `x`, with `t = x - middle`; pixels of the picture.
 */
export interface FoundLines {
  turn: Turn;
  /** From top to bottom. */
  curves: readonly Curve[];
  middle: number;
  /** Width of a character, and from one line to the next, pixels. */
  pitch: number;
  spacing: number;
  /** How much of the lines' darkness keeps to the pitch, beside that between them: 0.4 and more for clear print, 0..1. */
  strength: number;
}

export type Curve = readonly [number, number, number];

/** Fainter lines are not told from other print. Public sample photos: up to 0.2 without lines, 2026-11-28. */
const MIN_STRENGTH = 0.12;
/** A single line, which has no other to vouch for it. */
const MIN_SINGLE = 0.3;
/** Slopes that are tried: outlines are off by no more. */
const SLOPES = Array.from({ length: 9 }, (_, i) => (i - 4) * 0.011);
/** Distance of lines in characters: 6.35 mm by 2.54 mm, and what papers make of it (ICAO Doc 9303-3, 4.3). */
const SPACINGS = [2.05, 2.2, 2.35, 2.5, 2.65];
/** A neighbour that is so strong beside the pair belongs to it. */
const THIRD_SHARE = 0.6;
/** How far a segment's own height may lie off the straight line, pixels. */
const REACH = 3;

interface Peak {
  slope: number;
  bin: number;
  rows: number[];
  spacing: number;
  strength: number;
}

/**
 * The lines in a picture, or null where there are none.
 * @param pitches least and greatest width of a character, pixels
 */
export function findLines(picture: Field, pitches: readonly [number, number]): FoundLines | null {
  const level = search(picture, pitches, 0);
  if (level && level.strength >= CLEAR) return level;
  const upright = search(turnedField(picture), pitches, 1);
  if (!level || !upright) return level ?? upright;
  return upright.strength > level.strength ? upright : level;
}

/** Lines as clear as this are not looked for the other way. */
const CLEAR = 0.3;

/** The same lines taken to read the other way. */
export function upsideDown<T extends FoundLines & { width: number; height: number }>(lines: T): T {
  const { turn, curves, middle, width, height } = lines;
  const [across, down] = turn % 2 === 0 ? [width, height] : [height, width];
  return {
    ...lines,
    turn: ((turn + 2) % 4) as Turn,
    curves: curves.map(([y, slope, bend]): Curve => [down - y, slope, -bend]).reverse(),
    middle: across - middle,
  };
}

/** A point of the turned frame in the picture that the lines were found in, `width` x `height` pixels. */
export function inPicture([x, y]: Point, turn: Turn, width: number, height: number): Point {
  if (turn === 0) return [x, y];
  if (turn === 1) return [width - y, x];
  return turn === 2 ? [width - x, height - y] : [y, height - x];
}

/** The picture in the frame in which text that reads downwards reads to the right. */
function turnedField({ values, width, height }: Field): Field {
  const turned = new Float32Array(values.length);
  for (let y = 0, i = 0; y < width; y++) {
    for (let x = 0; x < height; x++, i++) turned[i] = values[x * width + width - 1 - y]!;
  }
  return { values: turned, width: height, height: width };
}

function search(picture: Field, pitches: readonly [number, number], turn: Turn): FoundLines | null {
  const spectra = pitchSpectra(picture, pitches);
  const peak = bestPeak(spectra);
  if (!peak) return null;
  const { rows, bin, slope, spacing, strength } = peak;
  const middle = picture.width / 2;
  const bent = bendOf(spectra, peak);
  const curves = rows.map((row): Curve => [row + 0.5 + bent[0], slope + bent[1], bent[2]]);
  return { turn, curves, middle, pitch: 1 / spectra.frequencies[bin]!, spacing, strength };
}

/** The strongest pair of lines, with a third beside it; or a single line that is strong enough by itself. */
function bestPeak(spectra: PitchSpectra): Peak | null {
  let pair: Peak | null = null;
  let single: Peak | null = null;
  const { rows, frequencies } = spectra;
  for (const slope of SLOPES) {
    const strengths = rowStrengths(spectra, slope);
    for (const [bin, frequency] of frequencies.entries()) {
      const at = (row: number) => strengths[row * frequencies.length + bin] ?? 0;
      const half = Math.round(1.25 / frequency);
      for (let row = 0; row < rows; row++) {
        const alone = at(row) - 0.5 * Math.max(at(row - half), at(row + half));
        if (alone > (single?.strength ?? MIN_SINGLE)) {
          single = { slope, bin, rows: [row], spacing: 2.5 / frequency, strength: alone };
        }
        if (at(row) < (pair?.strength ?? MIN_STRENGTH)) continue;
        for (const spacing of SPACINGS) {
          const step = Math.round(spacing / frequency);
          const between = at(row + (step >> 1));
          const strength = Math.min(at(row), at(row + step)) - 0.5 * between;
          if (strength > (pair?.strength ?? MIN_STRENGTH)) {
            pair = { slope, bin, rows: [row, row + step], spacing: step, strength };
          }
        }
      }
    }
  }
  return pair ? withThird(pair, spectra) : single;
}

/** A third line above or below the pair, or both where it cannot be told which. */
function withThird(pair: Peak, spectra: PitchSpectra): Peak {
  const strengths = rowStrengths(spectra, pair.slope);
  const at = (row: number) => strengths[row * spectra.frequencies.length + pair.bin] ?? 0;
  const [first, second] = pair.rows as [number, number];
  const least = THIRD_SHARE * Math.min(at(first), at(second));
  const near = (row: number) =>
    [-1, 0, 1].map((d) => row + d).reduce((best, each) => (at(each) > at(best) ? each : best), row);
  const [above, below] = [near(first - pair.spacing), near(second + pair.spacing)];
  const rows = [first, second];
  if (above >= 0 && at(above) >= least) rows.unshift(above);
  if (below < spectra.rows && at(below) >= least) rows.push(below);
  return { ...pair, rows };
}

/** How the lines bend: least squares over the heights at which each segment is strongest, beside the straight line. */
function bendOf(spectra: PitchSpectra, { slope, bin, rows }: Peak): Curve {
  const { powers, segmentMiddles, width } = spectra;
  const bins = spectra.frequencies.length;
  const sums = Array.from({ length: 3 }, () => new Array<number>(4).fill(0));
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const t = segmentMiddles[segment]! - width / 2;
    const powerAt = (off: number) =>
      rows.reduce((sum, row) => {
        const y = Math.round(row + slope * t + off);
        return sum + (y >= 0 && y < spectra.rows ? powers[(y * SEGMENTS + segment) * bins + bin]! : 0);
      }, 0);
    const offs = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
    const found = offs.map(powerAt);
    const most = Math.max(...found);
    const total = found.reduce((sum, power) => sum + power ** 2, 1e-9);
    const centre = found.reduce((sum, power, i) => sum + power ** 2 * offs[i]!, 0) / total;
    const weight = Math.sqrt(most);
    const powersOfT = [1, t, t * t];
    for (let i = 0; i < 3; i++) {
      for (let k = 0; k < 3; k++) sums[i]![k]! += weight * powersOfT[i]! * powersOfT[k]!;
      sums[i]![3]! += weight * powersOfT[i]! * centre;
    }
  }
  const [a = 0, b = 0, c = 0] = solve(sums);
  return [a, b, c].every(Number.isFinite) ? [a, b, c] : [0, 0, 0];
}
