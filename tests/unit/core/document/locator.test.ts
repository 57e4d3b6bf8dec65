import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { locateClosely } from '../../../../src/core/document/closerLook.ts';
import { createLearnedFinder } from '../../../../src/core/document/finder.ts';
import { createLocator, type Locator, type LocatorManifest } from '../../../../src/core/document/locator.ts';
import { startTensorflow } from '../../../../src/core/engines/tensorflow.ts';
import { buildNetwork, MAP_CHANNELS } from '../../../../src/core/networks/locator.ts';
import { readWeights } from '../../../../src/core/networks/weights.ts';
import { distance, isConvex, signedArea } from '../../../../src/core/pixels/geometry.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

const root = new URL('../../../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(root + path);
const manifest: LocatorManifest = JSON.parse(read('models/locator/model.json').toString());
const weights = new Uint8Array(read('models/locator/weights.bin'));
const wasm = `${root}node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm`;

/** Generated photos with the truth that the generator knows. */
const photos: { file: string; quad: Quad | null; width: number; height: number }[] = JSON.parse(
  read('tests/data/locator/photos.json').toString(),
);
const withDocument = photos.filter(
  (photo): photo is (typeof photos)[number] & { quad: Quad } => !!photo.quad,
);
const without = photos.filter((photo) => !photo.quad);

async function load(file: string, turns = 0): Promise<Rgba> {
  const { data, info } = await sharp(read(`tests/data/locator/${file}`))
    .rotate(90 * turns)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** Mean distance of the corners, whichever corner comes first, as a share of the diagonal. */
function cornerError(truth: Quad, found: Quad): number {
  const diagonal = distance(truth[0], truth[2]);
  const shifts = [0, 1, 2, 3].map((shift) =>
    truth.reduce((sum, corner, i) => sum + distance(corner, found[(i + shift) % 4]!), 0),
  );
  return Math.min(...shifts) / 4 / diagonal;
}

let locator: Locator;
beforeAll(async () => {
  locator = createLocator(await startTensorflow(wasm), manifest, weights);
});

describe('the network', () => {
  it('gives the numbers that the training library gives', async () => {
    const parity: { width: number; height: number; mapShape: number[]; maps: number[]; vector: number[] } =
      JSON.parse(read('tests/data/locator/parity.json').toString());
    const tf = await startTensorflow(wasm);
    const network = buildNetwork(tf, readWeights(manifest, weights));
    const output = network.run(pattern(parity.width, parity.height), parity.width, parity.height);
    expect([output.mapHeight, output.mapWidth, MAP_CHANNELS]).toEqual(parity.mapShape);
    const furthest = (a: Float32Array, b: number[]) => Math.max(...b.map((v, i) => Math.abs(v - a[i]!)));
    expect(furthest(output.maps, parity.maps)).toBeLessThan(0.01);
    expect(furthest(output.vector, parity.vector)).toBeLessThan(0.01);
  });

  it('says which weights are missing', async () => {
    const tf = await startTensorflow(wasm);
    const some = new Map([...readWeights(manifest, weights)].filter(([name]) => name !== 'stem/bias'));
    const network = buildNetwork(tf, some);
    expect(() => network.run(new Float32Array(64 * 64 * 3), 64, 64)).toThrow('Expected weights stem/bias');
  });
});

/** A card on a newspaper whose columns have its width. */
const KNOWN_FAILURES = ['newspaper.jpg'];

describe('locate', () => {
  const isKnownFailure = (file: string) => KNOWN_FAILURES.includes(file);

  it.each(withDocument.filter(({ file }) => !isKnownFailure(file)))('finds the document of $file', findsIt);

  // `models/locator/card.md` says what fails: once it no longer does, this says so.
  it.fails.each(withDocument.filter(({ file }) => isKnownFailure(file)))(
    'is known to fail on $file',
    findsIt,
  );

  async function findsIt({ file, quad }: { file: string; quad: Quad | null }) {
    const found = locateClosely(locator, await load(file));
    expect(found.presence).toBeGreaterThan(0.5);
    expect(cornerError(quad!, found.quad!)).toBeLessThan(0.08);
  }

  it.each(without)('finds none in $file', async ({ file }) => {
    expect(createLearnedFinder(locator).find(await load(file))).toBeNull();
  });

  it.each([1, 2, 3])('finds the same corners after %i quarter turns', async (turns) => {
    const { file, quad, width, height } = withDocument[0]!;
    const found = locateClosely(locator, await load(file, turns)).quad!;
    expect(cornerError(turn(quad, turns, width, height), found)).toBeLessThan(0.08);
    expect(isConvex(found) && signedArea(found) > 0).toBe(true);
  });

  it('keeps no tensors', async () => {
    const tf = await startTensorflow(wasm);
    const picture = await load(photos[0]!.file);
    locator.locate(picture);
    const before = tf.memory().numTensors;
    locator.locate(picture);
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** The picture that `export.py` feeds the network, as values of -1..1. */
function pattern(width: number, height: number): Float32Array {
  const rgb = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const slant = x + Math.floor(y / 4);
      const wide = slant > Math.floor(width / 3) && slant < Math.floor((width * 3) / 4);
      const high = y > Math.floor(height / 4) && y < Math.floor((height * 3) / 4);
      const waves = [(x * 3 + y) % 256, (x + y * 2 + 40) % 256, Math.floor((x * y) / 16) % 256];
      for (let c = 0; c < 3; c++) {
        rgb[(y * width + x) * 3 + c] = (wide && high ? 230 : waves[c]!) / 127.5 - 1;
      }
    }
  }
  return rgb;
}

/** The quad after clockwise quarter turns of its picture. */
function turn(quad: Quad, turns: number, width: number, height: number): Quad {
  if (turns === 0) return quad;
  const turned = quad.map(([x, y]): Point => [height - y, x]) as unknown as Quad;
  return turn(turned, turns - 1, height, width);
}
