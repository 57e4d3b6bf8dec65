/**
 * The network that tells a photo of a display from any other, layer by layer as
 * `models/training/recapture/frame_network.py` defines it, with batch norm folded into the weights.
 */

import { type ModelManifest, readWeights } from '../engines/model.ts';
import type { Tensor1D, Tensor2D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import type { Rgba } from './image.ts';
import { squeeze } from './squeeze.ts';

/** `models/recapture/model.json`. */
export interface DisplayManifest extends ModelManifest {
  /** The network looks at the whole photo, whatever its aspect, squeezed into a square of this side, pixels. */
  readonly side: number;
  /** How the network's word and the raster's peak weigh together, fitted on generated photos. */
  readonly evidence: EvidenceWeights;
}

/** The logit is `peak` x (highest peak above `noisePeak`) + `look` x (the network's logit) + `offset`. */
export interface EvidenceWeights {
  readonly noisePeak: number;
  readonly peak: number;
  readonly look: number;
  readonly offset: number;
}

/** Says how surely a picture shows a display, from its rim, its light and what lies over it. */
export interface DisplayNetwork {
  readonly evidence: EvidenceWeights;
  /** Logit for the whole photo or a reduced copy, above 0 for a display. Synchronous; keeps no tensors. */
  look(picture: Rgba): number;
  /** The same for RGB values of -1..1, a square of the manifest's side. */
  logit(rgb: Float32Array): number;
  dispose(): void;
}

interface Layer {
  kernel: Tensor4D;
  bias: Tensor1D;
}

/** Builds the network from `models/recapture/weights.bin`. */
export function createDisplayNetwork(
  tf: Tensorflow,
  manifest: DisplayManifest,
  bytes: Uint8Array,
): DisplayNetwork {
  const { side } = manifest;
  const weights = readWeights(manifest, bytes);
  const weight = (name: string) => {
    const found = weights.get(name);
    if (!found) throw new Error(`Expected weights ${name} for the model recapture but received none`);
    return found;
  };
  const count = [...weights.keys()].filter((name) => /^block\d+\/kernel$/.test(name)).length;
  const blocks = Array.from({ length: count }, (_, i): Layer => {
    const { shape, values } = weight(`block${i}/kernel`);
    return {
      kernel: tf.tensor4d(values, shape as [number, number, number, number]),
      bias: tf.tensor1d(weight(`block${i}/bias`).values),
    };
  });
  const last = weight('logit/kernel');
  const head = tf.tensor2d(last.values, last.shape as [number, number]);
  const offset = weight('logit/bias').values[0]!;

  const forward = (rgb: Float32Array): Tensor2D => {
    let x: Tensor4D = tf.tensor4d(rgb, [1, side, side, 3]);
    // Padding is given as a number because 'same' would pad a stride of 2 on one side only, unlike PyTorch.
    for (const { kernel: filter, bias } of blocks) {
      x = tf.fused.conv2d({
        x,
        filter,
        strides: 2,
        pad: 1,
        dimRoundingMode: 'floor',
        bias,
        activation: 'relu6',
      });
    }
    return tf.matMul(tf.concat2d([tf.mean(x, [1, 2]), tf.max(x, [1, 2])], 1), head);
  };

  const logit = (rgb: Float32Array) => {
    const output = tf.tidy(() => forward(rgb));
    const value = output.dataSync()[0]! + offset;
    output.dispose();
    return value;
  };
  return {
    evidence: manifest.evidence,
    look: (picture) => logit(squeeze(picture, side)),
    logit,
    dispose() {
      tf.dispose([...blocks.flatMap(({ kernel, bias }) => [kernel, bias]), head]);
    },
  };
}
