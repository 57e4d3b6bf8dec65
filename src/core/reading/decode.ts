import { BLANK, CLASSES, STEP, STRIP_PITCH } from '../networks/mrz.ts';
import { ALPHABET, FILLER } from './checkDigit.ts';
import type { Layout } from './formats.ts';

/** One character as it was read. */
export interface ReadCharacter {
  character: string;
  /** Of this character, whatever may stand here, 0..1. */
  probability: number;
  /** Probabilities of the 37 characters; their sum is below 1 where nothing may stand here. */
  probabilities: Float32Array;
}

/** Lines decoded as those of a layout. */
export interface Decoded {
  layout: Layout;
  lines: ReadCharacter[][];
  /** Mean logarithm of the characters' probabilities, and of nothing standing before and after them; at most 0. */
  score: number;
  /** Columns of the strip: the first character's left side, and a character's width. */
  start: number;
  pitch: number;
}

/** What may stand in a place: kinds of `Layout.places`. */
const ALLOWED: Readonly<Record<string, (character: string) => boolean>> = {
  a: (c) => c >= 'A' && c <= 'Z',
  n: (c) => (c >= 'A' && c <= 'Z') || c === FILLER,
  d: (c) => c >= '0' && c <= '9',
  f: (c) => (c >= '0' && c <= '9') || c === FILLER,
  s: (c) => c === 'M' || c === 'F' || c === 'X' || c === FILLER,
  '*': () => true,
};
const KINDS = Object.keys(ALLOWED);

/**
 * Papers do not keep to their format everywhere (a nationality in digits was printed), so what may not stand in a place is
 * unlikely but not impossible there: by a factor of 150.
 */
const MISPLACED = 5;
/** A hidden character costs no more than this, so that a thumb does not shift the whole line. */
const LEAST_LOG = -6;
/** Range of a character's width that is tried, as a share of the nominal, and its steps. */
const WIDEST = 0.075;
const PITCHES = 31;
/** So many characters' room before and after a line is looked at: nothing may stand there. */
const BESIDE = 2;
/** Cost of a character one answer off its place relative to its neighbour. */
const DRIFT = 0.7;
const MOST_DRIFT = 1;
/** How far the middle of the line may lie off equal pitch, characters: what perspective and bending leave. */
const STRETCHES = [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6];

/**
 * Reads all lines with the layout's characters at equal pitch. `answers` are those of `MrzNetwork.read`, one a line.
 * @param lines made once of the same answers, where they are decoded by many layouts
 */
export function decode(
  answers: readonly Float32Array[],
  layout: Layout,
  lines: readonly Likelihoods[] = answers.map(likelihoods),
): Decoded {
  const tracks = lines.map(({ best, blank }, i) => ({
    at: Array.from(layout.places[i]!, (place) => best[place]!),
    blank,
  }));
  const ruler = stretch(tracks, align(tracks));
  const { start, pitch } = ruler;
  const decoded = lines.map((line, i) => follow(line, answers[i]!, layout.places[i]!, ruler));
  const logs = decoded.flat().map(({ probability }) => Math.max(LEAST_LOG, Math.log(probability)));
  const around = lines.reduce((sum, line) => sum + emptiness(line, layout.length, ruler), 0);
  return {
    layout,
    lines: decoded,
    score: (logs.reduce((sum, log) => sum + log, 0) + around) / logs.length,
    start,
    pitch,
  };
}

/** For each kind of place, the greatest logarithm at each answer; and that of no character. */
export interface Likelihoods {
  best: Record<string, Float32Array>;
  blank: Float32Array;
}

/** For each place of a line, the likelihoods of what may stand there; and those of no character. */
interface Track {
  at: readonly Float32Array[];
  blank: Float32Array;
}

export function likelihoods(values: Float32Array): Likelihoods {
  const count = values.length / CLASSES;
  const best = Object.fromEntries(KINDS.map((kind) => [kind, new Float32Array(count)]));
  const blank = new Float32Array(count);
  const penalties = KINDS.map((kind) => [...ALPHABET].map((c) => (ALLOWED[kind]!(c) ? 0 : MISPLACED)));
  for (let t = 0; t < count; t++) {
    for (const [k, kind] of KINDS.entries()) {
      let most = LEAST_LOG;
      for (let c = 0; c < BLANK; c++) most = Math.max(most, values[t * CLASSES + c]! - penalties[k]![c]!);
      best[kind]![t] = most;
    }
    blank[t] = Math.max(LEAST_LOG, values[t * CLASSES + BLANK]!);
  }
  return { best, blank };
}

/** The answer whose column is nearest to a column of the strip. */
const answerAt = (column: number) => Math.round((column - 0.5) / STEP);

/** Start and pitch at which the lines are likeliest, together: they begin one under the other. */
function align(tracks: readonly Track[]): Ruler {
  const length = tracks[0]!.at.length;
  const width = tracks[0]!.blank.length * STEP;
  let found: Ruler = { start: 0, pitch: STRIP_PITCH, bow: 0 };
  let worth = Number.NEGATIVE_INFINITY;
  const consider = (ruler: Ruler) => {
    const own = evidence(tracks, ruler, worth);
    if (own > worth) [found, worth] = [ruler, own];
  };
  for (let i = 0; i < PITCHES; i++) {
    const pitch = STRIP_PITCH * (1 + WIDEST * ((2 * i) / (PITCHES - 1) - 1));
    const last = Math.max(0, width - length * pitch);
    for (let start = 0; start <= last; start += STEP) consider({ start, pitch, bow: 0 });
  }
  const { start, pitch } = found;
  for (const change of [-0.0025, 0, 0.0025])
    for (const shift of [-STEP / 2, 0, STEP / 2])
      consider({ start: start + shift, pitch: pitch * (1 + change), bow: 0 });
  return found;
}

/** The same with the middle moved, where that is likelier. */
function stretch(tracks: readonly Track[], ruler: Ruler): Ruler {
  const worths = STRETCHES.map((bow) => evidence(tracks, { ...ruler, bow }, Number.NEGATIVE_INFINITY));
  return { ...ruler, bow: STRETCHES[worths.indexOf(Math.max(...worths))]! };
}

/** Where characters stand in a strip: left side of the first, width of each, and how far the middle one is moved, in widths. */
interface Ruler {
  start: number;
  pitch: number;
  bow: number;
}

/** Column of the middle of character `k` of `count`. */
function columnOf({ start, pitch, bow }: Ruler, k: number, count: number): number {
  const share = (k + 0.5) / count;
  return start + (k + 0.5 + 4 * bow * share * (1 - share)) * pitch;
}

/**
 * Sum of logarithms over the characters of all lines, with nothing standing beside them. None of them is above 0, so that the sum
 * is given up where it falls below `least`.
 */
function evidence(tracks: readonly Track[], ruler: Ruler, least: number): number {
  let sum = 0;
  for (const { at, blank } of tracks) {
    const count = at.length;
    sum += emptiness({ blank }, count, ruler);
    for (let k = 0; k < count && sum >= least; k++) {
      const answer = answerAt(columnOf(ruler, k, count));
      sum += answer >= 0 && answer < blank.length ? at[k]![answer]! : LEAST_LOG;
    }
    if (sum < least) return Number.NEGATIVE_INFINITY;
  }
  return sum;
}

/** Sum of logarithms that nothing stands where the next characters before and after a line would; beyond the strip nothing does. */
function emptiness({ blank }: Pick<Track, 'blank'>, count: number, ruler: Ruler): number {
  let sum = 0;
  for (let k = 1; k <= BESIDE; k++) {
    for (const place of [-k, count - 1 + k]) {
      sum += blank[answerAt(columnOf({ ...ruler, bow: 0 }, place, count))] ?? 0;
    }
  }
  return sum;
}

/** The characters, each allowed to stray a little from equal pitch with its neighbours (Viterbi). */
function follow({ best }: Likelihoods, values: Float32Array, places: string, ruler: Ruler): ReadCharacter[] {
  const offsets = Array.from({ length: 2 * MOST_DRIFT + 1 }, (_, i) => i - MOST_DRIFT);
  let costs = offsets.map((offset) => -DRIFT * Math.abs(offset));
  const steps: number[][] = [];
  for (let k = 0; k < places.length; k++) {
    const middle = answerAt(columnOf(ruler, k, places.length));
    const from = offsets.map((_, i) => {
      const reachable = [i - 1, i, i + 1].filter((j) => j >= 0 && j < offsets.length);
      return reachable.reduce((a, b) =>
        costs[b]! - DRIFT * Math.abs(b - i) > costs[a]! - DRIFT * Math.abs(a - i) ? b : a,
      );
    });
    costs = offsets.map(
      (offset, i) =>
        costs[from[i]!]! - DRIFT * Math.abs(from[i]! - i) + (best[places[k]!]![middle + offset] ?? LEAST_LOG),
    );
    steps.push(from);
  }
  const characters: ReadCharacter[] = [];
  let i = costs.indexOf(Math.max(...costs));
  for (let k = places.length - 1; k >= 0; k--) {
    const column = columnOf(ruler, k, places.length) + offsets[i]! * STEP;
    characters.unshift(characterAt(values, column, places[k]!));
    i = steps[k]![i]!;
  }
  return characters;
}

/** What stands at a column: the mean of the two answers beside it. */
function characterAt(values: Float32Array, column: number, place: string): ReadCharacter {
  const exact = (column - 0.5) / STEP;
  const last = values.length / CLASSES - 1;
  const [before, after] = [Math.floor(exact), Math.ceil(exact)].map((t) => Math.min(Math.max(t, 0), last));
  const share = Math.min(Math.max(exact - before!, 0), 1);
  const logs = Float32Array.from(
    { length: CLASSES },
    (_, c) => (1 - share) * values[before! * CLASSES + c]! + share * values[after! * CLASSES + c]!,
  );
  const total = logs.reduce((sum, log) => sum + Math.exp(log), 0);
  const probabilities = Float32Array.from({ length: BLANK }, (_, c) => Math.exp(logs[c]!) / total);
  let chosen = 0;
  for (let c = 1; c < BLANK; c++) {
    const penalty = (i: number) => (ALLOWED[place]!(ALPHABET[i]!) ? 0 : MISPLACED);
    if (logs[c]! - penalty(c) > logs[chosen]! - penalty(chosen)) chosen = c;
  }
  return { character: ALPHABET[chosen]!, probability: probabilities[chosen]!, probabilities };
}
