/** Ways to break a file that know how it is made up: the pieces stay well-formed, and get past the first look of a reader. */
import { crc32 } from 'node:zlib';
import type { Mutation } from './mutations.ts';

/** A piece of a file: a JPEG's segment, a PNG's or WebP's chunk, a box of HEIF. */
interface Piece {
  /** With its frame. */
  bytes: Buffer;
  /** Where its data begins and ends in them. */
  data: readonly [start: number, end: number];
}

const below = (random: () => number, limit: number) => Math.floor(random() * limit);

export const STRUCTURE_MUTATIONS: Record<string, Mutation> = {
  'piece lost': (file, random) =>
    rearranged(file, (pieces) => {
      pieces.splice(below(random, pieces.length), 1);
    }),
  'piece twice': (file, random) =>
    rearranged(file, (pieces) => {
      const piece = pieces[below(random, pieces.length)];
      if (piece) pieces.splice(below(random, pieces.length), 0, piece);
    }),
  'pieces swapped': (file, random) =>
    rearranged(file, (pieces) => {
      const [a, b] = [below(random, pieces.length), below(random, pieces.length)];
      if (pieces[a] && pieces[b]) [pieces[a], pieces[b]] = [pieces[b], pieces[a]];
    }),
  'field forged': (file, random) =>
    rearranged(file, (pieces) => {
      const at = below(random, pieces.length);
      if (pieces[at]) pieces[at] = forged(pieces[at], random);
    }),
};

/** Overwrites up to 4 bytes of a piece's data, and mends the checksum that a PNG has behind it. */
function forged({ bytes, data: [start, end] }: Piece, random: () => number): Piece {
  const copy = Buffer.from(bytes);
  for (let edits = 1 + below(random, 4); edits > 0 && end > start; edits--) {
    // Sizes, counts and offsets lie at the start.
    copy[start + below(random, Math.min(end - start, 32))] = [0, 1, 0x7f, 0x80, 0xff][below(random, 5)]!;
  }
  if (copy.length === end + 4) copy.writeUInt32BE(crc32(copy.subarray(4, end)), end);
  return { bytes: copy, data: [start, end] };
}

function rearranged(file: Buffer, change: (pieces: Piece[]) => void): Buffer {
  const { head, pieces, tail } = dissect(file);
  change(pieces);
  return Buffer.concat([head, ...pieces.map(({ bytes }) => bytes), tail]);
}

interface Parts {
  head: Buffer;
  pieces: Piece[];
  tail: Buffer;
}

function dissect(file: Buffer): Parts {
  if (file[0] === 0xff) return cut(file, 2, jpegPiece);
  if (file[0] === 0x89) return cut(file, 8, (at) => framed(file, at, 8, file.readUInt32BE(at), 4));
  if (file.toString('latin1', 0, 4) === 'RIFF') {
    return cut(file, 12, (at) =>
      framed(file, at, 8, file.readUInt32LE(at + 4), file.readUInt32LE(at + 4) & 1),
    );
  }
  return cut(file, 0, (at) => framed(file, at, 8, file.readUInt32BE(at) - 8, 0));

  function jpegPiece(at: number): Piece | null {
    // Behind the start of a scan there are no more segments.
    if (file[at] !== 0xff || file[at + 1] === 0xda) return null;
    return framed(file, at, 4, file.readUInt16BE(at + 2) - 2, 0);
  }
}

function cut(file: Buffer, start: number, pieceAt: (at: number) => Piece | null): Parts {
  const pieces: Piece[] = [];
  let at = start;
  while (at + 8 <= file.length) {
    const piece = pieceAt(at);
    if (!piece) break;
    pieces.push(piece);
    at += piece.bytes.length;
  }
  return { head: file.subarray(0, start), pieces, tail: file.subarray(at) };
}

function framed(file: Buffer, at: number, before: number, length: number, behind: number): Piece | null {
  const end = at + before + length + behind;
  if (length < 0 || end > file.length) return null;
  return { bytes: file.subarray(at, end), data: [before, before + length] };
}
