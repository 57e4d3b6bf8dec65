import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTensorflow, type Tensorflow } from '../../../../src/core/engines/tensorflow.ts';
import {
  CLASSES,
  createMrzNetwork,
  type MrzNetwork,
  STEP,
  STRIP_HEIGHT,
} from '../../../../src/core/networks/mrz.ts';
import { TENSORFLOW_WASM } from '../../../support/displays.ts';
import { readModel } from '../../../support/mrz.ts';

/** Every seventh probability that the training library gives for the strip that `export.py` draws. */
const parity: { strip: [height: number, width: number]; read: number[] } = JSON.parse(
  readFileSync(new URL('../../../data/mrz/parity.json', import.meta.url)).toString(),
);

let tf: Tensorflow;
let network: MrzNetwork;
beforeAll(async () => {
  tf = await startTensorflow(TENSORFLOW_WASM);
  const { manifest, weights } = readModel('mrz');
  network = createMrzNetwork(tf, manifest, weights);
});

describe('the reader of machine-readable lines', () => {
  it('read as the training library does', () => {
    const [height, width] = parity.strip;
    const [answers] = network.read([waves(height, width)], width);
    expect(answers).toHaveLength((width / STEP) * CLASSES);
    for (const [i, wanted] of parity.read.entries())
      expect(Math.abs(Math.exp(answers![7 * i]!) - wanted)).toBeLessThan(0.01);
  });

  it('read several strips at once as one after the other', () => {
    const strips = [waves(STRIP_HEIGHT, 80), new Float32Array(STRIP_HEIGHT * 80)];
    const together = network.read(strips, 80);
    for (const [i, strip] of strips.entries()) {
      const [alone] = network.read([strip], 80);
      expect(Math.max(...alone!.map((value, k) => Math.abs(value - together[i]![k]!)))).toBeLessThan(1e-3);
    }
    expect(network.read([], 80)).toEqual([]);
  });

  it('keep no tensors', () => {
    const before = tf.memory().numTensors;
    network.read([waves(STRIP_HEIGHT, 40)], 40);
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** The picture of `export.py`, -1..1. */
function waves(height: number, width: number): Float32Array {
  return Float32Array.from({ length: height * width }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return ((x * 7 + y * 13 + Math.floor((x * y) / 5)) % 64) / 32 - 1;
  });
}
