/** The blocks of a progressive JPEG (ITU-T T.81, annex G). */
import type { BitReader } from './bitReader.ts';
import { Damage } from './damage.ts';
import { type HuffmanTable, tableOf } from './huffman.ts';
import type { Layout, Scan } from './jpegTypes.ts';

/** Reads the units from one to another. */
export function readProgressive(
  reader: BitReader,
  layout: Layout,
  scan: Scan,
  from: number,
  to: number,
): void {
  if (scan.start > 0) readAc(reader, layout, scan, from, to);
  else if (scan.high === 0) readDc(reader, layout, scan, from, to);
  else reader.at += layout.blocks.length * (to - from);
}

function readDc(reader: BitReader, { blocks }: Layout, { low }: Scan, from: number, to: number): void {
  for (let unit = from; unit < to; unit++) {
    for (let i = 0; i < blocks.length; i++) {
      const { part } = blocks[i]!;
      part.prediction += reader.difference(tableOf(part.dc));
      if (Math.abs(part.prediction << low) > part.mostDc)
        throw new Damage('a brightness that no picture has');
    }
  }
}

/** A band of coefficients of one component. */
interface Band {
  table: HuffmanTable;
  /** As of the component. */
  known: Uint32Array;
  /** First and last coefficient. */
  start: number;
  end: number;
}

/** Reads a band; its units are blocks. */
function readAc(reader: BitReader, { columns, blocks }: Layout, scan: Scan, from: number, to: number): void {
  const { part, perRow } = blocks[0]!;
  const band = { table: tableOf(part.ac), known: part.component.known, start: scan.start, end: scan.end };
  // How many blocks, this one and those that follow, have nothing more.
  let ended = 0;
  for (let block = from; block < to; block++) {
    const row = Math.floor(block / columns);
    const at = 2 * (row * perRow + block - row * columns);
    if (ended > 0) {
      if (scan.high > 0) passCorrections(reader, band, at, band.start, band.end);
      ended -= 1;
    } else ended = scan.high > 0 ? readLater(reader, band, at) : readFirst(reader, band, at);
  }
}

/** G.1.2.2. Gives how many blocks behind this one have nothing in the band. */
function readFirst(reader: BitReader, { table, known, start, end }: Band, at: number): number {
  for (let k = start; k <= end; k++) {
    const symbol = reader.symbol(table);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) return endedBy(reader, zeros) - 1;
    k += zeros;
    if (size === 0) continue;
    if (k > end) throw new Damage('a band of more coefficients than it has');
    reader.at += size;
    known[at + (k >> 5)]! |= 1 << (k & 31);
  }
  return 0;
}

/** G.1.2.3: each coefficient that is known has a bit of correction. Gives what {@link readFirst} gives. */
function readLater(reader: BitReader, band: Band, at: number): number {
  const { table, known, start, end } = band;
  for (let k = start; k <= end; k++) {
    const symbol = reader.symbol(table);
    const [zeros, size] = [symbol >> 4, symbol & 15];
    if (size === 0 && zeros < 15) {
      const ended = endedBy(reader, zeros);
      passCorrections(reader, band, at, k, end);
      return ended - 1;
    }
    reader.at += size;
    k = passZeros(reader, band, at, k, zeros);
    if (size === 0) continue;
    if (k > end) throw new Damage('a band of more coefficients than it has');
    known[at + (k >> 5)]! |= 1 << (k & 31);
  }
  return 0;
}

/** Blocks that end with this one's end, this one among them. */
function endedBy(reader: BitReader, bits: number): number {
  return (1 << bits) + reader.bits(bits);
}

/**
 * Passes over so many unknown coefficients, and the corrections of the known ones among them.
 *
 * @returns the place of the next unknown one; behind the band's end where there is none
 */
function passZeros(reader: BitReader, band: Band, at: number, from: number, zeros: number): number {
  const { known, end } = band;
  let low = ~known[at]! & span(from, end);
  let high = ~known[at + 1]! & span(from - 32, end - 32);
  for (let left = zeros; left > 0 && (low | high) !== 0; left--) {
    if (low !== 0) low &= low - 1;
    else high &= high - 1;
  }
  const place = low !== 0 ? firstBit(low) : high !== 0 ? 32 + firstBit(high) : end + 1;
  passCorrections(reader, band, at, from, place - 1);
  return place;
}

/** Passes over the corrections of the known coefficients from one to another. */
function passCorrections(reader: BitReader, { known }: Band, at: number, from: number, to: number): void {
  const low = known[at]! & span(from, to);
  const high = known[at + 1]! & span(from - 32, to - 32);
  if ((low | high) !== 0) reader.at += countBits(low) + countBits(high);
}

/** A word with the bits from one place to another, which may lie outside of it. */
function span(from: number, to: number): number {
  if (to < 0 || from > 31 || from > to) return 0;
  const upTo = to < 31 ? (1 << (to + 1)) - 1 : -1;
  return from > 0 ? upTo & (-1 << from) : upTo;
}

/** The lowest bit of a word that is not 0. */
function firstBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** How many bits of a word are set: sums of pairs, of fours, of bytes. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
