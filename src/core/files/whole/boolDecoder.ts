/** Probabilities of the extra bits of large coefficients (RFC 6386, section 13.2). */
const LARGE = [
  [173, 148, 140],
  [176, 155, 140, 135],
  [180, 157, 141, 134, 130],
  [254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129],
];

/** The band of each coefficient, and of what would follow the last (section 13.3). */
const BANDS = [0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0];

/** Probabilities of a band, and of each of its contexts. */
const PER_CONTEXT = 11;
const PER_BAND = 3 * PER_CONTEXT;
const PER_KIND = 8 * PER_BAND;

/** Reads the arithmetic code of VP8 (RFC 6386, section 7). */
export class BoolDecoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #range = 254;
  #value = 0;
  /** Bits of the value that are read but not used. */
  #spare = -8;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes that nothing was read of; negative where more was read than there is. */
  get left(): number {
    return this.#bytes.length - this.#at + Math.floor(this.#spare / 8);
  }

  /** 0 or 1. @param probability of 0, of 256 */
  bit(probability: number): number {
    if (this.#spare < 0) {
      const [bytes, at] = [this.#bytes, this.#at];
      this.#value = (this.#value << 16) | ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      this.#at += 2;
      this.#spare += 16;
    }
    const split = (this.#range * probability) >> 8;
    const isOne = this.#value >> this.#spare > split;
    let range: number;
    if (isOne) {
      range = this.#range - split;
      this.#value -= (split + 1) << this.#spare;
    } else range = split + 1;
    const shift = Math.clz32(range) - 24;
    this.#spare -= shift;
    this.#range = (range << shift) - 1;
    return isOne ? 1 : 0;
  }

  /** A number of so many bits. */
  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = 2 * value + this.bit(128);
    return value;
  }

  /**
   * Passes over a block's coefficients (section 13.2), and gives the place behind the last one that is not 0.
   *
   * @param probabilities of the tokens, by kind, band and context
   * @param context how many of the neighbours have coefficients
   * @param first 1 where the first coefficient is elsewhere
   */
  coefficients(probabilities: Uint8Array, kind: number, context: number, first: number): number {
    const start = kind * PER_KIND;
    let at = start + BANDS[first]! * PER_BAND + context * PER_CONTEXT;
    for (let n = first; n < 16; n++) {
      if (!this.bit(probabilities[at]!)) return n;
      while (!this.bit(probabilities[at + 1]!)) {
        n += 1;
        if (n === 16) return 16;
        at = start + BANDS[n]! * PER_BAND;
      }
      let next = PER_CONTEXT;
      if (this.bit(probabilities[at + 2]!)) {
        this.#passLarge(probabilities, at);
        next = 2 * PER_CONTEXT;
      }
      this.bit(128);
      at = start + BANDS[n + 1]! * PER_BAND + next;
    }
    return 16;
  }

  #passLarge(probabilities: Uint8Array, at: number): void {
    const bit = (i: number) => this.bit(probabilities[at + i]!);
    if (!bit(3)) {
      if (bit(4)) bit(5);
    } else if (!bit(6)) {
      if (!bit(7)) this.bit(159);
      else {
        this.bit(165);
        this.bit(145);
      }
    } else {
      const high = bit(8);
      for (const probability of LARGE[2 * high + bit(9 + high)]!) this.bit(probability);
    }
  }
}
