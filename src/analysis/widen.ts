import type { Point, Quad } from '../report.ts';
import { difference, type Lab, labOf, median, medianColour } from './colour.ts';
import { distance, isConvex } from './geometry.ts';
import type { Rgba } from './image.ts';
import {
  collector,
  fitLine,
  type Line,
  lineThrough,
  measureSteps,
  meet,
  placesAlong,
  type SidePlaces,
  type SideSteps,
} from './sideSteps.ts';

/*
 * Documents have coloured bands along a side, and a band's inner edge is as straight and as strong as the document's own.
 * Where a side lies there, a second edge lies outside it, what is between the two looks unlike the table, and what is
 * beyond looks like it, as it does at the other three sides. Then the side is moved out.
 */

/** How far outside the side, as a share of the quad's mean diagonal, the edge may be, and may not be. */
const REACH = 0.1;
const NEAR = 0.012;
/** The same in pixels. */
const MIN_NEAR = 3;
/** Places along a side where steps are measured; fewer than the second number inside the frame say nothing. */
const PLACES = 32;
const MIN_PLACES = 8;
/** Lines are tried so far apart, px. */
const LINE_STEP = 2;
/** The edge must collect this much more than a line in no particular place, and as much as the side does. */
const MIN_CONTRAST = 0.25;
/** What the table looks like is seen this far outside the other sides, as a share of the diagonal. */
const TABLE = 0.03;
/** What lies beyond the edge is seen this many pixels outside it, what lies within at these shares of the way to it. */
const BEYOND = 5;
const BETWEEN = [0.35, 0.65];
/** The band must differ from the table this many times as much as what lies beyond, and by this much more; CIELAB. */
const UNLIKE = 1.5;
const MIN_UNLIKE = 4;
/** Lightness counts half: shadows lie on tables. */
const LIGHTNESS = 0.5;

/** The quad with those sides moved out that lie on the inner edge of a band; pixels of `image`. */
export function widenQuad(image: Rgba, quad: Quad): Quad {
  if (!isConvex(quad)) return quad;
  const diagonal = (distance(quad[0], quad[2]) + distance(quad[1], quad[3])) / 2;
  const near = Math.max(MIN_NEAR, Math.round(NEAR * diagonal));
  const reach = Math.max(near + LINE_STEP, Math.round(REACH * diagonal));
  const sides = quad.map((corner, i) => placesAlong(image, corner, quad[(i + 1) % 4]!, PLACES));
  const outside = sides.map((side) => coloursAt(image, side, () => -TABLE * diagonal));
  const lines = sides.map((side, i) => {
    const table = outside.filter((_, j) => j !== i).flat();
    if (side.places.length < MIN_PLACES || table.length < MIN_PLACES) return null;
    return outerLine(image, side, near, reach, medianColour(table));
  });
  if (lines.every((line) => line === null)) return quad;
  const moved = quad.map((corner, i) => lines[i] ?? lineThrough(corner, quad[(i + 1) % 4]!));
  const widened = quad.map((corner, i) => meet(moved[(i + 3) % 4]!, moved[i]!) ?? corner) as unknown as Quad;
  return isConvex(widened) ? widened : quad;
}

/** The line along the edge outside a band, or null when the side is no band's edge. */
function outerLine(image: Rgba, side: SidePlaces, near: number, reach: number, table: Lab): Line | null {
  const unlikeTable = (colours: readonly Lab[]) =>
    median(colours.map((colour) => difference(colour, table, LIGHTNESS)));
  if (!(unlikeTable(coloursAt(image, side, () => -near)) > MIN_UNLIKE)) return null;
  const measured = measureSteps(image, side, -reach, 2);
  const edge = bestEdge(measured, near);
  if (!edge) return null;
  const offset = (along: number) => edge.start + (edge.end - edge.start) * along;
  const band = unlikeTable(BETWEEN.flatMap((share) => coloursAt(image, side, (t) => share * offset(t))));
  const beyond = unlikeTable(coloursAt(image, side, (t) => offset(t) - BEYOND));
  return band > UNLIKE * beyond + MIN_UNLIKE ? fitLine(measured, edge.start, edge.end) : null;
}

/** The offsets at the side's two ends of the strongest edge outside it, or null when none is as strong as the side. */
function bestEdge(measured: SideSteps, near: number): { start: number; end: number } | null {
  const { anywhere, collect } = collector(measured);
  const here = Math.max(...[-1, 0, 1].flatMap((start) => [-1, 0, 1].map((end) => collect(start, end))));
  let best = { start: 0, end: 0, score: Math.max(here, anywhere + MIN_CONTRAST) };
  for (let start = measured.from; start <= -near; start += LINE_STEP) {
    for (let end = measured.from; end <= -near; end += LINE_STEP) {
      for (const shift of [0, 1]) {
        const score = collect(start + shift, end + shift);
        if (score > best.score) best = { start: start + shift, end: end + shift, score };
      }
    }
  }
  return best.start === 0 ? null : best;
}

/** Mean colours of 3 x 3 pixels at each place, so many pixels beside the side; places outside the picture are left out. */
function coloursAt(
  image: Rgba,
  { places, along, normal }: SidePlaces,
  offset: (along: number) => number,
): Lab[] {
  return places.flatMap(([x, y], k) => {
    const away = offset(along[k]!);
    const colour = colourAt(image, [x + normal[0] * away, y + normal[1] * away]);
    return colour ? [colour] : [];
  });
}

function colourAt({ data, width, height }: Rgba, place: Point): Lab | null {
  const [x, y] = [Math.floor(place[0]), Math.floor(place[1])];
  if (x < 1 || y < 1 || x > width - 2 || y > height - 2) return null;
  let [r, g, b] = [0, 0, 0];
  for (let row = y - 1; row <= y + 1; row++) {
    for (let column = x - 1; column <= x + 1; column++) {
      const p = 4 * (row * width + column);
      r += data[p]!;
      g += data[p + 1]!;
      b += data[p + 2]!;
    }
  }
  return labOf(r / 9, g / 9, b / 9);
}
