/**
 * The two networks of machine-readable lines, layer by layer as `models/training/mrz/network.py` defines them, with batch
 * norm folded into the weights: the finder sees where lines lie and which way they read, the reader reads a strip.
 */

import type { Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import { createLayers } from './layers.ts';
import { type ModelManifest, readWeights } from './weights.ts';

/** Rows of a strip, pixels. */
export const STRIP_HEIGHT = 32;
/** Nominal width of a character in a strip, pixels; the reader knows 12 % more or less as well. */
export const STRIP_PITCH = 15;
/** Columns of a strip for each answer: answer `t` stands at the column `STEP * t`. */
export const STEP = 4;
/** The 37 characters, then "no character here". */
export const CLASSES = 38;
export const BLANK = 37;

/** Pixels of a picture for each cell of its map of lines. */
export const CELL = 2;
/** No line; a line that reads to the right, downwards, to the left, upwards. */
export const DIRECTIONS = 5;
/** Both sides of a picture for the finder are multiples of this, pixels. */
export const SIDE_STEP = 16;

/** Where lines lie in a picture: a cell for each `CELL` x `CELL` pixels. */
export interface LineMap {
  /** `DIRECTIONS` probabilities for each cell, cell by cell, row by row. */
  readonly probabilities: Float32Array;
  readonly columns: number;
  readonly rows: number;
}

/** Synchronous; keeps no tensors between calls. */
export interface MrzNetwork {
  /** Looks for lines in grey values of mean 0 and deviation 1, rows of `width` pixels. */
  find(gray: Float32Array, width: number, height: number): LineMap;
  /**
   * Reads strips of `STRIP_HEIGHT` rows of `width` pixels, a multiple of `STEP`: natural logarithms of probabilities,
   * `CLASSES` for each answer, `width / STEP` answers a strip.
   */
  read(strips: readonly Float32Array[], width: number): Float32Array[];
}

/** Builds the networks from `models/mrz/weights.bin`. */
export function createMrzNetwork(tf: Tensorflow, manifest: ModelManifest, bytes: Uint8Array): MrzNetwork {
  const layers = createLayers(tf, readWeights(manifest, bytes), 'mrz');
  const { conv, depthwise, double } = layers;
  const separable = (x: Tensor4D, block: string, strides = 1): Tensor4D => {
    const y = conv(depthwise(x, `${block}.filter`, 'linear', strides), `${block}.mix`, 'relu6');
    return strides === 1 && y.shape[3] === x.shape[3] ? tf.add(x, y) : y;
  };
  /** Halves the height alone: filters of unequal strides crash the WebAssembly backend, so every second row is dropped. */
  const flattened = (x: Tensor4D, block: string): Tensor4D => {
    const filtered = depthwise(x, `${block}.filter`, 'linear');
    const half = tf.stridedSlice(filtered, [0, 0, 0, 0], filtered.shape, [1, 2, 1, 1]) as Tensor4D;
    return conv(half, `${block}.mix`, 'relu6');
  };
  const read = (strips: Tensor4D): Tensor4D => {
    const at = (name: string) => `reader/${name}`;
    let x = conv(conv(strips, at('stem'), 'relu6'), at('stage2'), 'relu6', 2);
    x = separable(separable(x, at('stage2a')), at('stage4'), 2);
    x = separable(separable(x, at('stage4a')), at('stage4b'));
    x = separable(flattened(x, at('stage8')), at('stage8a'));
    x = separable(separable(conv(x, at('column'), 'relu6'), at('along1')), at('along2'));
    return conv(x, at('classes'), 'linear');
  };
  const find = (picture: Tensor4D): Tensor4D => {
    const at = (name: string) => `finder/${name}`;
    const skip = (x: Tensor4D, size: number, y: Tensor4D, from: number) =>
      tf.relu6(
        tf.add(double(conv(y, at(`narrow${from}`), 'linear')), conv(x, at(`skip${size}`), 'linear')),
      ) as Tensor4D;
    const x2 = conv(picture, at('stem'), 'relu6', 2);
    const x4 = separable(separable(x2, at('stage4'), 2), at('stage4a'));
    const x8 = separable(separable(x4, at('stage8'), 2), at('stage8a'));
    const x16 = separable(separable(separable(x8, at('stage16'), 2), at('stage16a')), at('stage16b'));
    const y8 = separable(skip(x8, 8, x16, 16), at('mix8'));
    const y4 = separable(skip(x4, 4, y8, 8), at('mix4'));
    const y2 = separable(skip(x2, 2, y4, 4), at('mix2'));
    return conv(y2, at('classes'), 'linear');
  };
  return {
    find(gray, width, height) {
      const output = tf.tidy(() => find(tf.tensor4d(gray, [1, height, width, 1])));
      const [, rows, columns] = output.shape;
      const probabilities = logSoftmax(output.dataSync() as Float32Array, DIRECTIONS).map(Math.exp);
      tf.dispose(output);
      return { probabilities, columns, rows };
    },
    read(strips, width) {
      if (strips.length === 0) return [];
      const size = STRIP_HEIGHT * width;
      const all = new Float32Array(strips.length * size);
      for (const [i, strip] of strips.entries()) all.set(strip, i * size);
      const output = tf.tidy(() => read(tf.tensor4d(all, [strips.length, STRIP_HEIGHT, width, 1])));
      const values = logSoftmax(output.dataSync() as Float32Array, CLASSES);
      tf.dispose(output);
      const length = values.length / strips.length;
      return strips.map((_, i) => values.slice(i * length, (i + 1) * length));
    },
  };
}

/** Logarithms of probabilities, of each group of `classes` logits. */
function logSoftmax(logits: Float32Array, classes: number): Float32Array {
  const out = new Float32Array(logits.length);
  for (let from = 0; from < logits.length; from += classes) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = from; i < from + classes; i++) most = Math.max(most, logits[i]!);
    let sum = 0;
    for (let i = from; i < from + classes; i++) sum += Math.exp(logits[i]! - most);
    const total = most + Math.log(sum);
    for (let i = from; i < from + classes; i++) out[i] = logits[i]! - total;
  }
  return out;
}
