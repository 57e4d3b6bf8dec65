import { median } from './statistics.ts';

/** A colour in CIELAB: lightness 0..100, and the two opponent axes. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Linear light, 0..1, of a value of the sRGB curve, 0..1 (IEC 61966-2-1); Display P3 shares it. */
export function decodeSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The inverse of {@link decodeSrgb}. */
export function encodeSrgb(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Linear light, 0..1, of each sRGB level, 0..255. */
export const LINEAR = Float64Array.from({ length: 256 }, (_, level) => decodeSrgb(level / 255));

/** CIELAB (D65) of an sRGB colour, 0..255 a channel; means of pixels may be fractions. */
export function labOf(r: number, g: number, b: number): Lab {
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Difference of two colours; `lightness` is the weight of the lightness, less than 1 where light and shadow play. */
export function difference([l, a, b]: Lab, [m, c, d]: Lab, lightness = 1): number {
  return Math.hypot(lightness * (l - m), a - c, b - d);
}

/** The median of each axis by itself. */
export function medianColour(colours: readonly Lab[]): Lab {
  const axis = (i: 0 | 1 | 2) => median(colours.map((colour) => colour[i]));
  return [axis(0), axis(1), axis(2)];
}

function linear(level: number): number {
  const low = Math.min(254, Math.floor(level));
  return LINEAR[low]! + (LINEAR[low + 1]! - LINEAR[low]!) * (level - low);
}

function curve(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}
