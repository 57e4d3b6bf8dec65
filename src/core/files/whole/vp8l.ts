/** Whether the data of a lossless WebP (RFC 9649, 3) is used up by its picture: damaged data needs more or less. */
import { Damage } from './damage.ts';
import { LosslessReader, type PrefixCode, readCode } from './vp8lCode.ts';

/** Symbols for lengths and for distances of copies. */
const LENGTHS = 24;
const DISTANCES = 40;

/** Levels of a colour. */
const LEVELS = 256;

/** What comes before a picture and is done to it when it is shown. */
const PREDICTION = 0;
const COLOUR = 1;
const PALETTE = 3;

/** Some writers end with a few bytes more than they need. */
const MAX_STRAY_BYTES = 16;

interface Size {
  width: number;
  height: number;
}

/** Throws a {@link Damage} unless the picture uses its data up. @param bytes content of a `VP8L` chunk */
export function assertWholeVp8l(bytes: Uint8Array): void {
  const reader = new LosslessReader(bytes);
  if (reader.bits(8) !== 0x2f) throw new Damage('another mark at its start');
  const [width, height] = [reader.bits(14) + 1, reader.bits(14) + 1];
  reader.bits(4);
  const packed = readTransforms(reader, { width, height });
  readPicture(reader, packed, { isWhole: true, isKept: false });
  const { left } = reader;
  if (left < 0) throw new Damage('data that ends early');
  if (left > MAX_STRAY_BYTES) throw new Damage(`${left} bytes more than its picture needs`);
}

/** Section 3.4. Gives the size of the picture as it is written: small palettes put several pixels in one. */
function readTransforms(reader: LosslessReader, size: Size): Size {
  const seen = new Set<number>();
  let { width } = size;
  while (reader.bits(1)) {
    const kind = reader.bits(2);
    if (seen.has(kind)) throw new Damage('a transform that comes twice');
    seen.add(kind);
    if (kind === PREDICTION || kind === COLOUR) {
      const tile = tiles({ width, height: size.height }, reader.bits(3) + 2);
      readPicture(reader, tile, { isWhole: false, isKept: false });
    } else if (kind === PALETTE) {
      const colours = reader.bits(8) + 1;
      readPicture(reader, { width: colours, height: 1 }, { isWhole: false, isKept: false });
      width = Math.ceil(width / (colours > 16 ? 1 : colours > 4 ? 2 : colours > 2 ? 4 : 8));
    }
  }
  return { width, height: size.height };
}

function tiles({ width, height }: Size, bits: number): Size {
  return { width: Math.ceil(width / (1 << bits)), height: Math.ceil(height / (1 << bits)) };
}

/** Codes of the pixels of a part of a picture: green with lengths and kept colours, red, blue, alpha, distances. */
type Group = readonly PrefixCode[];

/** Which group is used where. */
interface Groups {
  groups: readonly Group[];
  /** Their numbers by tile; null where there is only one. */
  tiles: Uint16Array | null;
  tilesAcross: number;
  bits: number;
}

/**
 * Sections 3.5 to 3.7.
 *
 * @param isWhole whether it is the picture itself, and may have several groups of codes
 * @param isKept whether its pixels are wanted
 * @returns them, or nothing
 */
function readPicture(
  reader: LosslessReader,
  size: Size,
  { isWhole, isKept }: { isWhole: boolean; isKept: boolean },
): Uint32Array {
  const cacheBits = reader.bits(1) ? reader.bits(4) : 0;
  if (cacheBits > 11) throw new Damage('a memory for more colours than there can be');
  const groups = readGroups(reader, size, isWhole, cacheBits > 0 ? 1 << cacheBits : 0);
  const pixels = new Uint32Array(isKept ? size.width * size.height : 0);
  readPixels(reader, size, groups, isKept ? { pixels, cacheBits } : null);
  return pixels;
}

function readGroups(reader: LosslessReader, size: Size, isWhole: boolean, cached: number): Groups {
  let count = 1;
  let numbers: Uint16Array | null = null;
  const bits = isWhole && reader.bits(1) ? reader.bits(3) + 2 : 0;
  const { width } = tiles(size, bits);
  if (bits > 0) {
    numbers = Uint16Array.from(
      readPicture(reader, tiles(size, bits), { isWhole: false, isKept: true }),
      (pixel) => (pixel >>> 8) & 0xffff,
    );
    count = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  }
  const symbols = [LEVELS + LENGTHS + cached, LEVELS, LEVELS, LEVELS, DISTANCES];
  const groups = Array.from({ length: count }, () => symbols.map((each) => readCode(reader, each)));
  return { groups, tiles: numbers, tilesAcross: width, bits };
}

/** Pixels that are wanted, and the colours that are kept beside them. */
interface Kept {
  pixels: Uint32Array;
  cacheBits: number;
}

function readPixels(
  reader: LosslessReader,
  { width, height }: Size,
  groups: Groups,
  kept: Kept | null,
): void {
  const count = width * height;
  const memory = kept && new ColourMemory(kept);
  for (let at = 0; at < count; ) {
    const [green, red, blue, alpha, distances] = groupAt(groups, at, width) as [
      PrefixCode,
      PrefixCode,
      PrefixCode,
      PrefixCode,
      PrefixCode,
    ];
    const symbol = reader.symbol(green);
    if (symbol < LEVELS) {
      const [r, b, a] = [reader.symbol(red), reader.symbol(blue), reader.symbol(alpha)];
      memory?.write(at, (a << 24) | (r << 16) | (symbol << 8) | b);
      at += 1;
    } else if (symbol < LEVELS + LENGTHS) {
      const length = readAmount(reader, symbol - LEVELS);
      const distance = distanceOf(readAmount(reader, reader.symbol(distances)), width);
      if (distance > at || length > count - at) throw new Damage('a copy of pixels that are not there');
      memory?.copy(at, distance, length);
      at += length;
    } else {
      memory?.recall(at, symbol - LEVELS - LENGTHS);
      at += 1;
    }
  }
}

function groupAt({ groups, tiles, tilesAcross, bits }: Groups, at: number, width: number): Group {
  if (!tiles) return groups[0]!;
  const y = Math.floor(at / width);
  return groups[tiles[(y >> bits) * tilesAcross + ((at - y * width) >> bits)]!]!;
}

/** A length or distance by its symbol and the bits that follow (section 3.6.2.2). */
function readAmount(reader: LosslessReader, symbol: number): number {
  if (symbol < 4) return symbol + 1;
  const extra = (symbol - 2) >> 1;
  return ((2 + (symbol & 1)) << extra) + reader.bits(extra) + 1;
}

/** The pixels of a small picture, and the last of them by a number that their colour gives (section 3.6.2.3). */
class ColourMemory {
  readonly #pixels: Uint32Array;
  readonly #colours: Uint32Array;
  readonly #shift: number;

  constructor({ pixels, cacheBits }: Kept) {
    this.#pixels = pixels;
    this.#colours = new Uint32Array(1 << cacheBits);
    this.#shift = 32 - cacheBits;
  }

  write(at: number, colour: number): void {
    this.#pixels[at] = colour;
    if (this.#shift < 32) this.#colours[Math.imul(0x1e35a7bd, colour) >>> this.#shift] = colour;
  }

  copy(at: number, distance: number, length: number): void {
    for (let i = at; i < at + length; i++) this.write(i, this.#pixels[i - distance]!);
  }

  recall(at: number, number: number): void {
    this.write(at, this.#colours[number]!);
  }
}

/** How far left and up near pixels lie that short distances stand for (section 3.6.2.2). */
// biome-ignore format: pairs
const NEAR = [
  0,1, 1,0, 1,1, -1,1, 0,2, 2,0, 1,2, -1,2, 2,1, -2,1, 2,2, -2,2, 0,3, 3,0, 1,3, -1,3, 3,1, -3,1, 2,3, -2,3, 3,2, -3,2,
  0,4, 4,0, 1,4, -1,4, 4,1, -4,1, 3,3, -3,3, 2,4, -2,4, 4,2, -4,2, 0,5, 3,4, -3,4, 4,3, -4,3, 5,0, 1,5, -1,5, 5,1, -5,1,
  2,5, -2,5, 5,2, -5,2, 4,4, -4,4, 3,5, -3,5, 5,3, -5,3, 0,6, 6,0, 1,6, -1,6, 6,1, -6,1, 2,6, -2,6, 6,2, -6,2, 4,5, -4,5,
  5,4, -5,4, 3,6, -3,6, 6,3, -6,3, 0,7, 7,0, 1,7, -1,7, 5,5, -5,5, 7,1, -7,1, 4,6, -4,6, 6,4, -6,4, 2,7, -2,7, 7,2, -7,2,
  3,7, -3,7, 7,3, -7,3, 5,6, -5,6, 6,5, -6,5, 8,0, 4,7, -4,7, 7,4, -7,4, 8,1, 8,2, 6,6, -6,6, 8,3, 5,7, -5,7, 7,5, -7,5,
  8,4, 6,7, -6,7, 7,6, -7,6, 8,5, 7,7, -7,7, 8,6, 8,7,
];

function distanceOf(code: number, width: number): number {
  if (code > NEAR.length / 2) return code - NEAR.length / 2;
  return Math.max(1, NEAR[2 * code - 2]! + NEAR[2 * code - 1]! * width);
}
