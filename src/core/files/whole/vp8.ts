/** Whether the data of a lossy WebP (RFC 6386) is used up by its picture: damaged data needs more or less. */
import { BoolDecoder } from './boolDecoder.ts';
import { Damage } from './damage.ts';
import { COEFFICIENT_PROBABILITIES, MODE_PROBABILITIES, UPDATE_PROBABILITIES } from './vp8Tables.ts';

/** What the frame's header says (section 9). */
interface Header {
  columns: number;
  rows: number;
  /** Where its modes are. */
  modes: BoolDecoder;
  /** Where the coefficients are, of every so many rows. */
  parts: BoolDecoder[];
  /** Of a macroblock's segment; null where none is written. */
  segments: number[] | null;
  /** That a macroblock has no coefficients; null where that is not written. */
  skip: number | null;
  coefficients: Uint8Array;
}

/** What the macroblocks above and to the left leave for the next (section 13.3). */
interface Context {
  /** Modes of small blocks: 4 a macroblock above, 4 to the left. */
  modesAbove: Uint8Array;
  modesLeft: Uint8Array;
  /** Whether blocks had coefficients: 4 of luma, 2 and 2 of chroma, 1 of their means. */
  filledAbove: Uint8Array;
  filledLeft: Uint8Array;
}

const BLOCKS = 9;
const MEANS = 8;

/** Kinds of block (section 13.3). */
const LUMA_WITHOUT_MEAN = 0;
const LUMA_MEANS = 1;
const CHROMA = 2;
const LUMA = 3;

/** A writer ends with a few bits more than its symbols need. */
const MAX_STRAY_BYTES = 16;

/** Throws a {@link Damage} unless a key frame uses its data up. @param bytes content of a `VP8 ` chunk */
export function assertWholeVp8(bytes: Uint8Array): void {
  const header = readHeader(bytes);
  const context: Context = {
    modesAbove: new Uint8Array(4 * header.columns),
    modesLeft: new Uint8Array(4),
    filledAbove: new Uint8Array(BLOCKS * header.columns),
    filledLeft: new Uint8Array(BLOCKS),
  };
  for (let row = 0; row < header.rows; row++) {
    const part = header.parts[row % header.parts.length]!;
    context.modesLeft.fill(0);
    context.filledLeft.fill(0);
    for (let column = 0; column < header.columns; column++) readMacroblock(header, part, column, context);
  }
  for (const decoder of [header.modes, ...header.parts]) {
    const left = decoder.left;
    if (left < -1) throw new Damage('data that ends early');
    if (left > MAX_STRAY_BYTES) throw new Damage(`${left} bytes more than its picture needs`);
  }
}

function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint32(0, true) & 0xffffff;
  if (tag & 1) throw new Damage('a picture that changes another one');
  const [width, height] = [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff];
  const start = 10;
  const end = start + (tag >> 5);
  if (end > bytes.length) throw new Damage('data that ends early');
  const modes = new BoolDecoder(bytes.subarray(start, end));
  modes.bits(2);
  const segments = readSegments(modes);
  passFilter(modes);
  const parts = readParts(bytes.subarray(end), 1 << modes.bits(2));
  modes.bits(7);
  for (let i = 0; i < 5; i++) if (modes.bits(1)) modes.bits(5);
  modes.bits(1);
  const coefficients = COEFFICIENT_PROBABILITIES.map((usual, i) =>
    modes.bit(UPDATE_PROBABILITIES[i]!) ? modes.bits(8) : usual,
  );
  const skip = modes.bits(1) ? modes.bits(8) : null;
  const [columns, rows] = [Math.ceil(width / 16), Math.ceil(height / 16)];
  return { columns, rows, modes, parts, segments, skip, coefficients };
}

/** Section 9.3. */
function readSegments(modes: BoolDecoder): number[] | null {
  if (!modes.bits(1)) return null;
  const hasMap = modes.bits(1);
  if (modes.bits(1)) {
    modes.bits(1);
    for (let i = 0; i < 4; i++) if (modes.bits(1)) modes.bits(8);
    for (let i = 0; i < 4; i++) if (modes.bits(1)) modes.bits(7);
  }
  return hasMap ? [0, 1, 2].map(() => (modes.bits(1) ? modes.bits(8) : 255)) : null;
}

/** Sections 9.3 and 9.6. */
function passFilter(modes: BoolDecoder): void {
  modes.bits(10);
  if (!modes.bits(1) || !modes.bits(1)) return;
  for (let i = 0; i < 8; i++) if (modes.bits(1)) modes.bits(7);
}

/** Section 9.5: the last part has no size. */
function readParts(bytes: Uint8Array, count: number): BoolDecoder[] {
  let from = 3 * (count - 1);
  return Array.from({ length: count }, (_, i) => {
    const [a = 0, b = 0, c = 0] = bytes.subarray(3 * i, 3 * i + 3);
    const to = i < count - 1 ? from + (a | (b << 8) | (c << 16)) : bytes.length;
    if (from > to || to > bytes.length) throw new Damage('data that ends early');
    const part = new BoolDecoder(bytes.subarray(from, to));
    from = to;
    return part;
  });
}

function readMacroblock(header: Header, part: BoolDecoder, column: number, context: Context): void {
  const { modes, segments, skip } = header;
  if (segments) modes.bit(segments[modes.bit(segments[0]!) + 1]!);
  const isSkipped = skip !== null && modes.bit(skip) === 1;
  const hasMeans = readModes(modes, column, context);
  if (isSkipped) {
    const kept = hasMeans ? BLOCKS : MEANS;
    context.filledAbove.fill(0, BLOCKS * column, BLOCKS * column + kept);
    context.filledLeft.fill(0, 0, kept);
  } else readCoefficients(header, part, column, hasMeans, context);
}

/** Section 11.2. Gives whether the means of the luma blocks are a block of their own. */
function readModes(modes: BoolDecoder, column: number, { modesAbove, modesLeft }: Context): boolean {
  const above = modesAbove.subarray(4 * column, 4 * column + 4);
  const hasMeans = modes.bit(145) === 1;
  if (hasMeans) {
    const mode = modes.bit(156) ? (modes.bit(128) ? 1 : 3) : modes.bit(163) ? 2 : 0;
    above.fill(mode);
    modesLeft.fill(mode);
  } else {
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 4; x++) {
        const mode = readSmallMode(modes, 9 * (10 * above[x]! + modesLeft[y]!));
        above[x] = mode;
        modesLeft[y] = mode;
      }
    }
  }
  if (modes.bit(142) && modes.bit(114)) modes.bit(183);
  return hasMeans;
}

/** Nodes of the tree of modes (section 11.2): two branches each, a mode or, from 10 on, another node. */
// biome-ignore format: a row is a node
const MODE_TREE = [
  0, 11,
  1, 12,
  2, 13,
  14, 16,
  3, 15,
  4, 5,
  6, 17,
  7, 18,
  8, 9,
];

function readSmallMode(modes: BoolDecoder, at: number): number {
  let node = 0;
  while (true) {
    const next = MODE_TREE[2 * node + modes.bit(MODE_PROBABILITIES[at + node]!)]!;
    if (next < 10) return next;
    node = next - 10;
  }
}

/** Where a macroblock's blocks are in its contexts: first, and across and down. */
const PLANES = [
  [0, 4],
  [4, 2],
  [6, 2],
] as const;

function readCoefficients(
  { coefficients }: Header,
  part: BoolDecoder,
  column: number,
  hasMeans: boolean,
  { filledAbove, filledLeft }: Context,
): void {
  const above = filledAbove.subarray(BLOCKS * column, BLOCKS * (column + 1));
  if (hasMeans) {
    const read = part.coefficients(coefficients, LUMA_MEANS, above[MEANS]! + filledLeft[MEANS]!, 0);
    above[MEANS] = filledLeft[MEANS] = read > 0 ? 1 : 0;
  }
  for (const [first, side] of PLANES) {
    const start = first === 0 && hasMeans ? 1 : 0;
    const kind = first > 0 ? CHROMA : hasMeans ? LUMA_WITHOUT_MEAN : LUMA;
    for (let y = first; y < first + side; y++) {
      for (let x = first; x < first + side; x++) {
        const read = part.coefficients(coefficients, kind, above[x]! + filledLeft[y]!, start);
        above[x] = filledLeft[y] = read > start ? 1 : 0;
      }
    }
  }
}
