import type { Rgba } from '../pixels/image.ts';

/** Where a frame is in focus, cell by cell, as cameras show it by peaking. */
export interface FocusMap {
  columns: number;
  rows: number;
  /** 1 where the cell has an edge that is as sharp as pixels allow. */
  peaks: number[];
}

/** Cells along the long side. */
const LONG_CELLS = 128;

/** Second difference from which a change is an edge and not noise, and the least it must be of the first: a sharp one. */
const MIN_CURVATURE = 36;
const SHARP_RATIO = 0.8;

/** Finds the cells with sharp edges. Every second row is looked at. */
export function measureFocus({ data, width, height }: Rgba): FocusMap {
  const size = Math.max(2, Math.round(Math.max(width, height) / LONG_CELLS));
  const columns = Math.floor(width / size);
  const rows = Math.floor(height / size);
  const peaks = new Uint8Array(columns * rows);
  const stride = width * 4;
  for (let y = 1; y < rows * size - 1; y += 2) {
    const row = Math.floor(y / size) * columns;
    for (let x = 1; x < columns * size - 1; x++) {
      const p = (y * width + x) * 4 + 1;
      const middle = data[p]!;
      const across = isSharp(data[p - 4]!, middle, data[p + 4]!);
      if (across || isSharp(data[p - stride]!, middle, data[p + stride]!))
        peaks[row + Math.floor(x / size)] = 1;
    }
  }
  return { columns, rows, peaks: Array.from(peaks) };
}

/** Whether green turns sharply at the middle of three neighbours. */
function isSharp(before: number, middle: number, after: number): boolean {
  const curvature = Math.abs(2 * middle - before - after);
  return curvature > MIN_CURVATURE && curvature > SHARP_RATIO * Math.abs(after - before);
}
