/** The prefix codes of a lossless WebP (RFC 9649, 3.7.2), and the bits that they are read from, the first of them lowest. */
import { Damage } from './damage.ts';

/** The longest code, bits. */
const LONGEST = 15;

/** Bits that codes are looked up by at most. */
const LOOKUP_BITS = 9;

/** Bytes that can be read behind the data. */
const PADDING = 8;

/** Reads bits. Reading far behind the end throws a `RangeError`. */
export class LosslessReader {
  readonly #view: DataView;
  readonly #length: number;
  #at = 0;

  constructor(bytes: Uint8Array) {
    const padded = new Uint8Array(bytes.length + PADDING);
    padded.set(bytes);
    this.#view = new DataView(padded.buffer);
    this.#length = bytes.length;
  }

  /** Bytes that nothing was read of; negative where more was read than there is. */
  get left(): number {
    return this.#length - Math.ceil(this.#at / 8);
  }

  /** The next bits as a number. @param count 0 to 24 */
  bits(count: number): number {
    const bits = this.#next() & ((1 << count) - 1);
    this.#at += count;
    return bits;
  }

  /** The next symbol. */
  symbol(code: PrefixCode): number {
    const { short, mask } = code;
    const bits = this.#next();
    const entry = short[bits & mask]!;
    if (entry === LONG) return this.#longSymbol(code, bits);
    this.#at += entry & LENGTH;
    return entry >> LENGTH_BITS;
  }

  #longSymbol({ long }: PrefixCode, bits: number): number {
    let next = 0;
    for (let i = 0; i < LONGEST; i++) next |= ((bits >> i) & 1) << (LONGEST - 1 - i);
    for (const { start, length, symbols } of long) {
      const symbol = symbols[(next - start) >> (LONGEST - length)];
      if (next < start || symbol === undefined) continue;
      this.#at += length;
      return symbol;
    }
    throw new Damage('a code that its table does not have');
  }

  /** At least 25 bits. */
  #next(): number {
    return this.#view.getUint32(this.#at >>> 3, true) >>> (this.#at & 7);
  }
}

/** An entry of a lookup: a symbol above its code's length. */
const LENGTH_BITS = 4;
const LENGTH = (1 << LENGTH_BITS) - 1;

/** Stands for a code that is longer than a lookup. */
const LONG = 0xffff;

/** A code for symbols below some number. */
export interface PrefixCode {
  short: Uint16Array;
  mask: number;
  /** By length, of those that are longer than a lookup: the first of their codes, as 15 bits, and their symbols. */
  long: readonly { start: number; length: number; symbols: readonly number[] }[];
}

/** A code for one symbol, which takes no bits. */
export function singleCode(symbol: number): PrefixCode {
  return { short: Uint16Array.of(symbol << LENGTH_BITS), mask: 0, long: [] };
}

/** @param lengths of the symbols' codes, bits; 0 for a symbol that does not occur */
export function prefixCode(lengths: Uint8Array): PrefixCode {
  const byLength = Array.from({ length: LONGEST + 1 }, (): number[] => []);
  lengths.forEach((length, symbol) => {
    if (length > 0) byLength[length]!.push(symbol);
  });
  const used = byLength.flat();
  if (used.length === 1) return singleCode(used[0]!);
  const longest = byLength.findLastIndex(({ length }) => length > 0);
  const bits = Math.min(longest, LOOKUP_BITS);
  const short = new Uint16Array(1 << bits).fill(LONG);
  const long: { start: number; length: number; symbols: number[] }[] = [];
  let next = 0;
  for (let length = 1; length <= longest; length++) {
    const symbols = byLength[length]!;
    const span = 1 << (LONGEST - length);
    if (length > bits) long.push({ start: next, length, symbols });
    else
      symbols.forEach((symbol, i) => {
        enter(short, (next + i * span) >> (LONGEST - length), length, symbol);
      });
    next += span * symbols.length;
  }
  if (next !== 1 << LONGEST) throw new Damage('a table with too few or too many codes');
  return { short, mask: short.length - 1, long };
}

/** Enters a code wherever the first bits of a lookup are its own, which are read from its highest to its lowest. */
function enter(short: Uint16Array, code: number, length: number, symbol: number): void {
  let first = 0;
  for (let i = 0; i < length; i++) first |= ((code >> i) & 1) << (length - 1 - i);
  for (let at = first; at < short.length; at += 1 << length) short[at] = (symbol << LENGTH_BITS) | length;
}

/** The order in which lengths of the code of lengths are written. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/** Reads a code. @param symbols how many there can be */
export function readCode(reader: LosslessReader, symbols: number): PrefixCode {
  if (!reader.bits(1)) return prefixCode(readLengths(reader, symbols));
  const isPair = reader.bits(1);
  const first = reader.bits(reader.bits(1) ? 8 : 1);
  if (!isPair) return singleCode(first);
  const lengths = new Uint8Array(256);
  lengths[first] = 1;
  lengths[reader.bits(8)] = 1;
  return prefixCode(lengths);
}

function readLengths(reader: LosslessReader, symbols: number): Uint8Array {
  const ownLengths = new Uint8Array(LENGTH_ORDER.length);
  const count = 4 + reader.bits(4);
  for (let i = 0; i < count; i++) ownLengths[LENGTH_ORDER[i]!] = reader.bits(3);
  const own = prefixCode(ownLengths);
  const most = reader.bits(1) ? 2 + reader.bits(2 + 2 * reader.bits(3)) : symbols;
  const lengths = new Uint8Array(symbols);
  let last = 8;
  for (let at = 0, read = 0; at < symbols && read < most; read++) {
    const symbol = reader.symbol(own);
    if (symbol < 16) {
      lengths[at++] = symbol;
      if (symbol > 0) last = symbol;
      continue;
    }
    const times =
      symbol === 16 ? 3 + reader.bits(2) : symbol === 17 ? 3 + reader.bits(3) : 11 + reader.bits(7);
    if (at + times > symbols) throw new Damage('a table of more symbols than there are');
    lengths.fill(symbol === 16 ? last : 0, at, at + times);
    at += times;
  }
  return lengths;
}
