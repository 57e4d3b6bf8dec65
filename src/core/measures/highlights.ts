import { type Analysis, defineFact } from '../analysis.ts';
import { LINEAR } from '../pixels/colour.ts';
import { connectedComponents } from '../pixels/components.ts';
import { slidingMedian } from '../pixels/filters.ts';
import { opening } from '../pixels/morphology.ts';
import { softLight } from '../pixels/retinex.ts';
import type { Region } from '../report.ts';
import { type Cells, centreOf, dilation, measureCells, outlineOf } from '../views/grid.ts';
import { placeOf } from '../views/placeNames.ts';
import { type Content, contentBelow, knownPlaces } from './content.ts';

/** Half the window of the median that a spot must stand out from, in cells (about mm). */
const SURROUND_CELLS = 12;

/** A spot must cover this many cells, about mm², for its strength to count. */
const MIN_CELLS = 9;

/** Where a spot begins: so many grey levels above its surroundings. It ends where half of its strength is left. */
const SPOT_FLOOR = 12;

/** A spot adds this much light or is clipped; fainter ones are print. */
const MIN_ADDED = 0.1;

/** Where paper is nearly clipped, a clipped spot that adds less than this is printed white, which ends in a step; field, 2026-11-28. */
const MIN_FADING = 0.05;

/** White is the level that this share of the rest exceeds. */
const WHITE_SHARE = 0.05;

/** From this level on, in all channels, paper itself is nearly clipped and a highlight on it cannot be seen. */
const BRIGHT = 240;

/** Round a spot, so many cells are veiled and their print may not show. */
const VEILED_CELLS = 2;

/** Specular highlights on the document, or on the whole frame without one. Shares are of its area. */
export interface SpecularHighlights {
  /**
   * Light that the strongest soft spot adds over at least 9 mm², as a share of what clips the sensor. Less of it counts
   * where the spot is darker than white paper: a reflection adds to what the paper throws back.
   */
  addedLight: number;
  /** Share that is clipped in one piece of at least 3 x 3 mm, without any print left in it. */
  clippedShare: number;
  /** Share that is nearly clipped, whatever the reason. */
  brightShare: number;
  /** Share that all spots cover. */
  spotShare: number;
  /** The most important of what the spots lie on; null without a spot. */
  hits: Content | null;
  /** Where the largest spot lies in the photo, in words; null without a spot. */
  place: string | null;
  /** 1 for the cells of the spots and for those round them that they veil. */
  veiled: Uint8Array;
  cells: Cells;
  /** Light that is added to each cell: what `addedLight` is the number of; 1 where it is clipped, 0 where nothing is. */
  map: { cells: Cells; addedLight: Float64Array };
  /** Whether the shares are of the document or of the whole frame. */
  scale: 'document' | 'assumed';
  regions: Region[];
}

interface Spot {
  /** The cells that stand out, and those of them that have at least half of its strength. */
  piece: number[];
  cells: number[];
  addedLight: number;
  /** Light that it adds to one of its cells. */
  addedAt(cell: number): number;
}

/** Finds specular highlights: a fact, see `Analysis.fact`. */
export const measureHighlights = defineFact('highlights', (analysis: Analysis): SpecularHighlights => {
  const cells = analysis.fact(measureCells);
  const { width, height, usable, ground } = cells;
  const bumps = bumpsOf(cells);
  const core = opening(cells.clipped, width, height).map((value, i) => value & usable[i]!);
  const raised = usable.map((value, i) => Number(value === 1 && (bumps[i]! > SPOT_FLOOR || core[i] === 1)));
  const white = whiteOf(cells, raised);
  const candidates = connectedComponents(raised, width, height)
    .filter((piece) => piece.length >= MIN_CELLS)
    .map((piece) => spotOf(piece, bumps, core, cells, white))
    .filter((spot) => isBroad(spot, width, height));
  const least = white < BRIGHT ? 0 : MIN_FADING;
  const spots = candidates.filter((spot) => isSpot(spot, core, least)).map((spot) => spot.cells);
  const share = (count: number) => count / Math.max(1, sum(usable));
  const veiled = dilation(spots.flat(), VEILED_CELLS, width, height);
  const largest = spots.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
  return {
    addedLight: candidates.reduce((most, { addedLight }) => Math.max(most, addedLight), 0),
    clippedShare: share(spots.reduce((n, spot) => n + spot.filter((i) => core[i]).length, 0)),
    brightShare: share(ground.reduce((n, value, i) => n + (usable[i] && value >= BRIGHT ? 1 : 0), 0)),
    spotShare: share(spots.reduce((n, spot) => n + spot.length, 0)),
    hits: spots.length > 0 ? contentBelow(veiled, cells, knownPlaces(analysis)) : null,
    place: largest.length > 0 ? placeOf(cells.subject, centreOf(largest, cells)) : null,
    veiled,
    cells,
    map: { cells, addedLight: addedMap(candidates, core) },
    scale: cells.subject.scale,
    regions: spots.map((spot) => outlineOf(spot, cells)),
  };
});

/** How far each cell stands out from its surroundings in soft light, grey levels. */
function bumpsOf({ ground, width, height, usable }: Cells): Float64Array {
  const light = softLight(ground, width, height, usable);
  const surround = slidingMedian(light, width, height, SURROUND_CELLS);
  return light.map((value, i) => (usable[i] ? value - surround[i]! : 0));
}

/**
 * The level of white outside the spots. White paper throws back all colours, so it is at least as bright in each channel
 * as what is coloured is in its brightest: a face on a blue card is no brighter than white.
 */
function whiteOf({ largest, usable }: Cells, raised: Uint8Array): number {
  const histogram = new Uint32Array(256);
  let above = 0;
  for (let i = 0; i < largest.length; i++) {
    if (!usable[i] || raised[i]) continue;
    histogram[Math.round(largest[i]!)]! += 1;
    above += WHITE_SHARE;
  }
  let level = 255;
  while (level > 0 && above >= histogram[level]!) above -= histogram[level--]!;
  return level;
}

function spotOf(
  piece: readonly number[],
  bumps: Float64Array,
  core: Uint8Array,
  { ground }: Cells,
  white: number,
): Spot {
  const strength = highest(piece, (i) => bumps[i]!);
  const body = piece.filter((i) => core[i] || bumps[i]! > Math.max(SPOT_FLOOR, strength / 2));
  const added = (i: number) => linear(ground[i]!) - linear(ground[i]! - bumps[i]!);
  const overWhite = Math.min(1, highest(body, (i) => ground[i]!) / Math.max(1, white)) ** 2;
  const addedAt = (i: number) => Math.max(0, added(i)) * overWhite;
  return { piece: [...piece], cells: body, addedLight: highest(piece, addedAt), addedAt };
}

function addedMap(spots: readonly Spot[], core: Uint8Array): Float64Array {
  const map = Float64Array.from(core);
  for (const { piece, addedAt } of spots) {
    for (const i of piece) map[i] = Math.max(map[i]!, addedAt(i));
  }
  return map;
}

/** Whether 3 x 3 cells of it hang together: the paper between lines of print is bright and narrower. */
function isBroad({ cells }: Spot, width: number, height: number): boolean {
  const mask = new Uint8Array(width * height);
  for (const i of cells) mask[i] = 1;
  return opening(mask, width, height).includes(1);
}

/** @param least light that a clipped spot must add */
const isSpot = ({ cells, addedLight }: Spot, core: Uint8Array, least: number): boolean =>
  addedLight >= MIN_ADDED || (addedLight >= least && cells.some((i) => core[i]));

const linear = (level: number) => LINEAR[Math.min(255, Math.max(0, Math.round(level)))]!;

/** The value that `MIN_CELLS` of the cells reach; 0 where there are fewer. */
function highest(piece: readonly number[], levelOf: (i: number) => number): number {
  return Float64Array.from(piece, levelOf).sort().at(-MIN_CELLS) ?? 0;
}

const sum = (values: Uint8Array) => values.reduce((total, value) => total + value, 0);
