import { Arena } from '../engines/arena.ts';
import type { Cv } from '../engines/opencv.ts';
import type { Point, Quad } from '../report.ts';
import type { DocumentFinder, Finding } from './document.ts';
import { distance, isConvex, signedArea } from './geometry.ts';
import type { Rgba } from './image.ts';

/** Contours are searched at about this long side: fine enough for corners, coarse enough to lose print. */
const SEARCH_SIDE = 480;

/** A document covers at least this share of the frame. */
const MIN_AREA_SHARE = 0.04;

/** Canny thresholds, tried together: faint edges of white on white, and strong ones alone where all is busy. */
const CANNY = [
  [20, 60],
  [50, 150],
  [100, 250],
] as const;

/** Finds the largest convex four-sided contour. */
export function createClassicalFinder(cv: Cv): DocumentFinder {
  return { find: (preview) => findDocument(cv, preview) };
}

function findDocument(cv: Cv, preview: Rgba): Finding | null {
  using arena = new Arena();
  const source = arena.own(new cv.Mat(preview.height, preview.width, cv.CV_8UC4));
  source.data.set(preview.data);
  const scale = Math.min(1, SEARCH_SIDE / Math.max(preview.width, preview.height));
  const small = arena.own(new cv.Mat());
  cv.resize(source, small, new cv.Size(0, 0), scale, scale, cv.INTER_AREA);
  cv.cvtColor(small, small, cv.COLOR_RGBA2GRAY, 0);
  cv.medianBlur(small, small, 5);
  const frame = small.rows * small.cols;
  const quads = CANNY.flatMap(([low, high]) => quadsAt(cv, small, low, high)).filter(
    (quad) => isConvex(quad) && signedArea(quad) > MIN_AREA_SHARE * frame,
  );
  if (quads.length === 0) return null;
  const best = quads.reduce((a, b) => (signedArea(b) > signedArea(a) ? b : a));
  const quad = best.map(([x, y]) => [x / scale, y / scale]) as unknown as Quad;
  return { quad, confidence: 0.5 };
}

/** Four-sided outlines of the edges at one pair of thresholds, clockwise from the corner nearest the top left. */
function quadsAt(cv: Cv, gray: InstanceType<Cv['Mat']>, low: number, high: number): Quad[] {
  using arena = new Arena();
  const edges = arena.own(new cv.Mat());
  cv.Canny(gray, edges, low, high);
  const kernel = arena.own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(3, 3), new cv.Point(-1, -1)));
  cv.dilate(edges, edges, kernel, new cv.Point(-1, -1), 1, cv.BORDER_CONSTANT, new cv.Scalar(0));
  const contours = arena.own(new cv.MatVector());
  const hierarchy = arena.own(new cv.Mat());
  cv.findContours(edges, contours, hierarchy, cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
  const quads: Quad[] = [];
  for (let i = 0; i < contours.size(); i++) {
    using scope = new Arena();
    const contour = scope.own(contours.get(i));
    const hull = scope.own(new cv.Mat());
    cv.convexHull(contour, hull);
    const outline = scope.own(new cv.Mat());
    cv.approxPolyDP(hull, outline, 0.03 * cv.arcLength(hull, true), true);
    if (outline.rows === 4)
      quads.push(orderQuad(Array.from({ length: 4 }, (_, k) => pointAt(outline.data32S, k))));
  }
  return quads;
}

function pointAt(data: Int32Array, k: number): Point {
  return [data[2 * k]!, data[2 * k + 1]!];
}

/** Clockwise, starting with the corner nearest the top left of the frame. */
export function orderQuad(points: Point[]): Quad {
  const clockwise = signedArea(points) < 0 ? [...points].reverse() : points;
  const nearest = clockwise.reduce((a, b) => (distance(b, [0, 0]) < distance(a, [0, 0]) ? b : a));
  const start = clockwise.indexOf(nearest);
  return [0, 1, 2, 3].map((i) => clockwise[(start + i) % 4]!) as unknown as Quad;
}
