/**
 * The layers of `models/training/locator/network.py`, with batch norm folded into the weights, that the locator and the
 * networks of foreign objects and of machine-readable lines are built from. All of them run inside the caller's `tf.tidy`.
 */

import type { Tensor1D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import type { Weight } from './weights.ts';

export type Activation = 'relu6' | 'linear';

export interface Layers {
  conv(x: Tensor4D, layer: string, activation: Activation, strides?: number): Tensor4D;
  /** A filter for each channel. */
  depthwise(x: Tensor4D, layer: string, activation: Activation, strides?: number): Tensor4D;
  bottleneck(x: Tensor4D, block: string, strides?: number): Tensor4D;
  /** `blocks` bottlenecks, the first of which halves the size. */
  stage(x: Tensor4D, name: string, blocks: number): Tensor4D;
  separable(x: Tensor4D, block: string): Tensor4D;
  /** Twice the size, nearest neighbour. */
  double(x: Tensor4D): Tensor4D;
}

/**
 * @param model the model's name, for the error where a weight is missing
 * @throws {Error} when a layer is used whose weights are missing
 */
export function createLayers(tf: Tensorflow, weights: ReadonlyMap<string, Weight>, model: string): Layers {
  const kernels = new Map<string, Tensor4D>();
  const biases = new Map<string, Tensor1D>();
  for (const [name, { shape, values }] of weights) {
    const [layer, part] = splitName(name);
    if (part === 'bias') biases.set(layer, tf.tensor1d(values));
    else if (shape.length === 2) kernels.set(layer, tf.tensor4d(values, [1, 1, shape[0]!, shape[1]!]));
    else kernels.set(layer, tf.tensor4d(values, shape as [number, number, number, number]));
  }
  const expectWeight = <T>(value: T | undefined, name: string): T => {
    if (value === undefined)
      throw new Error(`Expected weights ${name} for the model ${model} but received none`);
    return value;
  };
  const kernel = (layer: string) => expectWeight(kernels.get(layer), `${layer}/kernel`);
  const bias = (layer: string) => expectWeight(biases.get(layer), `${layer}/bias`);

  // Padding is given as a number because 'same' would pad a stride of 2 on one side only, unlike PyTorch.
  const layerOf = (x: Tensor4D, layer: string, activation: Activation, strides: number) => {
    const filter = kernel(layer);
    const pad = paddingOf(filter);
    const common = { x, filter, strides, pad, bias: bias(layer), activation } as const;
    return typeof pad === 'number' ? { ...common, dimRoundingMode: 'floor' as const } : common;
  };
  const conv: Layers['conv'] = (x, layer, activation, strides = 1) =>
    tf.fused.conv2d(layerOf(x, layer, activation, strides));
  const depthwise: Layers['depthwise'] = (x, layer, activation, strides = 1) =>
    tf.fused.depthwiseConv2d(layerOf(x, layer, activation, strides));
  const bottleneck: Layers['bottleneck'] = (x, block, strides = 1) => {
    const wide = conv(x, `${block}.widen`, 'relu6');
    const filtered = depthwise(wide, `${block}.filter`, 'relu6', strides);
    const narrow = conv(filtered, `${block}.narrow`, 'linear');
    return strides === 1 ? tf.add(narrow, x) : narrow;
  };
  return {
    conv,
    depthwise,
    bottleneck,
    stage(x, name, blocks) {
      let y = bottleneck(x, `${name}.0`, 2);
      for (let i = 1; i < blocks; i++) y = bottleneck(y, `${name}.${i}`);
      return y;
    },
    separable: (x, block) => conv(depthwise(x, `${block}.filter`, 'linear'), `${block}.mix`, 'relu6'),
    double: (x) => tf.image.resizeNearestNeighbor(x, [x.shape[1] * 2, x.shape[2] * 2]),
  };
}

/**
 * Half a kernel on each side. A kernel that is not square is used at stride 1, where 'same' pads both sides alike, or not
 * padded where a side is even: unequal numbers crash the WebAssembly backend.
 */
function paddingOf({ shape: [height, width] }: Tensor4D): number | 'same' | 'valid' {
  if (height === width) return height >> 1;
  return height % 2 === 1 && width % 2 === 1 ? 'same' : 'valid';
}

function splitName(name: string): [layer: string, part: string] {
  const slash = name.lastIndexOf('/');
  return [name.slice(0, slash), name.slice(slash + 1)];
}
