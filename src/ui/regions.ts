/** Places on a photo: which are the largest, and what to cut out to show one. */
import type { PhotoReport, Point, Region, RuleResult } from '../core/report.ts';

/** An upright rectangle in photo pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width over height of every cutting. */
export const CUTTING_RATIO = 4 / 3;

/** Space left round a place, as a share of its longer side, so that one sees where it is. */
const SURROUNDINGS = 0.4;

/** A cutting is no narrower than this share of the photo's long side: less could not be recognised. */
const LEAST_SHARE = 0.1;

/** Photo pixels across the cutting that shows how sharp print is: about one for each on the screen. */
const PRINT_WIDTH = 320;

/** Rules about the fineness of the picture: they are seen only where pixels are shown large. */
const FINE_RULES: readonly string[] = ['blur', 'resolution'];

/** The largest regions by the area of their bounding boxes. */
export function largestRegions(regions: readonly Region[], most: number): Region[] {
  const areaOf = (region: Region) => {
    const { width, height } = boxOf(region.polygon);
    return width * height;
  };
  return [...regions].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, most);
}

export function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The part of the photo that shows a result best; null where only the whole photo does. */
export function cuttingOf(result: RuleResult, report: PhotoReport): Box | null {
  const [place] = largestRegions(result.regions, 1);
  if (place) return around(boxOf(place.polygon), SURROUNDINGS, report);
  if (!report.document) return null;
  const document = boxOf(report.document.quad);
  if (!FINE_RULES.includes(result.id)) return around(document, SURROUNDINGS / 4, report);
  const width = Math.min(PRINT_WIDTH, document.width);
  const left = document.left + (document.width - width) / 2;
  const middle = document.top + document.height / 2;
  return around({ left, top: middle - width / 3, width, height: width / CUTTING_RATIO }, 0, report);
}

/** A box with its surroundings, in the shape of a cutting, moved and made smaller until it lies in the photo. */
function around(box: Box, share: number, photo: { width: number; height: number }): Box {
  const margin = share * Math.max(box.width, box.height);
  const least = LEAST_SHARE * Math.max(photo.width, photo.height);
  const wanted = Math.max(
    box.width + 2 * margin,
    CUTTING_RATIO * (box.height + 2 * margin),
    share > 0 ? least : 1,
  );
  const width = Math.min(wanted, photo.width, photo.height * CUTTING_RATIO);
  const height = width / CUTTING_RATIO;
  const within = (middle: number, size: number, all: number) =>
    Math.min(Math.max(middle - size / 2, 0), all - size);
  return {
    left: within(box.left + box.width / 2, width, photo.width),
    top: within(box.top + box.height / 2, height, photo.height),
    width,
    height,
  };
}
