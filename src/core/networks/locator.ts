/**
 * The locator's network, layer by layer as `models/training/locator/network.py` defines it, with batch norm
 * folded into the weights. Maps come out at an eighth of the size on a canvas that is `MARGIN` pixels wider
 * than the input on every side.
 */

import type { Tensor1D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import { createLayers } from './layers.ts';
import type { Weight } from './weights.ts';

/** Input pixels per map cell. */
export const STRIDE = 8;
/** The input's sides must be multiples of this many pixels. */
const SIZE_STEP = 32;
const MARGIN_CELLS = 2;
/** Width in input pixels of the strip round the input that the maps also cover. */
export const MARGIN = MARGIN_CELLS * SIZE_STEP;
/** Map channels: 0-3 corner heat-maps, then logits of the document, its visible part and its border. */
export const MAP_CHANNELS = 7;
export const DOCUMENT_CHANNEL = 4;
/** Entries of the vector: logits of presence, of the four reading directions, and of the chance that the outline is right. */
export const PRESENCE = 0;
export const READING = 1;
export const QUALITY = 5;

export interface NetworkOutput {
  /** Row by row, `MAP_CHANNELS` values per cell. */
  readonly maps: Float32Array;
  readonly mapWidth: number;
  readonly mapHeight: number;
  /** Presence logit and four logits of the reading direction. */
  readonly vector: Float32Array;
}

export interface LocatorNetwork {
  /** Runs on RGB values of -1..1, rows of `width` pixels. */
  run(rgb: Float32Array, width: number, height: number): NetworkOutput;
}

export function buildNetwork(tf: Tensorflow, weights: ReadonlyMap<string, Weight>): LocatorNetwork {
  const layers = createLayers(tf, weights, 'locator');
  const { conv, bottleneck, stage, separable, double } = layers;
  const widenCanvas = (x: Tensor4D, cells: number): Tensor4D =>
    tf.pad(x, [
      [0, 0],
      [cells, cells],
      [cells, cells],
      [0, 0],
    ]);

  const forward = (input: Tensor4D): [Tensor4D, Tensor1D] => {
    const x4 = conv(conv(input, 'stem', 'relu6', 2), 'stage4', 'relu6', 2);
    const x8 = stage(x4, 'stage8', 3);
    const x16 = stage(x8, 'stage16', 4);
    const x32 = stage(x16, 'stage32', 4);
    const y32 = bottleneck(bottleneck(widenCanvas(x32, MARGIN_CELLS), 'around'), 'around2');
    const pooled = tf.mean<Tensor4D>(y32, [1, 2], true);
    const vector = tf.squeeze<Tensor1D>(conv(pooled, 'vector', 'linear'));
    const skip16 = widenCanvas(conv(x16, 'skip16', 'linear'), MARGIN_CELLS * 2);
    const y16 = separable(tf.relu6(tf.add(double(conv(y32, 'narrow32', 'linear')), skip16)), 'mix16');
    const skip8 = widenCanvas(conv(x8, 'skip8', 'linear'), MARGIN_CELLS * 4);
    const y8 = tf.relu6(tf.add(double(conv(y16, 'narrow16', 'linear')), skip8)) as Tensor4D;
    const maps = conv(separable(separable(y8, 'mix8'), 'mix8b'), 'maps', 'linear');
    return [maps, vector];
  };

  return {
    run(rgb, width, height) {
      const outputs = tf.tidy(() => forward(tf.tensor4d(rgb, [1, height, width, 3])));
      const [maps, vector] = outputs;
      const result: NetworkOutput = {
        maps: Float32Array.from(maps.dataSync()),
        mapWidth: maps.shape[2],
        mapHeight: maps.shape[1],
        vector: Float32Array.from(vector.dataSync()),
      };
      tf.dispose(outputs);
      return result;
    },
  };
}
