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

/** A line's places in a zone: how many characters, and which curves. */
interface Hypothesis {
  characters: number;
  curves: readonly Curve[];
  pitch: number;
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
/** Most hypotheses that are tried: each costs a reading of two or three strips. */
const MOST_TRIES = 3;

/** Reads a zone; null where it is none, or cannot be read. */
export function readMrz(photo: Rgba, zone: Zone, network: MrzNetwork): MrzReading | null {
  let best: { decoded: Decoded; worth: number; hypothesis: Hypothesis; inside: number } | null = null;
  for (const hypothesis of hypothesesOf(zone).slice(0, MOST_TRIES)) {
    const { answers, inside } = readStrips(photo, zone, hypothesis, network);
    for (const layout of layoutsOf(hypothesis.curves.length, hypothesis.characters)) {
      const decoded = decode(answers, layout);
      const worth = worthOf(decoded);
      if (!best || worth > best.worth) best = { decoded, worth, hypothesis, inside };
    }
    if (best && best.decoded.score >= GOOD_SCORE && best.worth > best.decoded.score) break;
  }
  if (!best || best.decoded.score < MIN_SCORE || best.worth <= best.decoded.score) return null;
  return readingOf(best.decoded, best.inside, regionOf(zone, best.hypothesis, best.decoded));
}

function readingOf(decoded: Decoded, inside: number, region: Region): MrzReading {
  const { layout, lines, score } = decoded;
  const read = textsOf(decoded);
  const repair = findRepair(lines, layout);
  const texts = repair ? replaced(read, repair.line, repair.place, repair.mended) : read;
  const all = lines.flat();
  return {
    ...parseMrz(texts, layout),
    score,
    repair,
    leastProbability: Math.min(...all.map(({ probability }) => probability)),
    illegible: lines.flatMap((line) =>
      line.flatMap(({ probability }, k) => (probability < LEGIBLE ? [(k + 0.5) / line.length] : [])),
    ),
    insideShare: inside,
    region,
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

/** The likeliest numbers of lines and characters first; lines that the finder missed or took for others are guessed. */
function hypothesesOf({ curves, start, end, spacing }: Zone): Hypothesis[] {
  const length = end - start;
  const moved = (curve: Curve, by: number): Curve => [curve[0] + by, curve[1], curve[2]];
  const plan = (characters: number, chosen: readonly Curve[]): Hypothesis => {
    const byLength = length / characters;
    const bySpacing = spacing === null ? byLength : spacing / SPACING_CHARACTERS;
    // Ends may be hidden, so where the two disagree the spacing is the better ruler.
    const pitch = Math.abs(Math.log(byLength / bySpacing)) < 0.07 ? byLength : bySpacing;
    return { characters, curves: chosen, pitch };
  };
  const first = curves[0]!;
  const last = curves.at(-1)!;
  const characters = spacing === null ? 30 : length / (spacing / SPACING_CHARACTERS);
  if (curves.length === 3) {
    // The outermost may be other print near a passport's two lines.
    const pairs = [curves.slice(1), curves.slice(0, 2)].map((pair) => plan(44, pair));
    return characters > 36 ? [...pairs, plan(30, curves)] : [plan(30, curves), ...pairs];
  }
  if (curves.length === 2) {
    const long = plan(44, curves);
    const short = plan(36, curves);
    const card = characters < 38;
    const third = [...curves, moved(last, spacing!)];
    return card
      ? [short, plan(30, third), plan(30, [moved(first, -spacing!), ...curves]), long]
      : [long, short];
  }
  const gap = (characters: number) => (SPACING_CHARACTERS * length) / characters;
  return [
    plan(30, curves),
    plan(44, [moved(first, -gap(44)), first]),
    plan(44, [first, moved(first, gap(44))]),
  ];
}

function readStrips(photo: Rgba, zone: Zone, { characters, curves, pitch }: Hypothesis, network: MrzNetwork) {
  const { turn, width, height, start, end, middle, toPhoto } = zone;
  const [from, to] = [start, end];
  const centre = (from + to) / 2;
  const plans = curves.map((curve) => ({
    curve,
    middle,
    start: Math.abs(to - from - characters * pitch) < pitch ? from : centre - (characters * pitch) / 2,
    pitch,
    characters,
    toPhoto: (point: Point) => toPhoto(inPicture(point, turn, width, height)),
  }));
  const places = plans.map(placesOf);
  const strips = places.map((at) => normalised(sample(photo, at)));
  const inside = places.reduce((sum, at) => sum + insideShare(at, photo), 0) / places.length;
  return { answers: network.read(strips, stripWidth(characters)), inside };
}

/** The lines' outline in the photo. */
function regionOf(zone: Zone, { curves, characters, pitch }: Hypothesis, decoded: Decoded): Region {
  const { turn, width, height, start, end, middle, toPhoto } = zone;
  const scale = pitch / STRIP_PITCH;
  const long = characters * decoded.pitch * scale;
  const centre = (start + end) / 2;
  const place = (x: number, curve: Curve, off: number) => {
    const t = x - middle;
    const y = curve[0] + curve[1] * t + curve[2] * t * t + off * pitch;
    return toPhoto(inPicture([x, y], turn, width, height));
  };
  const [from, to] = [centre - long / 2, centre + long / 2];
  const [first, last] = [curves[0]!, curves.at(-1)!];
  return {
    polygon: [place(from, first, -0.8), place(to, first, -0.8), place(to, last, 0.8), place(from, last, 0.8)],
  };
}
