/** One scan of a JPEG, read without computing a pixel: damaged data breaks the rules of its own coding. */
import { BitReader, type HuffmanTable } from './bitReader.ts';
import { Damage } from './damage.ts';

/** One colour channel. */
export interface Component {
  id: number;
  /** Blocks in a unit, across and down. */
  across: number;
  down: number;
  /** Number of its table of steps. */
  steps: number;
  /** Blocks that the picture needs, and blocks in a row with those that only fill up units. */
  columns: number;
  rows: number;
  stride: number;
  /** Of a progressive JPEG, a bit for each coefficient that is not 0, two words a block. */
  known: Uint32Array;
  /** Whether the lowest frequency was read. */
  isRead: boolean;
}

/** A component in a scan, with its tables. */
export interface ScanComponent {
  component: Component;
  /** Step of the lowest frequency. */
  step: number;
  dc: HuffmanTable | undefined;
  ac: HuffmanTable | undefined;
  /** The lowest frequency of its last block, in steps. */
  prediction: number;
}

/** What the headers say of a scan (ITU-T T.81, B.2.3). */
export interface Scan {
  components: ScanComponent[];
  isProgressive: boolean;
  /** First and last coefficient. */
  start: number;
  end: number;
  /** Bits that earlier scans left, and those that this one leaves. */
  high: number;
  low: number;
  /** Units between restart markers; 0 for none. */
  restartInterval: number;
  /** Units of the frame. */
  unitColumns: number;
  unitRows: number;
}

/** The lowest frequency is 8 times the mean of samples from -128 to 127. */
const LARGEST_DC = 1024;

/** Some encoders write a few bytes more than they need, or fill up with the same byte. */
const MAX_STRAY_BYTES = 16;

/**
 * Reads a scan to its end.
 *
 * @param at the first byte of its entropy-coded data
 * @returns where the next marker begins
 */
export function readScan(bytes: Uint8Array, at: number, scan: Scan): number {
  const { columns, units, blocks } = layOut(scan);
  const readBlock = blockReader(scan);
  let reader = new BitReader(bytes, at);
  const run = { left: 0 };
  for (let unit = 0; unit < units; unit++) {
    if (scan.restartInterval > 0 && unit > 0 && unit % scan.restartInterval === 0) {
      reader = restart(bytes, reader, unit / scan.restartInterval - 1);
      for (const part of scan.components) part.prediction = 0;
      run.left = 0;
    }
    const row = Math.floor(unit / columns);
    const column = unit - row * columns;
    for (let i = 0; i < blocks.length; i++) {
      const { part, origin, perColumn, perRow } = blocks[i]!;
      readBlock(reader, part, origin + column * perColumn + row * perRow, run);
    }
    reader.assertEnough();
  }
  const { marker, left } = reader.finish();
  assertStray(left);
  return marker;
}

/** Where a unit's block lies in its component: `origin + column * perColumn + row * perRow`. */
interface Block {
  part: ScanComponent;
  origin: number;
  perColumn: number;
  perRow: number;
}

/** The units of a scan. One component alone has units of one block, and none that only fill up (ITU-T T.81, A.2). */
function layOut({ components, unitColumns, unitRows }: Scan): {
  columns: number;
  units: number;
  blocks: Block[];
} {
  const [part] = components;
  if (part && components.length === 1) {
    const { columns, rows, stride } = part.component;
    return { columns, units: columns * rows, blocks: [{ part, origin: 0, perColumn: 1, perRow: stride }] };
  }
  const blocks = components.flatMap((part) => {
    const { across, down, stride } = part.component;
    return Array.from({ length: across * down }, (_, i): Block => {
      const y = Math.floor(i / across);
      return { part, origin: y * stride + (i - y * across), perColumn: across, perRow: down * stride };
    });
  });
  return { columns: unitColumns, units: unitColumns * unitRows, blocks };
}

type BlockReader = (reader: BitReader, part: ScanComponent, block: number, run: { left: number }) => void;

function blockReader({ isProgressive, start, end, high, low }: Scan): BlockReader {
  if (!isProgressive) {
    return (reader, part) => {
      readDc(reader, part, 0);
      reader.skipBlock(tableOf(part.ac));
    };
  }
  if (start === 0) {
    return high === 0 ? (reader, part) => readDc(reader, part, low) : (reader) => reader.skip(1);
  }
  const read = high === 0 ? readFirstAc : readLaterAc;
  return (reader, { component, ac }, block, run) =>
    read(reader, tableOf(ac), component.known, block * 2, start, end, run);
}

function readDc(reader: BitReader, part: ScanComponent, shift: number): void {
  part.prediction += reader.difference(reader.symbol(tableOf(part.dc)) & 15);
  if (Math.abs(part.prediction << shift) * part.step > LARGEST_DC + 2 * part.step) {
    throw new Damage('a brightness that no picture has');
  }
}

/** ITU-T T.81, G.1.2.2. */
function readFirstAc(
  reader: BitReader,
  table: HuffmanTable,
  known: Uint32Array,
  at: number,
  start: number,
  end: number,
  run: { left: number },
): void {
  if (run.left > 0) {
    run.left -= 1;
    return;
  }
  for (let k = start; k <= end; k++) {
    const symbol = reader.symbol(table);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) {
      run.left = (1 << zeros) - 1 + (zeros > 0 ? reader.bits(zeros) : 0);
      return;
    }
    k += zeros;
    if (size === 0) continue;
    if (k > end) throw new Damage('a band of more coefficients than it has');
    reader.skip(size);
    known[at + (k >> 5)]! |= 1 << (k & 31);
  }
}

/** ITU-T T.81, G.1.2.3: each coefficient that is known has a bit of correction. */
function readLaterAc(
  reader: BitReader,
  table: HuffmanTable,
  known: Uint32Array,
  at: number,
  start: number,
  end: number,
  run: { left: number },
): void {
  let [low, high] = [known[at]!, known[at + 1]!];
  let k = start;
  while (run.left === 0 && k <= end) {
    const symbol = reader.symbol(table);
    let zeros = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && zeros < 15) {
      run.left = (1 << zeros) + (zeros > 0 ? reader.bits(zeros) : 0);
      break;
    }
    let corrections = 0;
    for (; k <= end; k++) {
      if ((k < 32 ? low >>> k : high >>> (k - 32)) & 1) corrections += 1;
      else if (zeros-- === 0) break;
    }
    reader.skip(size);
    reader.skipMany(corrections);
    if (size > 0) {
      if (k > end) throw new Damage('a band of more coefficients than it has');
      if (k < 32) low |= 1 << k;
      else high |= 1 << (k - 32);
    }
    k += 1;
  }
  if (run.left > 0) {
    if ((low | high) !== 0) reader.skipMany(bitsIn(low, k, end) + bitsIn(high, k - 32, end - 32));
    run.left -= 1;
  }
  known[at] = low;
  known[at + 1] = high;
}

/** How many bits of a word are set from one place to another, which may lie outside of it. */
function bitsIn(word: number, from: number, to: number): number {
  if (to < 0 || from > 31 || from > to) return 0;
  let rest = (word >>> Math.max(0, from)) << Math.max(0, from);
  if (to < 31) rest &= (1 << (to + 1)) - 1;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function tableOf(table: HuffmanTable | undefined): HuffmanTable {
  if (!table) throw new Damage('a scan without its tables');
  return table;
}

/** @param count restart markers before this one */
function restart(bytes: Uint8Array, reader: BitReader, count: number): BitReader {
  const { marker, left } = reader.finish();
  assertStray(left);
  if (bytes[marker + 1] !== 0xd0 + (count % 8)) throw new Damage('a restart marker that is not there');
  return new BitReader(bytes, marker + 2);
}

function assertStray(left: Uint8Array): void {
  if (left.length > MAX_STRAY_BYTES && left.some((byte) => byte !== left[0])) {
    throw new Damage(`${left.length} bytes more than its picture needs`);
  }
}
