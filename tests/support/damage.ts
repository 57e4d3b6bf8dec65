/** Ways in which storage and transfer damage a file, each at a place of its data. */

/** Damages a copy of a file. `share` of it, 0..1, stays whole before the place. */
export type DamageKind = (file: Buffer, share: number) => Buffer;

/** A page of flash memory, bytes. */
const PAGE = 4096;

const at = (file: Buffer, share: number) => Math.floor(file.length * share);

function filled(file: Buffer, share: number, length: number, byte: (i: number) => number): Buffer {
  const damaged = Buffer.from(file);
  const start = at(file, share);
  // The last bytes may be padding.
  const end = Math.min(start + length, file.length - 16);
  for (let i = start; i < end; i++) damaged[i] = byte(i);
  return damaged;
}

/** By what happened. */
export const DAMAGES = {
  cut: (file, share) => file.subarray(0, at(file, share)),
  'cut, with an end mark': (file, share) =>
    Buffer.concat([file.subarray(0, at(file, share)), Buffer.from([0xff, 0xd9])]),
  'pages of zeros': (file, share) => filled(file, share, 4 * PAGE, () => 0),
  'a page of ones': (file, share) => filled(file, share, PAGE, () => 0xff),
  'a page of another file': (file, share) => filled(file, share, PAGE, (i) => (i * 2654435761) >>> 24),
  '100 bytes lost': (file, share) =>
    Buffer.concat([file.subarray(0, at(file, share)), file.subarray(at(file, share) + 100)]),
  '100 bytes too many': (file, share) =>
    Buffer.concat([
      file.subarray(0, at(file, share)),
      Buffer.alloc(100, 0x5a),
      file.subarray(at(file, share)),
    ]),
} satisfies Record<string, DamageKind>;
