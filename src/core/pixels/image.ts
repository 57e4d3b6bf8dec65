import type { Photo } from '../photo.ts';

/** RGBA, 8 bits a channel, row by row; the same shape as a {@link Photo}, at any size. */
export type Rgba = Photo;

/** One channel, 8 bits, row by row. */
export interface Plane {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * The pixels as one word each, red in its lowest byte and alpha in its highest: one load instead of three. WebAssembly,
 * which everything else here needs, has the same order of bytes on all machines that JavaScript engines run on.
 */
export function packedPixels({ data }: Rgba): Int32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/** Luma of each pixel, ITU-R BT.601, 0..255. */
export function grayOf(image: Rgba): Plane {
  const words = packedPixels(image);
  const { width, height } = image;
  const gray = new Uint8Array(width * height);
  for (let i = 0; i < gray.length; i++) gray[i] = lumaOf(words[i]!);
  return { data: gray, width, height };
}

/** Luma of a pixel, ITU-R BT.601, 0..255, in whole levels: weights are 256ths. */
export function lumaOf(word: number): number {
  return lumaOfRgb(word & 255, (word >> 8) & 255, (word >> 16) & 255);
}

/** The same of three channels, 0..255. */
export function lumaOfRgb(r: number, g: number, b: number): number {
  return (77 * r + 150 * g + 29 * b + 128) >> 8;
}

/** The same without rounding, for spectra, of the pixel whose red is at `p`. */
export function fineLumaAt(data: Uint8ClampedArray, p: number): number {
  return 0.299 * data[p]! + 0.587 * data[p + 1]! + 0.114 * data[p + 2]!;
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
  const into = new Int32Array(out.buffer);
  const count = factor * factor;
  const half = count >> 1;
  const words = packedPixels(image);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let row = 0; row < factor; row++) {
        const from = (top + y * factor + row) * image.width + left + x * factor;
        for (let p = from; p < from + factor; p++) {
          const word = words[p]!;
          r += word & 255;
          g += (word >> 8) & 255;
          b += (word >> 16) & 255;
        }
      }
      into[i] = opaque((r + half) / count, (g + half) / count, (b + half) / count);
    }
  }
  return { data: out, width, height };
}

/** The word of an opaque pixel; fractions are cut off. */
export function opaque(r: number, g: number, b: number): number {
  return r | (g << 8) | (b << 16) | OPAQUE;
}

const OPAQUE = 0xff << 24;

function crop(image: Rgba, [left, top, width, height]: readonly [number, number, number, number]): Rgba {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * image.width + left) * 4;
    data.set(image.data.subarray(from, from + width * 4), y * width * 4);
  }
  return { data, width, height };
}
