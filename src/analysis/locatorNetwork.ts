/**
 * The locator's network, layer by layer as `models/training/locator/network.py` defines it, with batch norm
 * folded into the weights. Maps come out at an eighth of the size on a canvas that is `MARGIN` pixels wider
 * than the input on every side.
 */

import type { Weight } from '../engines/model.ts';
import type { Tensor1D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';

/** Input pixels per map cell. */
export const STRIDE = 8;
/** The input's sides must be multiples of this many pixels. */
export const SIZE_STEP = 32;
const MARGIN_CELLS = 2;
/** Width in input pixels of the strip round the input that the maps also cover. */
export const MARGIN = MARGIN_CELLS * SIZE_STEP;
/** Map channels: 0-3 corner heat-maps, then logits of the document, its visible part and its border. */
export const MAP_CHANNELS = 7;
export const DOCUMENT_CHANNEL = 4;
export const VISIBLE_CHANNEL = 5;

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
  dispose(): void;
}

type Activation = 'relu6' | 'linear';

export function buildNetwork(tf: Tensorflow, weights: ReadonlyMap<string, Weight>): LocatorNetwork {
  const kernels = new Map<string, Tensor4D>();
  const biases = new Map<string, Tensor1D>();
  for (const [name, { shape, values }] of weights) {
    const [layer, part] = splitName(name);
    if (part === 'bias') biases.set(layer, tf.tensor1d(values));
    else if (shape.length === 2) kernels.set(layer, tf.tensor4d(values, [1, 1, shape[0], shape[1]]));
    else kernels.set(layer, tf.tensor4d(values, shape as [number, number, number, number]));
  }
  const kernel = (layer: string) => expectWeight(kernels.get(layer), `${layer}/kernel`);
  const bias = (layer: string) => expectWeight(biases.get(layer), `${layer}/bias`);

  // Padding is given as a number because 'same' would pad a stride of 2 on one side only, unlike PyTorch.
  const conv = (x: Tensor4D, layer: string, activation: Activation, strides = 1) => {
    const filter = kernel(layer);
    const pad = filter.shape[0] >> 1;
    return tf.fused.conv2d({
      x,
      filter,
      strides,
      pad,
      dimRoundingMode: 'floor',
      bias: bias(layer),
      activation,
    });
  };
  const depthwise = (x: Tensor4D, layer: string, activation: Activation, strides = 1) => {
    const filter = kernel(layer);
    const pad = filter.shape[0] >> 1;
    return tf.fused.depthwiseConv2d({
      x,
      filter,
      strides,
      pad,
      dimRoundingMode: 'floor',
      bias: bias(layer),
      activation,
    });
  };
  const bottleneck = (x: Tensor4D, block: string, strides = 1): Tensor4D => {
    const wide = conv(x, `${block}.widen`, 'relu6');
    const filtered = depthwise(wide, `${block}.filter`, 'relu6', strides);
    const narrow = conv(filtered, `${block}.narrow`, 'linear');
    return strides === 1 ? tf.add(narrow, x) : narrow;
  };
  const stage = (x: Tensor4D, name: string, blocks: number): Tensor4D => {
    let y = bottleneck(x, `${name}.0`, 2);
    for (let i = 1; i < blocks; i++) y = bottleneck(y, `${name}.${i}`);
    return y;
  };
  const separable = (x: Tensor4D, block: string) =>
    conv(depthwise(x, `${block}.filter`, 'linear'), `${block}.mix`, 'relu6');
  const double = (x: Tensor4D) => tf.image.resizeNearestNeighbor(x, [x.shape[1] * 2, x.shape[2] * 2]);
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
    dispose() {
      tf.dispose([...kernels.values()]);
      tf.dispose([...biases.values()]);
    },
  };
}

function splitName(name: string): [layer: string, part: string] {
  const slash = name.lastIndexOf('/');
  return [name.slice(0, slash), name.slice(slash + 1)];
}

function expectWeight<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`Expected weights ${name} for the locator but received none`);
  return value;
}
