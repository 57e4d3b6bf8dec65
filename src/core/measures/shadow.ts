import { LINEAR } from '../pixels/colour.ts';
import { rectangle } from '../pixels/geometry.ts';
import { convexHull } from '../pixels/hull.ts';
import { quantile } from '../pixels/statistics.ts';
import type { Region } from '../report.ts';
import { CLIPPED, RIM, type Samples, TILE, type Tile } from './lightSamples.ts';

/**
 * A shadow that takes more than this share of the light is a hard one: hard shadows take at least 0.6 (bench, field); the soft
 * shadow of a hand over a card that a reviewer accepts takes 0.55, and print that runs to the rim 0.5 (field); 2026-11-28.
 */
export const HARD_SHADOW = 0.57;

/** Samples nearest to the corners, where they may be rounded (4 mm). */
const CORNER = 8;

/** Samples along and across the strips (4 x 5 mm) that are compared inside and outside the outline. */
const STRIP_LENGTH = 8;
const STRIP_DEPTH = 10;

/** Share of a strip's samples that are darker than its ground: print is darker on light documents, and lighter on dark ones. */
const LIGHT_GROUND = 0.9;
const DARK_GROUND = 0.5;

/** Fewer strips with visible surroundings do not tell of a shadow. */
const MIN_STRIPS = 15;

/** A shadow takes at least this share of the outline and of the tiles ... */
const DARK_STRIP_SHARE = 0.1;
const DARK_TILE_SHARE = 0.15;

/** Its edge crosses the outline within so many samples (12 mm), aslant so far apart inside and outside (20 mm). */
const EDGE_REACH = 24;
const EDGE_SLANT = 40;

/** ... and leaves light to so many strips (20 mm) and to this share of the tiles. */
const LIT_STRIPS = 5;
const LIT_TILE_SHARE = 0.03;

/** A strip of the outline: on which side, where it begins on it, samples; and its linear light on both sides of the outline. */
interface Strip {
  side: number;
  from: number;
  inside: number;
  outside: number;
}

/**
 * How deep a hard shadow lies on the document. Dark print darkens tiles just as a shadow does, and so does a dark table the
 * surroundings; but only a shadow darkens both sides of the outline at the same place. So strips of the outline are compared in
 * pairs, and of what one lost against the other inside and outside, the lesser counts; the tiles inside must agree; and where the
 * shadow's edge crosses the outline, neighbours must differ as much, which those beside print or far from a lamp do not.
 * What is clipped says nothing of how much light there is. Null where too little of the surroundings is seen.
 * @param isDark whether light print lies on a dark ground
 */
export function shadowDepth(samples: Samples, tiles: readonly Tile[], isDark: boolean): number | null {
  const strips = stripsOf(samples, isDark ? DARK_GROUND : LIGHT_GROUND).filter(
    ({ inside }) => inside < LINEAR[CLIPPED]!,
  );
  const lights = tiles.map((tile) => tile.light).filter((light) => light < LINEAR[CLIPPED]!);
  if (strips.length < MIN_STRIPS || lights.length < MIN_STRIPS) return null;
  const losses = strips.map((dark) => {
    const kept = strips.map((lit) => 1 - lossBetween(dark, lit));
    return 1 - new Float64Array(kept).sort()[LIT_STRIPS - 1]!;
  });
  const loss = 1 - ratio(quantile(lights, DARK_TILE_SHARE), quantile(lights, 1 - LIT_TILE_SHARE));
  return Math.max(0, Math.min(quantile(losses, 1 - DARK_STRIP_SHARE), loss, edgeLoss(strips)));
}

/** The share of the light that one strip lost against another, on both sides of the outline. */
function lossBetween(dark: Strip, lit: Strip): number {
  return 1 - Math.max(ratio(dark.inside, lit.inside), ratio(dark.outside, lit.outside));
}

/** The share of the light that is lost across one edge, inside and outside the outline: both must lose it the same way along. */
function edgeLoss(strips: readonly Strip[]): number {
  const edges = strips.flatMap((dark) => {
    const near = strips.filter(
      ({ side, from }) => side === dark.side && isWithin(from - dark.from, EDGE_REACH),
    );
    return near.map((lit) => ({
      side: dark.side,
      at: (dark.from + lit.from) / 2,
      towards: Math.sign(lit.from - dark.from),
      inside: 1 - ratio(dark.inside, lit.inside),
      outside: 1 - ratio(dark.outside, lit.outside),
    }));
  });
  let most = 0;
  for (const { side, at, towards, outside } of edges) {
    if (outside <= most) continue;
    for (const other of edges) {
      if (other.side !== side || other.towards !== towards || !isWithin(other.at - at, EDGE_SLANT)) continue;
      most = Math.max(most, Math.min(outside, other.inside));
    }
  }
  return most;
}

const isWithin = (distance: number, most: number) => Math.abs(distance) <= most;

/** Of linear lights; in the dark, differences are noise. */
const ratio = (a: number, b: number) => (a + DARK) / (b + DARK);

const DARK = 0.002;

/** Linear light of the paper just inside the outline and of what lies just outside, all along the outline. */
function stripsOf(samples: Samples, ground: number): Strip[] {
  const { columns, rows, border, luma, seen } = samples;
  if (border === 0) return [];
  const strips: Strip[] = [];
  const [inside, outside] = [0, 1].map(() => new Uint8Array(STRIP_LENGTH * STRIP_DEPTH)) as [
    Uint8Array,
    Uint8Array,
  ];
  const levelOf = (levels: Uint8Array, share: number) => levels.sort()[Math.floor(share * levels.length)]!;
  const compare = (side: number, length: number, indexAt: (along: number, depth: number) => number) => {
    for (let from = border + CORNER; from + STRIP_LENGTH <= length - border - CORNER; from += STRIP_LENGTH) {
      let unseen = 0;
      for (let along = from, n = 0; along < from + STRIP_LENGTH; along++) {
        for (let depth = RIM; depth < RIM + STRIP_DEPTH; depth++, n++) {
          const [i, o] = [indexAt(along, border + depth), indexAt(along, border - 1 - depth)];
          unseen += 2 - seen[i]! - seen[o]!;
          inside[n] = luma[i]!;
          outside[n] = luma[o]!;
        }
      }
      if (unseen > 0) continue;
      const [paper, table] = [levelOf(inside, ground), levelOf(outside, 0.5)];
      strips.push({ side, from, inside: LINEAR[paper]!, outside: LINEAR[table]! });
    }
  };
  compare(0, columns, (x, y) => y * columns + x);
  compare(1, columns, (x, y) => (rows - 1 - y) * columns + x);
  compare(2, rows, (y, x) => y * columns + x);
  compare(3, rows, (y, x) => y * columns + (columns - 1 - x));
  return strips;
}

/** Hulls of the connected tiles that are darker than half way between shadow and light. */
export function shadowRegions(samples: Samples, tiles: readonly Tile[], depth: number): Region[] {
  const reference = quantile(
    tiles.map((tile) => tile.light),
    1 - LIT_TILE_SHARE,
  );
  const left = new Set(tiles.filter((tile) => tile.light < reference * (1 - depth / 2)));
  const regions: Region[] = [];
  for (const start of left) {
    left.delete(start);
    const piece = [start];
    for (const tile of piece) {
      for (const other of left) {
        if (Math.abs(other.column - tile.column) + Math.abs(other.row - tile.row) > TILE) continue;
        left.delete(other);
        piece.push(other);
      }
    }
    if (piece.length < MIN_TILES) continue;
    const corners = piece.flatMap(({ column, row }) => rectangle(column, row, column + TILE, row + TILE));
    regions.push({ polygon: convexHull(corners).map((corner) => samples.toPhoto(corner)) });
  }
  return regions;
}

/** Smaller pieces are dark print. */
const MIN_TILES = 4;
