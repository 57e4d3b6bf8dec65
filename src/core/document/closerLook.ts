/** Looks at the whole picture, and from closer by at where the document seems to be. */
import { signedArea } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';
import type { Location, Locator } from './locator.ts';

/** A document that covers less of the picture than this is looked at a second time, from closer by. */
const SMALL_SHARE = 0.4;

/** How much wider and higher than the document the closer look is. */
const CLOSER_LOOK = 1.7;

/** A smaller part of the picture than this, px, is not looked at: there is nothing of a document in it. */
const MIN_PART = 24;

/** Locates, and again in a part of the picture where the document is small. */
export function locateClosely(locator: Locator, picture: Rgba): Location {
  const first = locator.locate(picture);
  if (!first.quad || signedArea(first.quad) > SMALL_SHARE * picture.width * picture.height) return first;
  const second = locateAround(locator, picture, first.quad);
  if (!second || second.chance < first.chance) return first;
  return { ...first, ...second };
}

/** Locates in the part of the picture round some corners; null where nothing is. */
export function locateAround(
  locator: Locator,
  picture: Rgba,
  corners: readonly Point[],
): { quad: Quad; chance: number } | null {
  const { left, top, part } = partAround(picture, corners);
  if (Math.min(part.width, part.height) < MIN_PART) return null;
  const { quad, chance } = locator.locate(part);
  return quad && { quad: quad.map(([x, y]): Point => [x + left, y + top]) as unknown as Quad, chance };
}

/** The part of the picture round some corners. */
function partAround(picture: Rgba, corners: readonly Point[]): { left: number; top: number; part: Rgba } {
  const [left, right] = range(
    corners.map(([x]) => x),
    picture.width,
  );
  const [top, bottom] = range(
    corners.map(([, y]) => y),
    picture.height,
  );
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { left, top, part: { data, width, height } };
}

function range(values: readonly number[], limit: number): [from: number, to: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const half = ((high - low) / 2) * CLOSER_LOOK;
  const middle = (low + high) / 2;
  return [Math.max(0, Math.floor(middle - half)), Math.min(limit, Math.ceil(middle + half))];
}
