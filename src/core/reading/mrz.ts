import { type MrzNetwork, STRIP_PITCH } from '../networks/mrz.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Region } from '../report.ts';
import { type Decoded, decode } from './decode.ts';
import { layoutsOf } from './formats.ts';
import { type Curve, inPicture } from './lines.ts';
import { type ParsedMrz, parseMrz } from './parse.ts';
import { allAgree, findRepair, type Repair, replaced } from './repair.ts';
import { insideShare, normalised, placesOf, sample, stripWidth } from './strip.ts';
import type { Zone } from './zone.ts';

/** What machine-readable lines say, and how surely. */
export interface MrzReading extends ParsedMrz {
  /** Mean logarithm of the characters' probabilities, at most 0. */
  score: number;
  /** The one character that was replaced so that the check digits agree. */
  repair: Repair | null;
  /** Probability of the least sure character as it was read, 0..1. */
  leastProbability: number;
  /** Characters, from the left, that could not be read: as shares of the lines' length, 0..1. */
  illegible: readonly number[];
  /** Share of the lines that lies within the photo, 0..1. */
  insideShare: number;
  region: Region;
}

/** Where strips of the found lines are cut out, and how wide a character is taken to be. */
interface Cut {
  curves: readonly Curve[];
  from: number;
  length: number;
  pitch: number;
}

/** Strips that were read. */
interface Sheet extends Cut {
  places: Float64Array[];
  answers: Float32Array[];
}

/** Read as well as this, no other hypothesis is tried. */
const GOOD_SCORE = -0.3;
/** Read worse than this, there is something else than the lines of a document. */
const MIN_SCORE = -1.2;
/** Worth of a beginning that the format asks for, and of each check digit that agrees, in mean logarithms. */
const PREFIX_WORTH = 0.15;
const CHECK_WORTH = 0.1;
/** Characters per spacing of lines: 6.35 mm by 2.54 mm. */
const SPACING_CHARACTERS = 2.5;
/** A character less likely than this could not be read. */
const LEGIBLE = 0.35;
/** Characters are 2.54 mm wide (ICAO Doc 9303-3, 4.3). */
const PITCH_MM = 2.54;
/** Two widths of a character that differ by less are read alike. */
const SAME_PITCH = 0.06;
/** Room beside the found lines, characters: their ends may have been missed. */
const ROOM = 6;
/** Most widths that are tried: each costs a reading of two to four strips. */
const MOST_TRIES = 3;
/** Sizes of zones: lines, and characters in each. */
const SIZES = [
  [2, 44],
  [3, 30],
  [2, 36],
  [1, 30],
] as const;

interface Candidate {
  sheet: Sheet;
  first: number;
  decoded: Decoded;
  worth: number;
}

/** Reads a zone; null where it is none, or cannot be read. */
export function readMrz(photo: Rgba, zone: Zone, network: MrzNetwork): MrzReading | null {
  let best: Candidate | null = null;
  for (const cut of cutsOf(zone).slice(0, MOST_TRIES)) {
    const sheet = readStrips(photo, zone, cut, network);
    for (const candidate of candidatesOn(sheet)) if (!best || candidate.worth > best.worth) best = candidate;
    if (best && best.decoded.score >= GOOD_SCORE && best.worth > best.decoded.score) break;
  }
  if (!best || best.decoded.score < MIN_SCORE || best.worth <= best.decoded.score) return null;
  return readingOf(best, photo, zone);
}

/** Every layout, on every run of neighbouring lines that it could be. */
function candidatesOn(sheet: Sheet): Candidate[] {
  return SIZES.flatMap(([rows, length]) => {
    if (rows > sheet.answers.length || length * STRIP_PITCH > stripWidth(sheet)) return [];
    const firsts = Array.from({ length: sheet.answers.length - rows + 1 }, (_, i) => i);
    return firsts.flatMap((first) =>
      layoutsOf(rows, length).map((layout) => {
        const decoded = decode(sheet.answers.slice(first, first + rows), layout);
        return { sheet, first, decoded, worth: worthOf(decoded) };
      }),
    );
  });
}

function readingOf({ sheet, first, decoded }: Candidate, photo: Rgba, zone: Zone): MrzReading {
  const { layout, lines, score, start, pitch } = decoded;
  const read = textsOf(decoded);
  const repair = findRepair(lines, layout);
  const texts = repair ? replaced(read, repair.line, repair.place, repair.mended) : read;
  const span = [start, start + layout.length * pitch] as const;
  const inside = sheet.places.slice(first, first + lines.length).map((at) => insideShare(at, photo, span));
  return {
    ...parseMrz(texts, layout),
    score,
    repair,
    leastProbability: Math.min(...lines.flat().map(({ probability }) => probability)),
    illegible: lines.flatMap((line) =>
      line.flatMap(({ probability }, k) => (probability < LEGIBLE ? [(k + 0.5) / line.length] : [])),
    ),
    insideShare: inside.reduce((sum, share) => sum + share, 0) / inside.length,
    region: regionOf(zone, sheet.curves.slice(first, first + lines.length), sheet, span),
  };
}

const textsOf = ({ lines }: Decoded) => lines.map((line) => line.map(({ character }) => character).join(''));

/** How well a layout explains what was read. */
function worthOf(decoded: Decoded): number {
  const texts = textsOf(decoded);
  const { layout, score } = decoded;
  const { checks } = parseMrz(texts, layout);
  const agreeing = Object.values(checks).filter(Boolean).length;
  const begins = layout.prefix.test(texts[0]!);
  const asserted = allAgree(texts, layout) ? CHECK_WORTH : 0;
  return score + (begins ? PREFIX_WORTH : -PREFIX_WORTH) + CHECK_WORTH * agreeing + asserted;
}

/** Where the lines are cut out, the likeliest width of a character first: that of the document, of the lines' spacing, of their length. */
function cutsOf(zone: Zone): Cut[] {
  const { start, end, spacing, document } = zone;
  const bySpacing = spacing === null ? [] : [spacing / SPACING_CHARACTERS];
  const byLength = [44, 30, 36].map((characters) => (end - start) / characters);
  const near = bySpacing[0] ?? (document ? PITCH_MM * document.pxPerMm : null);
  const likely =
    near === null ? byLength : byLength.filter((pitch) => Math.abs(Math.log(pitch / near)) < 0.2);
  const pitches = [...(document ? [PITCH_MM * document.pxPerMm] : []), ...bySpacing, ...likely];
  const distinct = pitches.filter((pitch, i) =>
    pitches.slice(0, i).every((other) => Math.abs(Math.log(pitch / other)) >= SAME_PITCH),
  );
  return distinct.map((pitch) => cutAt(zone, pitch));
}

/** Strips as long as the document, or as the lines with some room; lines that the finder missed are guessed. */
function cutAt({ curves, start, end, spacing, turn, width, height, document }: Zone, pitch: number): Cut {
  const moved = (curve: Curve, by: number): Curve => [curve[0] + by, curve[1], curve[2]];
  const step = spacing ?? SPACING_CHARACTERS * pitch;
  const [first, last] = [curves[0]!, curves.at(-1)!];
  const mayBeCard = (end - start) / pitch < 38;
  const guessed = curves.length === 1 || (curves.length === 2 && mayBeCard);
  const all = guessed ? [moved(first, -step), ...curves, moved(last, step)] : curves;
  let [from, to] = [start - ROOM * pitch, end + ROOM * pitch];
  if (document) {
    const [left, top, right, bottom] = document.box;
    // Seen in the frame that the lines read to the right in, the document's left side is another one.
    const sides = [
      [left, right],
      [top, bottom],
      [width - right, width - left],
      [height - bottom, height - top],
    ] as const;
    from = Math.min(sides[turn]![0] - pitch, start - pitch);
    to = Math.max(sides[turn]![1] + pitch, end + pitch);
  }
  return { curves: all, from, length: to - from, pitch };
}

function readStrips(photo: Rgba, zone: Zone, cut: Cut, network: MrzNetwork): Sheet {
  const { turn, width, height, middle, toPhoto } = zone;
  const { curves, from, length, pitch } = cut;
  const map = (point: Point) => toPhoto(inPicture(point, turn, width, height));
  const places = curves.map((curve) => placesOf({ curve, middle, from, length, pitch, toPhoto: map }));
  const strips = places.map((at) => normalised(sample(photo, at)));
  return { ...cut, places, answers: network.read(strips, stripWidth(cut)) };
}

/** The outline in the photo of lines between two columns of their strips. */
function regionOf(
  { turn, width, height, middle, toPhoto }: Zone,
  curves: readonly Curve[],
  { from, pitch }: Cut,
  [start, end]: readonly [number, number],
): Region {
  const scale = pitch / STRIP_PITCH;
  const place = (column: number, curve: Curve, off: number) => {
    const x = from + column * scale;
    const t = x - middle;
    const y = curve[0] + curve[1] * t + curve[2] * t * t + off * pitch;
    return toPhoto(inPicture([x, y], turn, width, height));
  };
  const [first, last] = [curves[0]!, curves.at(-1)!];
  return {
    polygon: [
      place(start, first, -0.8),
      place(end, first, -0.8),
      place(end, last, 0.8),
      place(start, last, 0.8),
    ],
  };
}
