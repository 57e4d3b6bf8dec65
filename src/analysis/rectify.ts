import type { Point, Quad } from '../report.ts';
import type { LocatedDocument } from './document.ts';
import { type Homography, homography, project } from './geometry.ts';
import { boxReduce, type Rgba } from './image.ts';

/** The document seen straight from above, with an optional margin around it. */
export interface Rectified {
  image: Rgba;
  /** 1 where the pixel lies inside the photo's frame, 0 outside; same size as the image. */
  inside: Uint8Array;
  pxPerMm: number;
  marginMm: number;
  /** Maps a point of the rectified image to photo pixels. */
  toPhoto(point: Point): Point;
}

/** A flat rectangle in the photo: its corners, its size, and how large it appears. */
export type Surface = Pick<LocatedDocument, 'quad' | 'widthMm' | 'heightMm' | 'pxPerMm'>;

/** Rectifies the document at a resolution; pixels beyond the frame are black and marked as outside. */
export function rectify(photo: Rgba, document: Surface, pxPerMm: number, marginMm: number): Rectified {
  const width = Math.round((document.widthMm + 2 * marginMm) * pxPerMm);
  const height = Math.round((document.heightMm + 2 * marginMm) * pxPerMm);
  const near = marginMm * pxPerMm;
  const target: Quad = [
    [near, near],
    [width - near, near],
    [width - near, height - near],
    [near, height - near],
  ];
  const toPhoto = homography(target, document.quad);
  const bounds = boundsOf(toPhoto, width, height, photo);
  const factor = Math.max(1, Math.floor(document.pxPerMm / pxPerMm));
  const [left, top] = bounds;
  const reduced = boxReduce(photo, factor, bounds);
  const { image, inside } = warp(reduced, toPhoto, width, height, { left, top, factor });
  return { image, inside, pxPerMm, marginMm, toPhoto: (point) => project(toPhoto, point) };
}

/** The part of the photo that the target shows: `[x, y, width, height]`, clipped to the frame. */
function boundsOf(
  toPhoto: Homography,
  width: number,
  height: number,
  photo: Rgba,
): [number, number, number, number] {
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const points = corners.map((corner) => project(toPhoto, corner));
  const clamp = (v: number, max: number) => Math.min(Math.max(v, 0), max);
  const left = clamp(Math.floor(Math.min(...points.map((p) => p[0])) - 1), photo.width);
  const top = clamp(Math.floor(Math.min(...points.map((p) => p[1])) - 1), photo.height);
  const right = clamp(Math.ceil(Math.max(...points.map((p) => p[0])) + 1), photo.width);
  const bottom = clamp(Math.ceil(Math.max(...points.map((p) => p[1])) + 1), photo.height);
  return [left, top, right - left, bottom - top];
}

/** Bilinear sampling through a projective map. Pixel centres lie at half-integers. */
function warp(
  source: Rgba,
  h: Homography,
  width: number,
  height: number,
  { left, top, factor }: { left: number; top: number; factor: number },
): { image: Rgba; inside: Uint8Array } {
  const data = new Uint8ClampedArray(width * height * 4);
  // Rounding by hand is faster than clamping, and means of bytes need none.
  const bytes = new Uint8Array(data.buffer);
  const inside = new Uint8Array(width * height);
  const lastX = source.width - 1;
  const lastY = source.height - 1;
  const stride = source.width * 4;
  const from = source.data;
  for (let y = 0, i = 0; y < height; y++) {
    const v = y + 0.5;
    for (let x = 0; x < width; x++, i++) {
      const u = x + 0.5;
      const w = h[6] * u + h[7] * v + 1;
      const sx = ((h[0] * u + h[1] * v + h[2]) / w - left) / factor - 0.5;
      const sy = ((h[3] * u + h[4] * v + h[5]) / w - top) / factor - 0.5;
      const o = i * 4;
      data[o + 3] = 255;
      if (!(sx >= -0.5 && sy >= -0.5 && sx <= lastX + 0.5 && sy <= lastY + 0.5)) continue;
      inside[i] = 1;
      const cx = Math.min(Math.max(sx, 0), lastX);
      const cy = Math.min(Math.max(sy, 0), lastY);
      const x0 = Math.floor(cx);
      const y0 = Math.floor(cy);
      const fx = cx - x0;
      const fy = cy - y0;
      const p00 = y0 * stride + x0 * 4;
      const p01 = x0 < lastX ? p00 + 4 : p00;
      const down = y0 < lastY ? stride : 0;
      const p10 = p00 + down;
      const p11 = p01 + down;
      for (let c = 0; c < 3; c++) {
        const upper = from[p00 + c]! + (from[p01 + c]! - from[p00 + c]!) * fx;
        const lower = from[p10 + c]! + (from[p11 + c]! - from[p10 + c]!) * fx;
        bytes[o + c] = (upper + (lower - upper) * fy + 0.5) | 0;
      }
    }
  }
  return { image: { data, width, height }, inside };
}
