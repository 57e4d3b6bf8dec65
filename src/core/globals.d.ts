/** All that the core takes from its surroundings: what browsers, their workers and Node have alike. */

/** The clock (W3C High Resolution Time). */
declare const performance: {
  /** Milliseconds since a fixed point; never goes back. */
  now(): number;
};

/** UTF-8 from text (WHATWG Encoding). */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** Text from UTF-8 (WHATWG Encoding). */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
