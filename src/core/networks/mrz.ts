/**
 * The network that reads strips of machine-readable lines, layer by layer as `models/training/mrz/network.py` defines it,
 * with batch norm folded into the weights.
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

/** Synchronous; keeps no tensors between calls. */
export interface MrzNetwork {
  /**
   * Reads strips of `STRIP_HEIGHT` rows of `width` pixels, a multiple of `STEP`: natural logarithms of probabilities,
   * `CLASSES` for each answer, `width / STEP` answers a strip.
   */
  read(strips: readonly Float32Array[], width: number): Float32Array[];
}

/** Builds the network from `models/mrz/weights.bin`. */
export function createMrzNetwork(tf: Tensorflow, manifest: ModelManifest, bytes: Uint8Array): MrzNetwork {
  const layers = createLayers(tf, readWeights(manifest, bytes), 'mrz');
  const { conv, depthwise } = layers;
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
    let x = conv(conv(strips, 'stem', 'relu6'), 'stage2', 'relu6', 2);
    x = separable(separable(x, 'stage2a'), 'stage4', 2);
    x = separable(separable(x, 'stage4a'), 'stage4b');
    x = separable(flattened(x, 'stage8'), 'stage8a');
    x = separable(separable(conv(x, 'column', 'relu6'), 'along1'), 'along2');
    return conv(x, 'classes', 'linear');
  };
  return {
    read(strips, width) {
      if (strips.length === 0) return [];
      const size = STRIP_HEIGHT * width;
      const all = new Float32Array(strips.length * size);
      for (const [i, strip] of strips.entries()) all.set(strip, i * size);
      const output = tf.tidy(() => read(tf.tensor4d(all, [strips.length, STRIP_HEIGHT, width, 1])));
      const values = logSoftmax(output.dataSync() as Float32Array);
      tf.dispose(output);
      const length = values.length / strips.length;
      return strips.map((_, i) => values.slice(i * length, (i + 1) * length));
    },
  };
}

/** Logarithms of probabilities, of each answer's logits. */
function logSoftmax(logits: Float32Array): Float32Array {
  const out = new Float32Array(logits.length);
  for (let from = 0; from < logits.length; from += CLASSES) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = from; i < from + CLASSES; i++) most = Math.max(most, logits[i]!);
    let sum = 0;
    for (let i = from; i < from + CLASSES; i++) sum += Math.exp(logits[i]! - most);
    const total = most + Math.log(sum);
    for (let i = from; i < from + CLASSES; i++) out[i] = logits[i]! - total;
  }
  return out;
}
