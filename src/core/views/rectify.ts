import type { LocatedDocument } from '../document/document.ts';
import { type Homography, homography, project } from '../pixels/geometry.ts';
import { boxReduce, opaque, packedPixels, type Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';

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
  const { image, inside } =
    factor === 1
      ? warp(photo, toPhoto, width, height)
      : warp(boxReduce(photo, factor, bounds), reducedMap(toPhoto, bounds, factor), width, height);
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

/** The map to a part of the photo that has been reduced by a factor. */
function reducedMap(toPhoto: Homography, [left, top]: readonly number[], factor: number): Homography {
  const [a, b, c, d, e, f, g, h] = toPhoto;
  return [
    (a - left! * g) / factor,
    (b - left! * h) / factor,
    (c - left!) / factor,
    (d - top! * g) / factor,
    (e - top! * h) / factor,
    (f - top!) / factor,
    g,
    h,
    1,
  ];
}

/** Bilinear sampling through a projective map to the source. Pixel centres lie at half-integers. */
function warp(
  source: Rgba,
  [a, b, c, d, e, f, g, h]: Homography,
  width: number,
  height: number,
): { image: Rgba; inside: Uint8Array } {
  const data = new Uint8ClampedArray(width * height * 4);
  const into = new Int32Array(data.buffer);
  const inside = new Uint8Array(width * height);
  const from = packedPixels(source);
  const across = source.width;
  const lastX = across - 1;
  const lastY = source.height - 1;
  for (let y = 0, i = 0; y < height; y++) {
    const v = y + 0.5;
    const [rowX, rowY, rowW] = [b * v + c, e * v + f, h * v + 1];
    for (let x = 0; x < width; x++, i++) {
      const u = x + 0.5;
      const w = g * u + rowW;
      let sx = (a * u + rowX) / w - 0.5;
      let sy = (d * u + rowY) / w - 0.5;
      let right = 1;
      let down = across;
      if (!(sx >= 0 && sy >= 0 && sx < lastX && sy < lastY)) {
        if (!(sx >= -0.5 && sy >= -0.5 && sx <= lastX + 0.5 && sy <= lastY + 0.5)) {
          into[i] = opaque(0, 0, 0);
          continue;
        }
        sx = Math.min(Math.max(sx, 0), lastX);
        sy = Math.min(Math.max(sy, 0), lastY);
        if (sx === lastX) right = 0;
        if (sy === lastY) down = 0;
      }
      inside[i] = 1;
      const x0 = sx | 0;
      const y0 = sy | 0;
      const fx = sx - x0;
      const fy = sy - y0;
      const p = y0 * across + x0;
      const p00 = from[p]!;
      const p01 = from[p + right]!;
      const p10 = from[p + down]!;
      const p11 = from[p + down + right]!;
      const w11 = fx * fy;
      const w01 = fx - w11;
      const w10 = fy - w11;
      const w00 = 1 - fx - w10;
      const red = (p00 & 255) * w00 + (p01 & 255) * w01 + (p10 & 255) * w10 + (p11 & 255) * w11;
      const green =
        ((p00 >> 8) & 255) * w00 +
        ((p01 >> 8) & 255) * w01 +
        ((p10 >> 8) & 255) * w10 +
        ((p11 >> 8) & 255) * w11;
      const blue =
        ((p00 >> 16) & 255) * w00 +
        ((p01 >> 16) & 255) * w01 +
        ((p10 >> 16) & 255) * w10 +
        ((p11 >> 16) & 255) * w11;
      into[i] = opaque(red + 0.5, green + 0.5, blue + 0.5);
    }
  }
  return { image: { data, width, height }, inside };
}
