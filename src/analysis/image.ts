import type { Photo } from '../photo.ts';

/** RGBA, 8 bits a channel, row by row; the same shape as a {@link Photo}, at any size. */
export type Rgba = Photo;

/** One channel, 8 bits, row by row. */
export interface Plane {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Luma of each pixel, ITU-R BT.601, 0..255. */
export function grayOf(image: Rgba): Plane {
  const { data, width, height } = image;
  const gray = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < gray.length; i++, p += 4) {
    gray[i] = (77 * data[p]! + 150 * data[p + 1]! + 29 * data[p + 2]! + 128) >> 8;
  }
  return { data: gray, width, height };
}

/**
 * Reduces by a whole factor, averaging `factor * factor` pixels into one; left-over pixels at the right and the
 * bottom are dropped. Exact in integers, so it gives the same bytes everywhere.
 * `area` limits it to a part of the image: `[x, y, width, height]` in pixels, inside the image.
 */
export function boxReduce(
  image: Rgba,
  factor: number,
  area: readonly [number, number, number, number] = [0, 0, image.width, image.height],
): Rgba {
  if (factor === 1) return crop(image, area);
  const [left, top, areaWidth, areaHeight] = area;
  const width = Math.floor(areaWidth / factor);
  const height = Math.floor(areaHeight / factor);
  const out = new Uint8ClampedArray(width * height * 4);
  const sums = new Uint32Array(width * 3);
  const count = factor * factor;
  const half = count >> 1;
  const { data } = image;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = 0; row < factor; row++) {
      let p = ((top + y * factor + row) * image.width + left) * 4;
      for (let x = 0, s = 0; x < width; x++, s += 3) {
        let r = 0;
        let g = 0;
        let b = 0;
        for (let k = 0; k < factor; k++, p += 4) {
          r += data[p]!;
          g += data[p + 1]!;
          b += data[p + 2]!;
        }
        sums[s]! += r;
        sums[s + 1]! += g;
        sums[s + 2]! += b;
      }
    }
    for (let x = 0, s = 0, o = y * width * 4; x < width; x++, s += 3, o += 4) {
      out[o] = ((sums[s]! + half) / count) | 0;
      out[o + 1] = ((sums[s + 1]! + half) / count) | 0;
      out[o + 2] = ((sums[s + 2]! + half) / count) | 0;
      out[o + 3] = 255;
    }
  }
  return { data: out, width, height };
}

function crop(image: Rgba, [left, top, width, height]: readonly [number, number, number, number]): Rgba {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * image.width + left) * 4;
    data.set(image.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { data, width, height };
}

/** Linear light, 0..1, of each sRGB level (IEC 61966-2-1). */
export const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const v = level / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});
