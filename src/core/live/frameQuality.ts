import { lumaOfRgb, type Rgba } from '../pixels/image.ts';
import { levelAt, quantile } from '../pixels/statistics.ts';

/** Cheap facts about a whole frame, from which a camera's own faults can be told. */
export interface FrameQuality {
  /** Mean luma, 0..255. */
  luma: number;
  /** Mean distance of the channels from their mean, grey levels: about 0 where there are no colours at all. */
  chroma: number;
  /** Luma that 1 % of the pixels fall below: light scattered by a dirty lens lifts it. */
  black: number;
  /** Luma between the 5th and 95th percentile in each tile, row by row, grey levels. */
  contrasts: number[];
  /**
   * Steepest change between neighbours over the whole change at an edge, in the tiles with the strongest edges:
   * towards 1 where the picture is in focus, under 0.3 where it is not; null without any edges.
   */
  crispness: number | null;
}

const COLUMNS = 8;
const ROWS = 6;

/** Every so many rows and columns are looked at for levels and colours. */
const STEP = 4;

/** Distance over which an edge has changed completely, pixels. */
const EDGE_SPAN = 12;

/** Changes of fewer grey levels are noise. */
const MIN_EDGE = 40;

/** Fewer edges say nothing about focus. */
const MIN_EDGES = 60;

/** Measures a frame's health. */
export function frameQuality(image: Rgba): FrameQuality {
  const { data, width, height } = image;
  const whole = new Uint32Array(256);
  const tiles = Array.from({ length: COLUMNS * ROWS }, () => new Uint32Array(256));
  let luma = 0;
  let chroma = 0;
  let count = 0;
  for (let y = 0; y < height; y += STEP) {
    const tileRow = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x += STEP) {
      const p = (y * width + x) * 4;
      const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!];
      const level = lumaOfRgb(r, g, b);
      const mean = (r + g + b) / 3;
      luma += level;
      chroma += (Math.abs(r - mean) + Math.abs(g - mean) + Math.abs(b - mean)) / 3;
      whole[level]! += 1;
      tiles[tileRow + Math.floor((x * COLUMNS) / width)]![level]! += 1;
      count += 1;
    }
  }
  return {
    luma: luma / count,
    chroma: chroma / count,
    black: levelAt(whole, 0.01),
    contrasts: tiles.map((tile) => levelAt(tile, 0.95) - levelAt(tile, 0.05)),
    crispness: crispnessOf(image),
  };
}

/** Looks along rows: each strong edge's steepest step, as a share of the edge. */
function crispnessOf({ data, width, height }: Rgba): number | null {
  const lumaAt = (p: number) => lumaOfRgb(data[p]!, data[p + 1]!, data[p + 2]!);
  const shares: number[] = [];
  for (let y = STEP; y < height; y += 2 * STEP) {
    const row = y * width * 4;
    for (let x = 0; x + EDGE_SPAN < width; x += EDGE_SPAN) {
      const p = row + x * 4;
      const change = Math.abs(lumaAt(p + EDGE_SPAN * 4) - lumaAt(p));
      if (change < MIN_EDGE) continue;
      let steepest = 0;
      for (let k = 0; k < EDGE_SPAN; k++) {
        const step = Math.abs(lumaAt(p + k * 4 + 4) - lumaAt(p + k * 4));
        if (step > steepest) steepest = step;
      }
      shares.push(Math.min(1, steepest / change));
    }
  }
  if (shares.length < MIN_EDGES) return null;
  return quantile(shares, 0.9);
}
