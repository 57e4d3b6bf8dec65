/** A bare MobileNetV2 0.35 with random weights: the yardstick for the locator's time. */
import { randomNormal } from '@tensorflow/tfjs-core';
import type { Tensor4D, Tensorflow } from '../../src/core/engines/tensorflow.ts';

const SIDE = 224;
const STEM = 16;
const HEAD = 1280;

/** Widening, channels at width 0.35, blocks, stride of the first: Sandler et al., "MobileNetV2", 2018, table 2. */
const STAGES = [
  [1, 8, 1, 1],
  [6, 8, 2, 2],
  [6, 16, 3, 2],
  [6, 24, 4, 2],
  [6, 32, 3, 1],
  [6, 56, 3, 2],
  [6, 112, 1, 1],
] as const;

/** Returns what runs one forward pass and waits for its result. */
export function buildMobileNet(tf: Tensorflow): () => void {
  const layers: ((x: Tensor4D) => Tensor4D)[] = [];
  const conv = (size: number, from: number, to: number, strides: number, activation: 'relu6' | 'linear') => {
    const filter = randomNormal<Tensor4D['rankType']>([size, size, from, to], 0, 0.1) as Tensor4D;
    return (x: Tensor4D) => tf.fused.conv2d({ x, filter, strides, pad: 'same', activation });
  };
  const depthwise = (channels: number, strides: number) => {
    const filter = randomNormal([3, 3, channels, 1], 0, 0.1) as Tensor4D;
    return (x: Tensor4D) =>
      tf.fused.depthwiseConv2d({ x, filter, strides, pad: 'same', activation: 'relu6' });
  };
  layers.push(conv(3, 3, STEM, 2, 'relu6'));
  let channels: number = STEM;
  for (const [widening, to, blocks, first] of STAGES) {
    for (let i = 0; i < blocks; i++) {
      const wide = channels * widening;
      const strides = i === 0 ? first : 1;
      const widen = widening > 1 ? conv(1, channels, wide, 1, 'relu6') : (x: Tensor4D) => x;
      const filter = depthwise(wide, strides);
      const narrow = conv(1, wide, to, 1, 'linear');
      const residual = strides === 1 && channels === to;
      layers.push((x) => {
        const y = narrow(filter(widen(x)));
        return residual ? tf.add(x, y) : y;
      });
      channels = to;
    }
  }
  layers.push(conv(1, channels, HEAD, 1, 'relu6'));
  const input = randomNormal([1, SIDE, SIDE, 3]) as Tensor4D;
  return () => {
    const output = tf.tidy(() =>
      tf.mean(
        layers.reduce((x, layer) => layer(x), input),
        [1, 2],
      ),
    );
    output.dataSync();
    output.dispose();
  };
}
