/** Resizing by area: every output pixel is the mean of the picture's pixels under it, partly covered ones in part. */
import type { Plane, Rgba } from './image.ts';

/** A place in a larger array of RGB values: where its rows are so many pixels long. */
interface Target {
  readonly width: number;
  readonly left: number;
  readonly top: number;
}

/** The whole picture in a square of this side, whatever its aspect: RGB as values of -1..1, row by row. */
export function resizeToSquare(picture: Rgba, side: number): Float32Array {
  const out = new Float32Array(side * side * 3);
  resizeInto(picture, { width: side, height: side }, out, { width: side, left: 0, top: 0 });
  return out;
}

/** Writes the picture, reduced to a size in pixels, into a part of an array of RGB values of -1..1. */
export function resizeInto(
  picture: Rgba,
  size: { readonly width: number; readonly height: number },
  out: Float32Array,
  target: Target,
): void {
  const columns = spans(picture.width, size.width);
  const rows = spans(picture.height, size.height);
  const line = new Float32Array(size.width * 3);
  for (const [y, row] of rows.entries()) {
    const sums = new Float32Array(size.width * 3);
    for (let from = row.first; from <= row.last; from++) {
      resizeRow(picture, from, columns, line);
      const weight = from === row.first ? row.firstWeight : from === row.last ? row.lastWeight : 1;
      for (let i = 0; i < sums.length; i++) sums[i]! += line[i]! * weight;
    }
    const at = ((target.top + y) * target.width + target.left) * 3;
    for (let x = 0; x < size.width; x++) {
      const total = row.total * columns[x]!.total * 127.5;
      for (let c = 0; c < 3; c++) out[at + x * 3 + c] = sums[x * 3 + c]! / total - 1;
    }
  }
}

/** Which input pixels lie under an output pixel, and how much of the outermost two. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly firstWeight: number;
  readonly lastWeight: number;
  readonly total: number;
}

/** One span for each of `to` pixels, of `from` in all. */
function spans(from: number, to: number): Span[] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    const start = i * step;
    const end = (i + 1) * step;
    const first = Math.min(from - 1, Math.floor(start + 1e-9));
    const last = Math.max(first, Math.min(from - 1, Math.ceil(end - 1e-9) - 1));
    const firstWeight = Math.min(end, first + 1) - start;
    const lastWeight = last === first ? firstWeight : end - last;
    return { first, last, firstWeight, lastWeight, total: end - start };
  });
}

/** Weighted sums of one row of the picture, RGB. */
function resizeRow({ data, width }: Rgba, y: number, columns: readonly Span[], out: Float32Array): void {
  const base = y * width * 4;
  for (let x = 0, o = 0; x < columns.length; x++, o += 3) {
    const { first, last, firstWeight, lastWeight } = columns[x]!;
    let p = base + first * 4;
    let r = data[p]! * firstWeight;
    let g = data[p + 1]! * firstWeight;
    let b = data[p + 2]! * firstWeight;
    for (let k = first + 1; k < last; k++) {
      p += 4;
      r += data[p]!;
      g += data[p + 1]!;
      b += data[p + 2]!;
    }
    if (last > first) {
      p += 4;
      r += data[p]! * lastWeight;
      g += data[p + 1]! * lastWeight;
      b += data[p + 2]! * lastWeight;
    }
    out[o] = r;
    out[o + 1] = g;
    out[o + 2] = b;
  }
}

/** Half the size of a plane, each pixel the mean of four rounded down. */
export function halve({ data, width, height }: Plane): Plane {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const out = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, o = 0; y < halfHeight; y++) {
    for (let x = 0, i = 2 * y * width; x < halfWidth; x++, i += 2, o++) {
      out[o] = (data[i]! + data[i + 1]! + data[i + width]! + data[i + width + 1]!) >> 2;
    }
  }
  return { data: out, width: halfWidth, height: halfHeight };
}
