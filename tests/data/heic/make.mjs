/**
 * Makes the HEIC files of this folder: node tests/data/heic/make.mjs
 * Needs `heif-enc` (Debian: libheif-examples), which does not write rotations: the `irot` box is put in by hand.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'heic-'));
const WIDTH = 96;
const HEIGHT = 64;
/** Top left, top right, bottom left, bottom right. */
const COLOURS = [
  [200, 60, 40],
  [60, 180, 70],
  [50, 70, 200],
  [235, 235, 235],
];

const pixels = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => {
  const x = Math.floor(i / 3) % WIDTH;
  const y = Math.floor(i / 3 / WIDTH);
  return COLOURS[(y >= HEIGHT / 2 ? 2 : 0) + (x >= WIDTH / 2 ? 1 : 0)][i % 3];
});
const quadrants = () => sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });

await encode(quadrants().png(), 'quadrants');
await encode(quadrants().withIccProfile('p3').png(), 'quadrants-p3');
// As phones write it: turned pixels, the turn in `irot`, and once more in EXIF, where it must be ignored.
await encode(quadrants().rotate(-90).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }), 'quadrants-turned');
const turned = join(HERE, 'quadrants-turned.heic');
writeFileSync(turned, addRotation(readFileSync(turned), 3));

async function encode(image, name) {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const source = join(WORK, `${name}.${info.format}`);
  writeFileSync(source, data);
  execFileSync('heif-enc', ['-q', '90', '-p', 'chroma=444', source, '-o', join(HERE, `${name}.heic`)]);
}

/** Adds an `irot` property (quarter turns anticlockwise) to the first item. */
function addRotation(file, quarterTurns) {
  const meta = find(file, 'meta', 0, file.length);
  const iprp = find(file, 'iprp', meta.start + 12, meta.end);
  const ipco = find(file, 'ipco', iprp.start + 8, iprp.end);
  const ipma = find(file, 'ipma', iprp.start + 8, iprp.end);
  const irot = Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), quarterTurns]);
  const properties = countBoxes(file, ipco.start + 8, ipco.end);
  const associations = ipma.start + 18;
  const grown = Buffer.concat([
    file.subarray(0, ipco.end),
    irot,
    file.subarray(ipco.end, associations),
    Buffer.from([file[associations] + 1]),
    file.subarray(associations + 1, associations + 1 + file[associations]),
    Buffer.from([0x80 | (properties + 1)]),
    file.subarray(associations + 1 + file[associations]),
  ]);
  const growth = irot.length + 1;
  grown.writeUInt32BE(ipco.end - ipco.start + irot.length, ipco.start);
  grown.writeUInt32BE(ipma.end - ipma.start + 1, ipma.start + irot.length);
  grown.writeUInt32BE(iprp.end - iprp.start + growth, iprp.start);
  grown.writeUInt32BE(meta.end - meta.start + growth, meta.start);
  moveItems(grown, find(grown, 'iloc', meta.start + 12, grown.length).start, growth);
  return grown;
}

/** Moves the offsets in an `iloc` box of version 0 or 1 with offsets and lengths of 4 bytes. */
function moveItems(file, iloc, by) {
  const version = file[iloc + 8];
  if (version > 1 || file[iloc + 12] !== 0x44) throw new Error('Expected an iloc box with 4-byte offsets');
  const baseSize = file[iloc + 13] >> 4;
  let at = iloc + 16;
  for (let items = file.readUInt16BE(iloc + 14); items > 0; items--) {
    at += (version === 1 ? 6 : 4) + baseSize;
    const extents = file.readUInt16BE(at);
    at += 2;
    for (let i = 0; i < extents; i++, at += 8) file.writeUInt32BE(file.readUInt32BE(at) + by, at);
  }
}

function find(file, type, from, to) {
  for (let at = from; at < to; at += file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === type) return { start: at, end: at + file.readUInt32BE(at) };
  }
  throw new Error(`Expected a box ${type} but found none`);
}

function countBoxes(file, from, to) {
  let count = 0;
  for (let at = from; at < to; at += file.readUInt32BE(at)) count += 1;
  return count;
}
