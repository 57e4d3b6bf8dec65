/**
 * The network that sees foreign objects over the document, layer by layer as `models/training/occluders/mapper.py` defines it,
 * with batch norm folded into the weights.
 */

import type { Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import { createLayers } from './layers.ts';
import { type ModelManifest, readWeights } from './weights.ts';

/** Input pixels per cell of the maps. */
export const CELL = 8;
/** The second map, of messy surroundings, helped in training and is not read: see `models/foreign-objects/card.md`. */
const MAP_CHANNELS = 2;

/** Where foreign objects are: a cell for every `CELL` x `CELL` pixels of the input. */
export interface ForeignObjectMap {
  /** Row by row, how surely something lies over the document here, 0..1; says nothing outside the document. */
  readonly over: Float32Array;
  readonly columns: number;
  readonly rows: number;
}

/** Synchronous; keeps no tensors between calls. */
export interface ForeignObjectNetwork {
  /** Runs on RGB values of -1..1, rows of `width` pixels; both sides are multiples of 32. */
  map(rgb: Float32Array, width: number, height: number): ForeignObjectMap;
}

/** Builds the network from `models/foreign-objects/weights.bin`. */
export function createForeignObjectNetwork(
  tf: Tensorflow,
  manifest: ModelManifest,
  bytes: Uint8Array,
): ForeignObjectNetwork {
  const layers = createLayers(tf, readWeights(manifest, bytes), 'foreign-objects');
  const { conv, stage, separable, double } = layers;
  const forward = (input: Tensor4D): Tensor4D => {
    const x4 = conv(conv(input, 'stem', 'relu6', 2), 'stage4', 'relu6', 2);
    const x8 = stage(x4, 'stage8', 3);
    const x16 = stage(x8, 'stage16', 3);
    const x32 = stage(x16, 'stage32', 3);
    const y16 = tf.add(double(conv(x32, 'narrow32', 'linear')), conv(x16, 'skip16', 'linear'));
    const y8 = conv(separable(tf.relu6(y16) as Tensor4D, 'mix16'), 'narrow16', 'linear');
    const mixed = separable(tf.relu6(tf.add(double(y8), conv(x8, 'skip8', 'linear'))) as Tensor4D, 'mix8');
    return tf.sigmoid(conv(mixed, 'maps', 'linear'));
  };
  return {
    map(rgb, width, height) {
      const output = tf.tidy(() => forward(tf.tensor4d(rgb, [1, height, width, 3])));
      const [, rows, columns] = output.shape;
      const values = output.dataSync();
      tf.dispose(output);
      const over = Float32Array.from({ length: rows * columns }, (_, i) => values[MAP_CHANNELS * i]!);
      return { over, columns, rows };
    },
  };
}
