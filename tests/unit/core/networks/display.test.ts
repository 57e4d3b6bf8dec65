import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTensorflow, type Tensorflow } from '../../../../src/core/engines/tensorflow.ts';
import { createDisplayNetwork, type DisplayNetwork, GRID } from '../../../../src/core/networks/display.ts';
import { readDisplayModel, TENSORFLOW_WASM } from '../../../support/displays.ts';
import { drawPhoto } from '../../../support/drawnPhoto.ts';

const { manifest, weights } = readDisplayModel();

/** What the training library gives for the pictures that `export.py` draws. */
const parity: Record<'side' | 'pattern' | 'negative' | 'grey' | 'peaks' | 'flat', number> = JSON.parse(
  readFileSync(new URL('../../../data/recapture/parity.json', import.meta.url)).toString(),
);

let tf: Tensorflow;
let network: DisplayNetwork;
beforeAll(async () => {
  tf = await startTensorflow(TENSORFLOW_WASM);
  network = createDisplayNetwork(tf, manifest, weights);
});

describe('the display network', () => {
  it('gives the numbers that the training library gives', () => {
    expect(manifest.side).toBe(parity.side);
    expect(network.lookAt(pattern((value) => value)).logit).toBeCloseTo(parity.pattern, 1);
    expect(network.lookAt(pattern((value) => 255 - value)).logit).toBeCloseTo(parity.negative, 1);
    expect(network.lookAt(pattern(() => 120)).logit).toBeCloseTo(parity.grey, 1);
  });

  it('gives them for spectra as well, however many there are', () => {
    const [peaks, flat] = network.rasters([grid((value) => value), grid(() => 0)]);
    expect(peaks).toBeCloseTo(parity.peaks, 1);
    expect(flat).toBeCloseTo(parity.flat, 1);
    expect(network.rasters([grid(() => 0)])[0]).toBeCloseTo(flat!, 4);
    expect(network.rasters([])).toEqual([]);
  });

  it('keeps no tensors', () => {
    const { photo } = drawPhoto();
    network.look(photo);
    const before = tf.memory().numTensors;
    network.look(photo);
    network.rasters([grid(() => 0)]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('says which weights are missing', () => {
    const [first, ...rest] = manifest.weights;
    const renamed = { ...manifest, weights: [{ ...first!, name: 'else' }, ...rest] };
    expect(() => createDisplayNetwork(tf, renamed, weights)).toThrow('Expected weights look/block0/kernel');
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

/** The heights that `export.py` feeds the network for spectra. */
function grid(change: (value: number) => number): Float32Array {
  return Float32Array.from({ length: GRID.rows * GRID.columns }, (_, i) => {
    const [x, y] = [i % GRID.columns, Math.floor(i / GRID.columns)];
    return change(((x * 7 + y * 11) % 32) / 16);
  });
}
