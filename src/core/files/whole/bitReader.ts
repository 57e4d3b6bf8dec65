import { Damage } from './damage.ts';

/** Every 16 bits that may come next, with the length of the code they begin with (times 256) and its symbol; 0 for no code. */
export type HuffmanTable = Uint16Array;

/** The longest code, bits. */
const LONGEST = 16;

/** In a block. */
const COEFFICIENTS = 64;

/** Stands for 16 coefficients that are 0. */
const RUN_OF_16 = 0xf0;

/**
 * A table from a DHT segment (ITU-T T.81, B.2.4.2 and annex C).
 *
 * @param counts number of codes of each length, 1 to 16 bits
 * @param symbols in the order of their codes
 */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << LONGEST);
  let next = 0;
  let symbol = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const span = 1 << (LONGEST - length);
    for (let i = 0; i < counts[length - 1]!; i++, next += span) {
      if (next + span > table.length) throw new Damage('a table with more codes than there are');
      table.fill((length << 8) | symbols[symbol++]!, next, next + span);
    }
  }
  return table;
}

/** Reads the entropy-coded bits of a JPEG up to the next marker (ITU-T T.81, F.2.2.5). */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  /** The next bits, the first of them highest. */
  #buffer = 0;
  #count = 0;
  /** How many of them, the last ones, stand for bits that the file does not have. */
  #missing = 0;

  /** @param at the first byte of entropy-coded data */
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next symbol. */
  symbol(table: HuffmanTable): number {
    if (this.#count < LONGEST) this.#fill();
    const entry = table[(this.#buffer >>> (this.#count - LONGEST)) & 0xffff]!;
    if (entry === 0) throw new Damage('a code that its table does not have');
    this.#count -= entry >> 8;
    return entry & 0xff;
  }

  /** The next bits as a number. @param count 1 to 16 */
  bits(count: number): number {
    if (this.#count < count) this.#fill();
    this.#count -= count;
    return (this.#buffer >>> this.#count) & ((1 << count) - 1);
  }

  /** Passes over bits. @param count 0 to 16 */
  skip(count: number): void {
    if (this.#count < count) this.#fill();
    this.#count -= count;
  }

  /** Passes over any number of bits. */
  skipMany(count: number): void {
    for (let left = count; left > 0; left -= LONGEST) this.skip(Math.min(LONGEST, left));
  }

  /** A difference of so many bits, with its sign (ITU-T T.81, table F.1). */
  difference(size: number): number {
    if (size === 0) return 0;
    const value = this.bits(size);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /**
   * Passes over a block's coefficients but the first, of a baseline JPEG (ITU-T T.81, F.2.2.2). Nearly all bits of a file are
   * such ones, so this loop keeps all it needs in variables of its own.
   */
  skipBlock(table: HuffmanTable): void {
    let buffer = this.#buffer;
    let count = this.#count;
    for (let k = 1; k < COEFFICIENTS; k++) {
      if (count < LONGEST) {
        this.#buffer = buffer;
        this.#count = count;
        this.#fill();
        buffer = this.#buffer;
        count = this.#count;
      }
      const entry = table[(buffer >>> (count - LONGEST)) & 0xffff]!;
      if (entry === 0) throw new Damage('a code that its table does not have');
      const size = entry & 15;
      count -= (entry >> 8) + size;
      k += (entry >> 4) & 15;
      if (size === 0 && (entry & 0xff) !== RUN_OF_16) break;
      if (count < 0) {
        this.#buffer = buffer;
        this.#count = count + size;
        this.skip(size);
        buffer = this.#buffer;
        count = this.#count;
      }
      if (k >= COEFFICIENTS && size > 0) throw new Damage('a block of more than 64 coefficients');
    }
    this.#buffer = buffer;
    this.#count = count;
  }

  /** Throws when more was read than there is. */
  assertEnough(): void {
    if (this.#count < this.#missing) throw new Damage('data that ends early');
  }

  /** Goes to the next marker, or the end of the file, and gives the whole bytes that were left before it. */
  finish(): { marker: number; left: Uint8Array } {
    // What is in the buffer was read already; a stuffed zero after 0xff counts as one byte with it.
    const buffered = Math.max(0, this.#count - this.#missing) >> 3;
    let from = this.#at;
    for (let i = 0; i < buffered; i++)
      from -= this.#bytes[from - 2] === 0xff && this.#bytes[from - 1] === 0 ? 2 : 1;
    const marker = markerFrom(this.#bytes, this.#at);
    return { marker, left: this.#bytes.subarray(from, marker) };
  }

  #fill(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let buffer = this.#buffer;
    let count = this.#count;
    for (; count <= 24; count += 8) {
      const byte = bytes[at];
      if (byte === undefined || (byte === 0xff && bytes[at + 1] !== 0)) {
        buffer <<= 8;
        this.#missing += 8;
      } else {
        buffer = (buffer << 8) | byte;
        at += byte === 0xff ? 2 : 1;
      }
    }
    this.#at = at;
    this.#buffer = buffer;
    this.#count = count;
  }
}

/** Where the next marker begins, or the end of the file. */
export function markerFrom(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
