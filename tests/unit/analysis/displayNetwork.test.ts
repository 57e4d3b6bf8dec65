import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDisplayNetwork,
  type DisplayManifest,
  type DisplayNetwork,
} from '../../../src/analysis/displayNetwork.ts';
import { startTensorflow, type Tensorflow } from '../../../src/engines/tensorflow.ts';
import { drawPhoto } from '../../support/drawnPhoto.ts';

const root = new URL('../../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(root + path);
const manifest: DisplayManifest = JSON.parse(read('models/recapture/model.json').toString());
const weights = new Uint8Array(read('models/recapture/weights.bin'));

/** What the training library gives for the pictures that `export.py` draws. */
const parity: { side: number; pattern: number; negative: number; grey: number } = JSON.parse(
  read('tests/data/recapture/parity.json').toString(),
);

let tf: Tensorflow;
let network: DisplayNetwork;
beforeAll(async () => {
  tf = await startTensorflow(
    `${root}node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm`,
  );
  network = createDisplayNetwork(tf, manifest, weights);
});
afterAll(() => network.dispose());

describe('the display network', () => {
  it('gives the numbers that the training library gives', () => {
    expect(manifest.side).toBe(parity.side);
    expect(network.logit(pattern((value) => value))).toBeCloseTo(parity.pattern, 1);
    expect(network.logit(pattern((value) => 255 - value))).toBeCloseTo(parity.negative, 1);
    expect(network.logit(pattern(() => 120))).toBeCloseTo(parity.grey, 1);
  });

  it('keeps no tensors', () => {
    const { photo } = drawPhoto();
    network.look(photo);
    const before = tf.memory().numTensors;
    network.look(photo);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says which weights are missing', () => {
    const [first, ...rest] = manifest.weights;
    const renamed = { ...manifest, weights: [{ ...first!, name: 'else' }, ...rest] };
    expect(() => createDisplayNetwork(tf, renamed, weights)).toThrow('Expected weights block0/kernel');
  });
});

/** The picture that `export.py` feeds the network, as values of -1..1. */
function pattern(change: (value: number) => number): Float32Array {
  const { side } = parity;
  const rgb = new Float32Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const waves = [(x * 3 + y) % 256, (x + y * 2 + 40) % 256, Math.floor((x * y) / 16) % 256];
      waves.forEach((value, c) => {
        rgb[(y * side + x) * 3 + c] = change(value) / 127.5 - 1;
      });
    }
  }
  return rgb;
}
