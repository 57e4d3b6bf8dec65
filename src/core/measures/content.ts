import type { Analysis } from '../analysis.ts';
import { connectedComponents } from '../pixels/components.ts';
import { insidePolygon } from '../pixels/geometry.ts';
import { opening } from '../pixels/morphology.ts';
import { quantile } from '../pixels/statistics.ts';
import { locatePortrait, readDocument } from '../reading/facts.ts';
import type { Point } from '../report.ts';
import { type Cells, dilation, PRINT_SHARE } from '../views/grid.ts';

/** What a part of the document carries, the most important first. */
export type Content = 'portrait' | 'mrz' | 'text' | 'blank';

/** Least share of a hidden part that lies on the portrait or on the machine-readable zone. */
const HIT_SHARE = 0.15;

/** Less print than this is the outermost glyphs of a line, or the wear of the plastic; by eye on drawn cards. */
const PRINTED_SHARE = 0.06;

/**
 * A reflection adds light beside itself too, so that strokes take away a smaller share of it: they are measured against the
 * light that all but this share of the rest has.
 */
const DARK_SHARE = 0.25;

/** Strokes fainter than this, grey levels, are noise. */
const FAINTEST_STROKE = 6;

/** Print within so many cells of a hidden part goes on below it. */
const NEAR_CELLS = 5;

/** The machine-readable zone lies this near to the lower edge, mm (ICAO Doc 9303, parts 4 and 5: 23.2 mm). */
const MRZ_MM = 23.2;

/** A row of cells belongs to it where this share of the row is printed; the lines of the zone reach across, others end. */
const MRZ_ROW_SHARE = 0.5;

/** Two lines of it, 3 mm high, touch at least this many rows. */
const MRZ_ROWS = 4;

/** There is white between its lines; where more of the rows than this are printed, it is a pattern. */
const MRZ_INKED_SHARE = 0.85;

/** A picture is darker than this share of the document's paper. */
const PICTURE_SHARE = 0.82;

/** Lower documents than this, mm, are cards, which carry the machine-readable zone on their back (ICAO Doc 9303, part 5). */
const PASSPORT_MM = 70;

/** Width and height, mm, aspect and filled share of a portrait: from cards to passport pages; a second one is smaller. */
const PORTRAIT = { width: [18, 45], height: [22, 55], aspect: [0.55, 1.05], filled: 0.5 } as const;

/** Where the portrait lies when it cannot be made out, as shares of the document: ICAO Doc 9303, zone IV, is at the left. */
const PORTRAIT_ZONE = { left: 0.03, right: 0.38, top: 0.2, bottom: 0.8 } as const;

/** Less surely found, a portrait may be another picture: see the rule `portrait`. */
const SURE_FACE = 0.65;

/** Where the portrait and the machine-readable lines were found, as outlines in photo pixels. */
export interface KnownPlaces {
  portrait: readonly Point[] | null;
  mrz: readonly Point[] | null;
}

const NOTHING_KNOWN: KnownPlaces = { portrait: null, mrz: null };

/** What a face detector and the reader of lines have found. */
export function knownPlaces(analysis: Analysis): KnownPlaces {
  const portrait = analysis.fact(locatePortrait);
  const { reading } = analysis.fact(readDocument);
  return {
    portrait: portrait && portrait.score >= SURE_FACE ? portrait.picture : null,
    mrz: reading?.region.polygon ?? null,
  };
}

/**
 * What the hidden part of the document carries: what was found there, or else what the rest of it tells.
 * Without a document or anything found, only text and blank are told apart.
 * @param hidden 1 for each hidden cell
 */
export function contentBelow(hidden: Uint8Array, cells: Cells, known = NOTHING_KNOWN): Content {
  const below = Array.from(hidden.keys()).filter((i) => hidden[i]);
  const shareIn = (mask: Uint8Array) => below.filter((i) => mask[i]).length / Math.max(1, below.length);
  const isDocument = cells.subject.scale === 'document';
  const none = new Uint8Array(hidden.length);
  const mrz = known.mrz ? maskOf(known.mrz, cells) : isDocument ? mrzMask(hidden, cells) : none;
  const assumed = () => (isDocument ? portraitMask(hidden, mrz, cells) : none);
  const portrait = known.portrait ? maskOf(known.portrait, cells) : assumed();
  if (shareIn(portrait) >= HIT_SHARE) return 'portrait';
  if (shareIn(mrz) >= HIT_SHARE) return 'mrz';
  return printedShareNear(below, cells) > PRINTED_SHARE ? 'text' : 'blank';
}

/** 1 for the cells whose middle lies inside an outline in photo pixels. */
function maskOf(outline: readonly Point[], { usable, width, size, subject }: Cells): Uint8Array {
  return usable.map((_, i) => {
    const middle: Point = [((i % width) + 0.5) * size, (Math.floor(i / width) + 0.5) * size];
    return Number(insidePolygon(subject.toPhoto(middle), outline));
  });
}

/** The rows from the first to the last line of the zone; hidden cells have no say in which rows those are. */
function mrzMask(hidden: Uint8Array, { printed, usable, width, height, size, subject }: Cells): Uint8Array {
  const mask = new Uint8Array(usable.length);
  const top = Math.max(0, height - Math.round((MRZ_MM * subject.pxPerMm) / size));
  const rows = Array.from({ length: height - top }, (_, k) => top + k).filter((row) => {
    let seen = 0;
    let inked = 0;
    for (let i = row * width; i < (row + 1) * width; i++) {
      if (!usable[i] || hidden[i]) continue;
      seen++;
      inked += printed[i]!;
    }
    return inked > MRZ_ROW_SHARE * seen;
  });
  if (rows.length < MRZ_ROWS) return mask;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  if (rows.length > MRZ_INKED_SHARE * (last - first + 1)) return mask;
  return mask.fill(1, first * width, (last + 1) * width);
}

/** The boxes of what has the size and shape of a portrait; where there is none, the zone that it is likely to lie in. */
function portraitMask(hidden: Uint8Array, mrz: Uint8Array, cells: Cells): Uint8Array {
  const { usable, width, height } = cells;
  const boxes = portraitBoxes(hidden, cells);
  const isBackOfCard = mrz.includes(1) && (height * cells.size) / cells.subject.pxPerMm < PASSPORT_MM;
  if (boxes.length === 0 && !isBackOfCard) {
    const { left, right, top, bottom } = PORTRAIT_ZONE;
    boxes.push([left * width, right * width, top * height, bottom * height]);
  }
  return usable.map((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return Number(boxes.some(([l, r, t, b]) => x >= l && x <= r && y >= t && y <= b));
  });
}

type Box = [left: number, right: number, top: number, bottom: number];

function portraitBoxes(hidden: Uint8Array, { ground, usable, width, height, size, subject }: Cells): Box[] {
  const cellMm = size / subject.pxPerMm;
  const paper = quantile(
    ground.filter((_, i) => usable[i] && !hidden[i]),
    0.8,
  );
  const dark = usable.map((value, i) => Number(value === 1 && ground[i]! < PICTURE_SHARE * paper));
  return connectedComponents(opening(dark, width, height), width, height).flatMap((piece): Box[] => {
    const xs = piece.map((i) => i % width);
    const ys = piece.map((i) => Math.floor(i / width));
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [across, down] = [right - left + 1, bottom - top + 1];
    const fits =
      within(across * cellMm, PORTRAIT.width) &&
      within(down * cellMm, PORTRAIT.height) &&
      within(across / down, PORTRAIT.aspect) &&
      piece.length >= PORTRAIT.filled * across * down;
    return fits ? [[left, right, top, bottom]] : [];
  });
}

const within = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

/** The larger of the shares that are printed of a part and of what lies round it, where it may have washed out less. */
function printedShareNear(
  below: readonly number[],
  { printed, strokes, ground, usable, width, height }: Cells,
): number {
  const part = dilation(below, 0, width, height);
  const light = quantile(
    ground.filter((_, i) => usable[i] && !part[i]),
    DARK_SHARE,
  );
  const faintest = Math.max(FAINTEST_STROKE, PRINT_SHARE * light);
  const shareOf = (mask: Uint8Array) => {
    const seen = Array.from(mask.keys()).filter((i) => mask[i] && usable[i]);
    return seen.filter((i) => printed[i] || strokes[i]! > faintest).length / Math.max(1, seen.length);
  };
  const ring = dilation(below, NEAR_CELLS, width, height).map((value, i) => value - part[i]!);
  return Math.max(shareOf(part), shareOf(ring));
}
