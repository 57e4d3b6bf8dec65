import type { Rgba } from './image.ts';

/** The whole picture in a square of this side, RGB as values of -1..1, each the mean of the picture's pixels under it. */
export function squeeze({ data, width, height }: Rgba, side: number): Float32Array {
  const across = squeezeRows(data, width, height, side);
  const out = new Float32Array(side * side * 3);
  const step = height / side;
  for (let y = 0; y < side; y++) {
    addSpan(y * step, (y + 1) * step, height, (row, weight) => {
      const from = row * side * 3;
      const to = y * side * 3;
      for (let i = 0; i < side * 3; i++) out[to + i]! += across[from + i]! * weight;
    });
  }
  const scale = 1 / (step * 127.5);
  for (let i = 0; i < out.length; i++) out[i] = out[i]! * scale - 1;
  return out;
}

/** Each row reduced to `side` pixels, RGB. */
function squeezeRows(data: Uint8ClampedArray, width: number, height: number, side: number): Float32Array {
  const out = new Float32Array(height * side * 3);
  const step = width / side;
  for (let x = 0; x < side; x++) {
    addSpan(x * step, (x + 1) * step, width, (column, weight) => {
      const share = weight / step;
      for (let y = 0; y < height; y++) {
        const from = (y * width + column) * 4;
        const to = (y * side + x) * 3;
        out[to]! += data[from]! * share;
        out[to + 1]! += data[from + 1]! * share;
        out[to + 2]! += data[from + 2]! * share;
      }
    });
  }
  return out;
}

/** Visits the pixels between two places, each with how much of it lies between them. */
function addSpan(from: number, to: number, limit: number, visit: (pixel: number, weight: number) => void) {
  for (let pixel = Math.floor(from); pixel < Math.min(limit, to); pixel++) {
    const weight = Math.min(to, pixel + 1) - Math.max(from, pixel);
    if (weight > 1e-6) visit(pixel, weight);
  }
}
