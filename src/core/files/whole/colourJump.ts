/**
 * Finds where damage made the colours of a JPEG jump. Each block is written as a difference to the one before, so a wrong one
 * moves the brightness or a colour of all that follow: a step right across the picture that lies on its blocks, and that is one
 * row higher from the damaged block on than before it. No edge of a scene does that.
 */

/** Blocks of a picture that is looked at, at least. */
const LEAST_COLUMNS = 16;
const LEAST_ROWS = 6;

/** Grey levels, and steps of the quantisation, that colours jump by at least. */
const LEAST_LEVELS = 6;
const LEAST_STEPS = 4;

/** Columns on each side of the damaged block, at least. */
const LEAST_SIDE = 4;

/**
 * How much a step must stand out, in spreads of its columns, and how far it may be from what it should be on either side, as a
 * share. On 1251 undamaged photos steps as even as this stand out by 4 spreads at most where the colours jump within the row
 * too, and by 6 else.
 */
const USUAL = { contrast: 5, tolerance: 0.2 };
const WITHOUT_CORNER = { contrast: 9, tolerance: 0.1 };

/** Where the corner is looked for. */
const NEAR = { contrast: 2, tolerance: 0.6 };

/** Columns by which the corner may lie beside where the step seems to begin. */
const CORNER_SHIFT = 12;

/** The jump within the row, as shares of the step. */
const CORNER = { least: 0.6, most: 1.5 };

/**
 * @param values the lowest frequency of a channel, in steps of its quantisation, row by row
 * @param levels grey levels in such a step
 */
export function colourJumps(values: Int16Array, columns: number, levels: number): boolean {
  const rows = Math.floor(values.length / columns);
  if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) return false;
  const least = Math.max(LEAST_LEVELS / levels, LEAST_STEPS);
  const steps = stepsDown(values, columns);
  return candidates(steps, columns, least).some((start) => {
    const first = measure(steps, columns, start);
    if (!first || !meets(first, least, NEAR)) return false;
    if (meets(first, least, WITHOUT_CORNER)) return true;
    for (let i = start - CORNER_SHIFT; i <= start + CORNER_SHIFT; i++) {
      if (!hasCorner(values, i, first.offset)) continue;
      const found = measure(steps, columns, i);
      if (found && meets(found, least, USUAL)) return true;
    }
    return false;
  });
}

function meets({ offset, contrast, unevenness }: Step, least: number, limits: typeof USUAL): boolean {
  return Math.abs(offset) >= least && contrast >= limits.contrast && unevenness <= limits.tolerance;
}

/** How far each value lies from the one above it, beyond what the changes above and below would make. */
function stepsDown(values: Int16Array, columns: number): Int16Array {
  const steps = new Int16Array(values.length);
  for (let i = 2 * columns; i < values.length - columns; i++) {
    const above = values[i - columns]!;
    const here = values[i]!;
    steps[i] = here - above - (above - values[i - 2 * columns]! + values[i + columns]! - here) / 2;
  }
  return steps;
}

/** Of each row, where a step of a whole row's length may begin: where the mean of as many columns is largest. */
function candidates(steps: Int16Array, columns: number, least: number): number[] {
  const found: number[] = [];
  // One edge in a few columns must not make the mean of all.
  const clipped = (i: number) => Math.max(-8 * least, Math.min(8 * least, steps[i]!));
  let sum = 0;
  for (let i = 0; i < columns; i++) sum += clipped(i);
  for (let row = 0; row + 2 * columns <= steps.length; row += columns) {
    let [largest, at] = [0, row];
    for (let i = row; i < row + columns; i++) {
      if (Math.abs(sum) > largest) [largest, at] = [Math.abs(sum), i];
      sum += clipped(i + columns) - clipped(i);
    }
    if (largest >= (least / 2) * columns) found.push(at);
  }
  return found;
}

/** A step that begins at a block and is as long as a row. */
interface Step {
  offset: number;
  /** In spreads of the columns, or in steps of the quantisation where those are less. */
  contrast: number;
  /** How far its parts, and what lies beside them, are from what they should be; 0 for a perfect one. */
  unevenness: number;
}

function measure(steps: Int16Array, columns: number, start: number): Step | null {
  const row = start - (start % columns);
  const [nextRow, end] = [row + columns, start + columns];
  if (start - row < LEAST_SIDE || nextRow - start < LEAST_SIDE) return null;
  const parts = [steps.subarray(start, nextRow), steps.subarray(nextRow, end)];
  const offset = median(steps.subarray(start, end));
  const spread = Math.max(...parts.map(spreadOf));
  // A step leaves half of itself, the other way round, in the rows above and below.
  const beside = [steps.subarray(row, start), steps.subarray(end, nextRow + columns)];
  const off = [
    ...parts.map((part) => median(part) / offset - 1),
    ...beside.map((part) => median(part) / offset + 0.5),
  ];
  return {
    offset,
    contrast: Math.abs(offset) / (spread + 1),
    unevenness: Math.max(...off.map(Math.abs)),
  };
}

/** Whether the colours jump as far between a block and the one before it. */
function hasCorner(values: Int16Array, at: number, offset: number): boolean {
  const change = (i: number) => values[i]! - values[i - 1]!;
  const share = (change(at) - (change(at - 1) + change(at + 1)) / 2) / offset;
  return share >= CORNER.least && share <= CORNER.most;
}

function spreadOf(values: Int16Array): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

function median(values: Int16Array): number {
  return values.slice().sort()[values.length >> 1]!;
}
