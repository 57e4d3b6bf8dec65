import { BLANK, CLASSES, type MrzNetwork, STEP, STRIP_PITCH } from '../networks/mrz.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Region } from '../report.ts';
import { type Decoded, decode, likelihoods } from './decode.ts';
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

/** Read worse than this, there is something else than the lines of a document. */
const MIN_SCORE = -1.2;
/** Read better than this, and with all check digits agreeing, no other size is tried. */
const SURE_SCORE = -0.4;
/** Worth of a beginning that the format asks for, and of each check digit that agrees, in mean logarithms. */
const PREFIX_WORTH = 0.15;
const CHECK_WORTH = 0.1;
/** A character less likely than this could not be read. */
const LEGIBLE = 0.35;
/** Strips with fewer characters than this share of their room hold other print, and are not worth decoding. */
const LEAST_FILLED = 0.25;
/** A character is seen where it is likelier than this; about two answers fall on one. */
const SEEN_LOG = Math.log(0.6);
const ANSWERS_EACH = 2;
/** Room beside the document, characters: the lines begin 3 mm inside it, but outlines may be off. */
const ROOM = 2;
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
  const sheet = readStrips(photo, zone, cutOf(zone), network);
  if (Math.max(...sheet.answers.map(filledShare)) < LEAST_FILLED) return null;
  const [first, ...rest] = candidatesOn(sheet);
  if (!first) return null;
  const best = rest.reduce((a, b) => (b.worth > a.worth ? b : a), first);
  const { score } = best.decoded;
  return score < MIN_SCORE || best.worth <= score ? null : readingOf(best, photo, zone);
}

/** Share of a strip's room that characters are seen in, 0..1. */
function filledShare(answers: Float32Array): number {
  let seen = 0;
  for (let from = 0; from < answers.length; from += CLASSES) {
    for (let i = from; i < from + BLANK; i++) if (answers[i]! > SEEN_LOG) seen++;
  }
  const room = ((answers.length / CLASSES) * STEP) / STRIP_PITCH;
  return seen / ANSWERS_EACH / room;
}

/** Every layout, on every run of neighbouring lines that it could be, up to the first size that fits beyond doubt. */
function candidatesOn(sheet: Sheet): Candidate[] {
  const lines = sheet.answers.map(likelihoods);
  const candidates: Candidate[] = [];
  for (const [rows, length] of SIZES) {
    if (length * STRIP_PITCH > stripWidth(sheet)) continue;
    for (let first = 0; first + rows <= sheet.answers.length; first++) {
      for (const layout of layoutsOf(rows, length)) {
        const end = first + rows;
        const decoded = decode(sheet.answers.slice(first, end), layout, lines.slice(first, end));
        candidates.push({ sheet, first, decoded, worth: worthOf(decoded) });
      }
    }
    if (candidates.some(({ decoded }) => isBeyondDoubt(decoded))) break;
  }
  return candidates;
}

/** Whether every check digit agrees, and hardly a character is unsure. */
function isBeyondDoubt(decoded: Decoded): boolean {
  return decoded.score > SURE_SCORE && allAgree(textsOf(decoded), decoded.layout);
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

/** Strips as long as the document or the frame; round a single line, its neighbours are guessed. */
function cutOf({ curves, pitch, spacing, turn, width, height, document }: Zone): Cut {
  const moved = (curve: Curve, by: number): Curve => [curve[0] + by, curve[1], curve[2]];
  const [first] = curves;
  const all = curves.length === 1 ? [moved(first!, -spacing), first!, moved(first!, spacing)] : curves;
  const [left, top, right, bottom] = document?.box ?? [0, 0, width, height];
  // Where the document begins in the frame that its lines read to the right in.
  const sides = [
    [left, right],
    [top, bottom],
    [width - right, width - left],
    [height - bottom, height - top],
  ] as const;
  const from = sides[turn]![0] - ROOM * pitch;
  return { curves: all, from, length: sides[turn]![1] + ROOM * pitch - from, pitch };
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
