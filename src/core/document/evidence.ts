/** What speaks for an outline beside the network's own word. */
import { distance } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Quad } from '../report.ts';
import { type TableColours, tableColours, tableRatio } from './backgroundModel.ts';
import { placesAlong, type SidePlaces } from './edgeProfiles.ts';

/** What is known of an outline. All are higher where it is rather right. */
export interface Evidence {
  /** The network's chance that a document is there and its outline right, 0..1; over several looks, the mean of their logits. */
  readonly chance: number;
  /** Overlap of the network's outline with the one fitted to the edges, 0..1: far away edges are seldom the document's. */
  readonly kept: number;
  /** How much rather what lies outside its least clear side looks like the table than what lies inside, see `leastSplit`. */
  readonly split: number;
  /** Mean overlap with the outlines that other looks at the picture give, 0..1; 1 where the network is sure by itself. */
  readonly agreement: number;
}

/** An outline, and what speaks for it. */
export interface Outline {
  readonly quad: Quad;
  readonly evidence: Evidence;
}

/** Places along a side; sides with fewer in the picture say nothing. */
const PLACES = 32;
const MIN_PLACES = 8;

/** The strips on either side of it, so many places of 1/260 of the diagonal from it: its very edge is neither. */
const SPACINGS = 260;
const FROM = 2;
const TO = 9;

/** Less of a strip than this in the picture says nothing. */
const MIN_SEEN = 0.5;

/** From here on it says no more: a table of quite another colour is none the better for it. */
const CLEAREST = 2;

/** Where the document fills the picture and no table is seen, it says neither yes nor no. */
const UNSEEN = 1;

/**
 * The least, over the sides that are seen, of how much more likely the strip outside lies on the table than the strip
 * inside does (mean logarithms, at most 2). About 0 where a side runs across the document or across the table.
 */
export function leastSplit(image: Rgba, quad: Quad): number {
  const diagonal = (distance(quad[0], quad[2]) + distance(quad[1], quad[3])) / 2;
  const spacing = Math.max(1, diagonal / SPACINGS);
  const colours = tableColours(image, quad, diagonal, spacing);
  const splits = quad.flatMap((corner, i) => {
    const side = placesAlong(image, corner, quad[(i + 1) % 4]!, PLACES);
    const split = side.places.length < MIN_PLACES ? null : splitOf(image, side, spacing, colours[i]!);
    return split === null ? [] : [split];
  });
  return splits.length > 0 ? Math.min(CLEAREST, ...splits) : UNSEEN;
}

/** The difference across one side; null where too little of its outside is in the picture. */
function splitOf(image: Rgba, side: SidePlaces, spacing: number, colours: TableColours): number | null {
  const [outside, inside] = [-spacing, spacing].map((step) => strip(image, side, step, colours));
  const all = side.places.length * (TO - FROM + 1);
  if (outside!.seen < MIN_SEEN * all || inside!.seen < MIN_SEEN * all) return null;
  return outside!.sum / outside!.seen - inside!.sum / inside!.seen;
}

function strip(image: Rgba, { places, normal }: SidePlaces, step: number, colours: TableColours) {
  let sum = 0;
  let seen = 0;
  for (const [x, y] of places) {
    for (let k = FROM; k <= TO; k++) {
      const [px, py] = [x + normal[0] * k * step, y + normal[1] * k * step];
      if (px < 0 || py < 0 || px >= image.width || py >= image.height) continue;
      sum += tableRatio(image, [px, py], colours);
      seen++;
    }
  }
  return { sum, seen };
}
