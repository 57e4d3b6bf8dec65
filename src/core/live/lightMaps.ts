import type { Analysis } from '../analysis.ts';
import { measureHighlights } from '../measures/highlights.ts';
import { type LightTile, measureIllumination } from '../measures/illumination.ts';
import { rectangle } from '../pixels/geometry.ts';
import { countOf, quantile } from '../pixels/statistics.ts';
import type { Point, Quad } from '../report.ts';

/**
 * How a surface is lit, place by place, drawn from what the rules about light measured: the tiles of the illumination and the
 * cells of the highlights. Numbers and limits are theirs alone.
 */
export interface LightMaps {
  /** Light on each tile (5 mm) over that on the brightest ones, in linear light. */
  light: MapCell[];
  /** Light that a reflection adds to each cell (1 mm), as a share of what clips the sensor; 1 where it is clipped. Others are left out. */
  glare: MapCell[];
  /** Three by three zones, row by row as they are seen in the frame. */
  zones: Zone[];
  /** Zone, 0..8, where most of the glare lies; null without any. */
  glareZone: number | null;
  /** Pixels by luma, in {@link HISTOGRAM_BINS} bins; they add up to 1. */
  histogram: number[];
  /** As good as white, and as good as black. */
  clippedShare: number;
  crushedShare: number;
  /** CIELAB a and b of the least coloured parts: what white balance has left over. */
  cast: { a: number; b: number };
}

/** A place in the frame, and what was measured there. */
export interface MapCell {
  corners: Quad;
  value: number;
}

/** A ninth of the surface. */
export interface Zone {
  /** Light of its paper over that of the brightest zone; 0 where it is not seen. */
  light: number;
  middle: Point;
}

export const HISTOGRAM_BINS = 64;

/** Luma up to which a pixel is as good as black. */
const BLACK = 5;

/** Zones along each side. */
const THIRDS = 3;

/** The paper of a zone is in its brighter tiles: dark print takes the others. */
const PAPER_QUANTILE = 0.75;

/** Draws the maps of the subject of an analysis. */
export function lightMapsOf(analysis: Analysis): LightMaps {
  const light = analysis.fact(measureIllumination);
  const { cells, addedLight } = analysis.fact(measureHighlights).map;
  const { width, height, size, subject } = cells;
  const turn = turnOf(analysis.document?.quad);
  const brightest = Math.max(
    quantile(
      light.tiles.map((tile) => tile.light),
      0.95,
    ),
    Number.EPSILON,
  );
  const glare = [...addedLight.keys()].filter((i) => addedLight[i]! > 0);
  const glareZones = new Float64Array(THIRDS ** 2);
  for (const i of glare) {
    const [x, y] = [((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height];
    glareZones[zoneAt(turned([x, y], subject.scale === 'document' ? turn : 0))]! += addedLight[i]!;
  }
  const cellAt = (i: number) => {
    const [left, top] = [(i % width) * size, Math.floor(i / width) * size];
    return rectangle(left, top, left + size, top + size);
  };
  const toFrame = (point: Point) => rounded(subject.toPhoto(point));
  return {
    light: light.tiles.map((tile) => ({
      corners: tile.corners.map(rounded) as unknown as Quad,
      value: Math.min(1, tile.light / brightest),
    })),
    glare: glare.map((i) => ({
      corners: cellAt(i).map(toFrame) as unknown as Quad,
      value: addedLight[i]!,
    })),
    zones: zonesOf(light.tiles, turn, analysis),
    glareZone: glare.length > 0 ? glareZones.indexOf(Math.max(...glareZones)) : null,
    histogram: binsOf(light.histogram),
    clippedShare: light.clippedShare,
    crushedShare: countOf(light.histogram.subarray(0, BLACK + 1)) / Math.max(1, countOf(light.histogram)),
    cast: { a: light.chroma * Math.cos(radians(light.hue)), b: light.chroma * Math.sin(radians(light.hue)) },
  };
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A tenth of a pixel is enough to draw. */
const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** Which corner of the document, 0..3 clockwise as it reads, is the upper left one in the frame; 0 for a whole frame. */
function turnOf(quad: Quad | undefined): number {
  return quad ? quad.indexOf(quad.reduce((a, b) => (b[0] + b[1] < a[0] + a[1] ? b : a))) : 0;
}

/** A place on the document, shares of its sides as it reads, as it is seen in the frame. */
function turned([u, v]: Point, turn: number): Point {
  if (turn === 1) return [v, 1 - u];
  if (turn === 2) return [1 - u, 1 - v];
  return turn === 3 ? [1 - v, u] : [u, v];
}

const zoneAt = ([u, v]: Point) => thirdAt(v) * THIRDS + thirdAt(u);

const thirdAt = (share: number) => Math.min(THIRDS - 1, Math.max(0, Math.floor(share * THIRDS)));

function zonesOf(tiles: readonly LightTile[], turn: number, { photo, document }: Analysis): Zone[] {
  const lights = Array.from({ length: THIRDS ** 2 }, (): number[] => []);
  for (const tile of tiles) lights[zoneAt(turned(tile.at, turn))]!.push(tile.light);
  const papers = lights.map((zone) => quantile(zone, PAPER_QUANTILE));
  const brightest = Math.max(...papers, Number.EPSILON);
  const quad = document?.quad ?? (rectangle(0, 0, photo.width, photo.height) as unknown as Quad);
  const seen = quad.map((_, i) => quad[(i + turn) % 4]!) as unknown as Quad;
  return papers.map((paper, zone) => ({
    light: paper / brightest,
    middle: rounded(
      within(seen, ((zone % THIRDS) + 0.5) / THIRDS, (Math.floor(zone / THIRDS) + 0.5) / THIRDS),
    ),
  }));
}

/** A place within a quad, shares of its sides; near enough to write a number there. */
function within([tl, tr, br, bl]: Quad, u: number, v: number): Point {
  const mix = (k: 0 | 1) => (1 - v) * ((1 - u) * tl[k] + u * tr[k]) + v * ((1 - u) * bl[k] + u * br[k]);
  return [mix(0), mix(1)];
}

/** Shares of the pixels, in bins of luma. */
function binsOf(histogram: Uint32Array): number[] {
  const count = Math.max(1, countOf(histogram));
  const width = histogram.length / HISTOGRAM_BINS;
  return Array.from(
    { length: HISTOGRAM_BINS },
    (_, bin) => countOf(histogram.subarray(bin * width, (bin + 1) * width)) / count,
  );
}
