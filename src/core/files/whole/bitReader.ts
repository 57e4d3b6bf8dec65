import { Damage } from './damage.ts';
import { codeOf, differenceOf, type HuffmanTable } from './huffman.ts';

/** Reads the bits of one part of a scan. Reading behind the end of all data throws a `RangeError`. */
export class BitReader {
  readonly view: DataView;
  readonly #end: number;
  /** Bits that were read, with all before the part. */
  at: number;

  /**
   * @param bytes data with nothing stuffed into it, and some bytes more
   * @param start of the part, bytes
   * @param end where it ends
   */
  constructor(bytes: Uint8Array, start: number, end: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 8 * start;
    this.#end = 8 * end;
  }

  /** The next symbol. */
  symbol(table: HuffmanTable): number {
    const code = codeOf(table, this.#next() >>> 16);
    this.at += code >> 8;
    return code & 0xff;
  }

  /** The next bits as a number. @param count 0 to 16 */
  bits(count: number): number {
    const bits = (this.#next() >>> 16) >> (16 - count);
    this.at += count;
    return bits;
  }

  /** The next symbol's bits as a difference. */
  difference(table: HuffmanTable): number {
    const size = this.symbol(table) & 15;
    return differenceOf(this.bits(size), size);
  }

  /** Where the first byte lies that nothing was read of. Throws when more was read than there is. */
  finish(): number {
    if (this.at > this.#end) throw new Damage('data that ends early');
    return Math.ceil(this.at / 8);
  }

  /** At least 25 bits, the first of them highest. */
  #next(): number {
    return this.view.getUint32(this.at >>> 3) << (this.at & 7);
  }
}
