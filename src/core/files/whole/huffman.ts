/** The Huffman codes of a JPEG (ITU-T T.81, annex C) as tables to look bits up in. */
import { Damage } from './damage.ts';

/** The longest code, bits. */
const LONGEST = 16;

/** Bits that tables are looked up by: those of a file then fit a processor's nearest memory. */
export const LOOKUP_BITS = 12;

/** The codes of one table of a file. */
export interface HuffmanTable {
  /** By the next 12 bits: the length of the code that they begin with (times 256) and its symbol; 0 for a longer or no code. */
  short: Uint16Array;
  /** The longer ones, by their length: where they begin, as 16 bits, and their symbols. */
  long: readonly { start: number; length: number; symbols: Uint8Array }[];
  /** What {@link differencesOf} and {@link runsOf} made of them. */
  differences?: Int16Array;
  runs?: Uint16Array;
}

/**
 * A table from a DHT segment (ITU-T T.81, B.2.4.2).
 *
 * @param counts number of codes of each length, 1 to 16 bits
 * @param symbols in the order of their codes
 */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const short = new Uint16Array(1 << LOOKUP_BITS);
  const long: { start: number; length: number; symbols: Uint8Array }[] = [];
  let next = 0;
  let symbol = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const span = 1 << (LONGEST - length);
    const own = symbols.subarray(symbol, symbol + counts[length - 1]!);
    symbol += own.length;
    if (next + span * own.length > 1 << LONGEST) throw new Damage('a table with more codes than there are');
    if (length > LOOKUP_BITS) long.push({ start: next, length, symbols: own });
    else
      own.forEach((each, i) => {
        const from = (next + i * span) >> UNUSED;
        short.fill((length << 8) | each, from, from + (span >> UNUSED));
      });
    next += span * own.length;
  }
  return { short, long };
}

/** Of the bits of the longest code, those that are no part of a lookup. */
const UNUSED = LONGEST - LOOKUP_BITS;

/**
 * The length of a code (times 256) and its symbol.
 *
 * @param bits the next 16
 * @throws {Damage} when no code begins with them
 */
export function codeOf({ short, long }: HuffmanTable, bits: number): number {
  const code = short[bits >> UNUSED]!;
  if (code > 0) return code;
  for (const { start, length, symbols } of long) {
    const symbol = symbols[(bits - start) >> (LONGEST - length)];
    if (symbol !== undefined) return (length << 8) | symbol;
  }
  throw new Damage('a code that its table does not have');
}

/** Of an entry of either: the bits it stands for. */
export const LENGTH = 0xf;

/** Of a difference: how far it lies above its length. */
export const DIFFERENCE_SHIFT = 4;

/** The largest size of a difference that an entry can hold, bits. */
const MOST_DIFFERENCE = 11;

/** Of a run: how far its coefficients lie above its length, how many they can be, and whether the block ends with it. */
export const RUN_SHIFT = 4;
export const RUN_COEFFICIENTS = 0x3f;
export const RUN_ENDS = 1 << 10;

/**
 * By the next 12 bits: the difference of a block's lowest frequency with its length, where all of it lies in them
 * (ITU-T T.81, F.2.2.1); else 0.
 */
export function differencesOf(table: HuffmanTable): Int16Array {
  table.differences ??= filled(new Int16Array(1 << LOOKUP_BITS), (bits) => {
    const code = table.short[bits]!;
    const size = code & 15;
    const length = (code >> 8) + size;
    if (code === 0 || length > LOOKUP_BITS || size > MOST_DIFFERENCE) return 0;
    const value = (bits >> (LOOKUP_BITS - length)) & ((1 << size) - 1);
    return (differenceOf(value, size) << DIFFERENCE_SHIFT) | length;
  });
  return table.differences;
}

/** ITU-T T.81, table F.1. @param value of so many bits */
export function differenceOf(value: number, size: number): number {
  return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
}

/**
 * By the next 12 bits: as many whole coefficients of a baseline JPEG as lie in them (ITU-T T.81, F.2.2.2); 0 where not one does.
 * To look several up at once makes reading a file many times as fast.
 */
export function runsOf(table: HuffmanTable): Uint16Array {
  table.runs ??= filled(new Uint16Array(1 << LOOKUP_BITS), (bits) => runOf(table.short, bits));
  return table.runs;
}

/** All that a lookup can be by. */
const MOST_BITS = (1 << LOOKUP_BITS) - 1;

function runOf(short: Uint16Array, bits: number): number {
  let length = 0;
  let coefficients = 0;
  while (true) {
    const code = short[(bits << length) & MOST_BITS]!;
    const size = code & 15;
    const zeros = (code >> 4) & 15;
    const end = length + (code >> 8) + size;
    const isLast = size === 0 && zeros < 15;
    const count = coefficients + zeros + 1;
    if (code === 0 || end > LOOKUP_BITS || (!isLast && count > RUN_COEFFICIENTS))
      return length | (coefficients << RUN_SHIFT);
    length = end;
    if (isLast) return length | (coefficients << RUN_SHIFT) | RUN_ENDS;
    coefficients = count;
  }
}

function filled<Table extends Int16Array | Uint16Array>(
  table: Table,
  entryOf: (bits: number) => number,
): Table {
  for (let bits = 0; bits < table.length; bits++) table[bits] = entryOf(bits);
  return table;
}

/** @throws {Damage} for a table that no segment gave */
export function tableOf(table: HuffmanTable | undefined): HuffmanTable {
  if (!table) throw new Damage('a scan without its tables');
  return table;
}
