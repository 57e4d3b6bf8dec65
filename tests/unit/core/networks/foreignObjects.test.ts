import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTensorflow, type Tensorflow } from '../../../../src/core/engines/tensorflow.ts';
import {
  CELL,
  createForeignObjectNetwork,
  type ForeignObjectNetwork,
} from '../../../../src/core/networks/foreignObjects.ts';
import { TENSORFLOW_WASM } from '../../../support/displays.ts';
import { readForeignObjectModel } from '../../../support/foreignObjects.ts';

const { manifest, weights } = readForeignObjectModel();

/** What the training library gives for the picture that `export.py` draws. */
const parity: { width: number; height: number; mapShape: [number, number, number]; maps: number[] } =
  JSON.parse(readFileSync(new URL('../../../data/foreignObjects/parity.json', import.meta.url)).toString());

let tf: Tensorflow;
let network: ForeignObjectNetwork;
beforeAll(async () => {
  tf = await startTensorflow(TENSORFLOW_WASM);
  network = createForeignObjectNetwork(tf, manifest, weights);
});

describe('the network of foreign objects', () => {
  it('gives the numbers that the training library gives', () => {
    const { width, height, maps } = parity;
    const seen = network.map(pattern(width, height), width, height);
    expect([seen.rows, seen.columns]).toEqual(parity.mapShape.slice(0, 2));
    const probability = (logit: number) => 1 / (1 + Math.exp(-logit));
    const wanted = maps.filter((_, i) => i % 2 === 0).map(probability);
    for (const [i, value] of seen.over.entries()) expect(Math.abs(value - wanted[i]!)).toBeLessThan(0.01);
  });

  it('has a cell for every 8 x 8 pixels', () => {
    const seen = network.map(new Float32Array(64 * 96 * 3), 64, 96);
    expect([seen.columns, seen.rows]).toEqual([64 / CELL, 96 / CELL]);
    expect(seen.over).toHaveLength((64 * 96) / CELL ** 2);
  });

  it('keeps no tensors', () => {
    const before = tf.memory().numTensors;
    network.map(new Float32Array(64 * 64 * 3), 64, 64);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says which weights are missing', () => {
    const [first, ...rest] = manifest.weights;
    const renamed = { ...manifest, weights: [{ ...first!, name: 'else/kernel' }, ...rest] };
    const lacking = createForeignObjectNetwork(tf, renamed, weights);
    expect(() => lacking.map(new Float32Array(64 * 64 * 3), 64, 64)).toThrow(
      'Expected weights stem/kernel for the model foreign-objects but received none',
    );
  });
});

/** The picture that `export.py` feeds the network, as values of -1..1. */
function pattern(width: number, height: number): Float32Array {
  const rgb = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const slant = x + Math.floor(y / 4);
      const bright =
        slant > Math.floor(width / 3) &&
        slant < Math.floor((width * 3) / 4) &&
        y > Math.floor(height / 4) &&
        y < Math.floor((height * 3) / 4);
      const waves = [(x * 3 + y) % 256, (x + y * 2 + 40) % 256, Math.floor((x * y) / 16) % 256];
      waves.forEach((value, c) => {
        rgb[(y * width + x) * 3 + c] = (bright ? 230 : value) / 127.5 - 1;
      });
    }
  }
  return rgb;
}
