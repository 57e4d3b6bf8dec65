import { greater, lesser } from '../pixels/branchless.ts';
import type { Plane } from '../pixels/image.ts';
import { levelReachedBy } from '../pixels/statistics.ts';

/**
 * How wide the edges of an image are. At each edge point the range of grey around it, divided by the gradient across
 * it and by sqrt(2 pi), is the sigma of the Gaussian that would have blurred a step edge so; other than gradients alone
 * it depends on neither contrast nor brightness. Widths are kept by tile and by direction of the gradient, so that
 * any part of the image can be pooled afterwards, and shake, which widens the edges of one direction only, shows.
 *
 * Everything before the widths is integer arithmetic: the same image gives the same numbers everywhere.
 */

/** Directions of the gradient that are told apart, pi / 8 each: 0 is along x, 4 along y. */
export const DIRECTIONS = 8;

/** Log2 of the side of the cells in which the grey range is taken; a point's range is that of 3 x 3 cells. */
const CELL_SHIFT = 2;
const CELL = 1 << CELL_SHIFT;

/** The range of an edge is at least this many grey levels, and this share of what 5 % of the cells exceed. */
const MIN_RANGE = 12;
const MIN_RANGE_SHARE = 0.4;

/**
 * Noise and halos of sharpening vary everywhere: where the calmest parts, this share of the cells, do so, an edge has at least
 * this many times their range. Noise alone has not (drawn cards, November 2026), and most print has more than five times it.
 */
const CALM_SHARE = 0.1;
const OVER_NOISE = 2.5;

/** The gradient of an edge is at least this share of the range per pixel; below, it is shading. */
const MIN_SLOPE = 0.07;

/** Points this near to the image's border are left out: the outline of a document is not its print. */
const BORDER = 8;

/** Bin i of a histogram holds widths from `FIRST_WIDTH * 2 ** (i / BINS_PER_OCTAVE)` pixels. */
const BINS = 160;
const BINS_PER_OCTAVE = 36;
const FIRST_WIDTH = 0.5;

/** What the gradient kernel gives for a ramp of one grey level per pixel. */
const GRADIENT_GAIN = 128;

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** The edge widths of an image, counted by tile. */
export interface EdgeWidths {
  columns: number;
  rows: number;
  /** Edges that stand out in the whole image, by tile (row by row), direction and bin. */
  strong: Int32Array;
  /** These and the edges that only stand out among the tiles around them, where a blurred part has lost its contrast. */
  all: Int32Array;
}

/** Edge widths of one direction in some tiles. */
export interface DirectionWidth {
  /** Edge points. */
  count: number;
  /** The width that the chosen share of the points stays below, px; null without points. */
  width: number | null;
}

/**
 * Measures the edge widths of a plane.
 * @param inside 1 where a pixel may be used; edges near other pixels are left out
 * @param columns number of tiles across
 * @param rows number of tiles down
 */
export function measureEdgeWidths(
  plane: Plane,
  inside: Uint8Array,
  columns: number,
  rows: number,
): EdgeWidths {
  const { width, height } = plane;
  const cells = cellRanges(plane, inside);
  const limits = rangeLimits(cells, columns, rows);
  const { gx, gy, power } = gradients(plane, cells, limits.local);
  const strong = new Int32Array(columns * rows * DIRECTIONS * BINS);
  const all = new Int32Array(columns * rows * DIRECTIONS * BINS);
  const tileOf = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  for (let y = BORDER; y < height - BORDER; y++) {
    const cellRow = (y >> CELL_SHIFT) * cells.across;
    const tileRow = Math.floor((y * rows) / height) * columns;
    for (let left = BORDER; left < width - BORDER; left += CELL) {
      const cell = cellRow + (left >> CELL_SHIFT);
      const quarters = cells.range[cell]!;
      if (quarters < limits.local[cell]!) continue;
      const range = quarters / 4;
      const slope = MIN_SLOPE * GRADIENT_GAIN * range;
      const leastPower = slope * slope;
      const isStrong = Number(quarters >= limits.global);
      for (let x = left; x < left + CELL && x < width - BORDER; x++) {
        const i = y * width + x;
        const p = power[i]!;
        if (p <= leastPower) continue;
        const dx = gx[i]!;
        const dy = gy[i]!;
        const ahead = stepAlong(dx, dy, p, width);
        if (p < power[i + ahead]! || p <= power[i - ahead]!) continue;
        const edge = (range * GRADIENT_GAIN) / (Math.sqrt(p) * SQRT_TWO_PI);
        const bin = ((tileRow + tileOf[x]!) * DIRECTIONS + directionOf(dx, dy)) * BINS + binOf(edge);
        all[bin]! += 1;
        strong[bin]! += isStrong;
      }
    }
  }
  return { columns, rows, strong, all };
}

/**
 * Pools tiles: for each direction the number of edge points and the width that a share of them stays below.
 * @param tiles indices of the tiles
 * @param share 0..1
 */
export function poolEdgeWidths(
  { strong, all }: EdgeWidths,
  tiles: readonly number[],
  share: number,
  withFaint = false,
): DirectionWidth[] {
  const counts = withFaint ? all : strong;
  return Array.from({ length: DIRECTIONS }, (_, direction) => {
    const pooled = new Int32Array(BINS);
    for (const tile of tiles) {
      const from = (tile * DIRECTIONS + direction) * BINS;
      for (let b = 0; b < BINS; b++) pooled[b]! += counts[from + b]!;
    }
    return quantile(pooled, share);
  });
}

function quantile(histogram: Int32Array, share: number): DirectionWidth {
  const count = histogram.reduce((sum, n) => sum + n, 0);
  if (count === 0) return { count, width: null };
  let below = 0;
  let bin = 0;
  while (below + histogram[bin]! < share * count) below += histogram[bin++]!;
  const within = (share * count - below) / Math.max(1, histogram[bin]!);
  return { count, width: FIRST_WIDTH * 2 ** ((bin + within) / BINS_PER_OCTAVE) };
}

interface Cells {
  /** Grey range of the 3 x 3 cells around each cell, in quarters of a grey level; 0 next to unusable pixels. */
  range: Uint16Array;
  across: number;
  down: number;
}

/** Grey ranges from means of 2 x 2 pixels, which take the edge off the noise. */
function cellRanges({ data, width, height }: Plane, inside: Uint8Array): Cells {
  const across = width >> CELL_SHIFT;
  const down = height >> CELL_SHIFT;
  const lowest = new Uint16Array(across * down);
  const highest = new Uint16Array(across * down);
  const isWhole = !inside.includes(0);
  for (let cy = 0, c = 0; cy < down; cy++) {
    for (let cx = 0; cx < across; cx++, c++) {
      let low = 1020;
      let high = 0;
      const first = cy * CELL * width + cx * CELL;
      for (let row = first; row < first + CELL * width; row += 2 * width) {
        for (let i = row; i < row + CELL; i += 2) {
          const sum = data[i]! + data[i + 1]! + data[i + width]! + data[i + width + 1]!;
          low = lesser(low, sum);
          high = greater(high, sum);
        }
      }
      lowest[c] = low;
      highest[c] = isWhole || isUsable(inside, first, width) ? high : UNUSABLE;
    }
  }
  return { range: rangeOfNeighbours(lowest, highest, across, down), across, down };
}

/** Marks a cell with pixels that may not be used; above any sum of four grey values. */
const UNUSABLE = 0xffff;

/** Whether all pixels of the cell that begins at `first` may be used. */
function isUsable(inside: Uint8Array, first: number, width: number): boolean {
  for (let row = first; row < first + CELL * width; row += width) {
    for (let i = row; i < row + CELL; i++) if (!inside[i]) return false;
  }
  return true;
}

function rangeOfNeighbours(
  lowest: Uint16Array,
  highest: Uint16Array,
  across: number,
  down: number,
): Uint16Array {
  // Across first, then down; what this mixes up at the ends of the rows is not used.
  const low = new Uint16Array(across * down);
  const high = new Uint16Array(across * down);
  for (let c = 1; c < low.length - 1; c++) {
    low[c] = lesser(lesser(lowest[c - 1]!, lowest[c]!), lowest[c + 1]!);
    high[c] = greater(greater(highest[c - 1]!, highest[c]!), highest[c + 1]!);
  }
  const range = new Uint16Array(across * down);
  for (let cy = 1; cy < down - 1; cy++) {
    for (let c = cy * across + 1; c < (cy + 1) * across - 1; c++) {
      const most = greater(greater(high[c - across]!, high[c]!), high[c + across]!);
      if (most === UNUSABLE) continue;
      range[c] = most - lesser(lesser(low[c - across]!, low[c]!), low[c + across]!);
    }
  }
  return range;
}

interface Gradients {
  gx: Int16Array;
  gy: Int16Array;
  /** gx * gx + gy * gy; 0 where the range is too small for an edge. */
  power: Int32Array;
}

/**
 * Gradients where the range allows an edge: Sobel's kernel after a binomial [1 2 1] in both directions,
 * which is (-1 -2 0 2 1) across and (1 4 6 4 1) along.
 */
function gradients({ data, width, height }: Plane, { range, across }: Cells, limit: Uint16Array): Gradients {
  const gx = new Int16Array(width * height);
  const gy = new Int16Array(width * height);
  const power = new Int32Array(width * height);
  const smooth = new Int32Array(width);
  const slope = new Int32Array(width);
  for (let y = BORDER - 1; y <= height - BORDER; y++) {
    const cellRow = (y >> CELL_SHIFT) * across;
    const row = y * width;
    for (let first = 1; first < across - 1; first++) {
      if (range[cellRow + first]! < limit[cellRow + first]!) continue;
      let last = first;
      while (last + 1 < across - 1 && range[cellRow + last + 1]! >= limit[cellRow + last + 1]!) last++;
      const from = first * CELL;
      const to = (last + 1) * CELL;
      for (let x = from - 2; x < to + 2; x++) {
        const i = row + x;
        const a = data[i - 2 * width]!;
        const b = data[i - width]!;
        const c = data[i + width]!;
        const d = data[i + 2 * width]!;
        smooth[x] = a + 4 * b + 6 * data[i]! + 4 * c + d;
        slope[x] = d - a + 2 * (c - b);
      }
      for (let x = from; x < to; x++) {
        const h = smooth[x + 2]! - smooth[x - 2]! + 2 * (smooth[x + 1]! - smooth[x - 1]!);
        const v = slope[x - 2]! + 4 * slope[x - 1]! + 6 * slope[x]! + 4 * slope[x + 1]! + slope[x + 2]!;
        gx[row + x] = h;
        gy[row + x] = v;
        power[row + x] = h * h + v * v;
      }
      first = last;
    }
  }
  return { gx, gy, power };
}

/** Offset to the neighbour of the eight that lies along the gradient; shifts by 31 give -1 where a number is negative, else 0. */
function stepAlong(dx: number, dy: number, power: number, width: number): number {
  const x = ((dx >> 31) | 1) & ((power - 4 * dx * dx) >> 31);
  const y = ((dy >> 31) | 1) & ((power - 4 * dy * dy) >> 31);
  return y * width + x;
}

const TAN_11_25_DEG = 0.19891236737965798;
const TAN_33_75_DEG = 0.6681786379192989;

/** Direction of a gradient, both senses being one. */
function directionOf(dx: number, dy: number): number {
  const h = Math.abs(dx);
  const v = Math.abs(dy);
  let direction = 4;
  if (v < TAN_11_25_DEG * h) direction = 0;
  else if (v < TAN_33_75_DEG * h) direction = 1;
  else if (h > TAN_33_75_DEG * v) direction = 2;
  else if (h > TAN_11_25_DEG * v) direction = 3;
  return dx * dy < 0 ? (DIRECTIONS - direction) % DIRECTIONS : direction;
}

function binOf(edge: number): number {
  const bin = Math.floor(Math.log2(edge / FIRST_WIDTH) * BINS_PER_OCTAVE);
  return Math.min(BINS - 1, Math.max(0, bin));
}

/** Least range of an edge in the whole image, and by cell among the tiles around it; quarters of a grey level. */
function rangeLimits(
  { range, across, down }: Cells,
  columns: number,
  rows: number,
): { global: number; local: Uint16Array } {
  const tiles = Array.from({ length: columns * rows }, () => new Uint32Array(256));
  const columnOf = Uint16Array.from({ length: across }, (_, cx) => Math.floor((cx * columns) / across));
  for (let cy = 0, c = 0; cy < down; cy++) {
    const tileRow = Math.floor((cy * rows) / down) * columns;
    for (let cx = 0; cx < across; cx++, c++) tiles[tileRow + columnOf[cx]!]![range[c]! >> 2]! += 1;
  }
  const noise = OVER_NOISE * rangeReachedBy(tiles, 1 - CALM_SHARE);
  const global = Math.max(noise, rangeLimit(tiles));
  const byTile = tiles.map((_, tile) => {
    const [x, y] = [tile % columns, Math.floor(tile / columns)];
    const near = tiles.filter(
      (_, i) => Math.abs((i % columns) - x) <= 1 && Math.abs(Math.floor(i / columns) - y) <= 1,
    );
    return Math.min(global, Math.max(noise, global * 0.4, rangeLimit(near)));
  });
  const local = new Uint16Array(range.length);
  for (let cy = 0, c = 0; cy < down; cy++) {
    const tileRow = Math.floor((cy * rows) / down) * columns;
    for (let cx = 0; cx < across; cx++, c++) local[c] = byTile[tileRow + columnOf[cx]!]!;
  }
  return { global, local };
}

/** Quarters of a grey level, from histograms of grey levels. */
function rangeLimit(histograms: readonly Uint32Array[]): number {
  return Math.max(MIN_RANGE * 4, MIN_RANGE_SHARE * rangeReachedBy(histograms, 1 - 0.95));
}

/** The range that this share of the cells reaches, in quarters of a grey level, from histograms of grey levels. */
function rangeReachedBy(histograms: readonly Uint32Array[], share: number): number {
  const pooled = new Uint32Array(256);
  for (const histogram of histograms) {
    for (let g = 0; g < 256; g++) pooled[g]! += histogram[g]!;
  }
  return levelReachedBy(pooled, share) * 4;
}
