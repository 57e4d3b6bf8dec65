/**
 * The two networks that tell a photo of a display from any other, layer by layer as
 * `models/training/recapture/networks.py` defines them, with batch norm folded into the weights: one looks at the
 * whole photo, one at the spectra of crops.
 */

import type { Tensor1D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import type { Rgba } from '../pixels/image.ts';
import { resizeToSquare } from '../pixels/resize.ts';
import { type ModelManifest, readWeights, type Weight } from './weights.ts';

/** Patches of the half plane that a spectrum is reduced to for the network: rows of `v`, columns of `u`. */
export const GRID = { rows: 64, columns: 128 } as const;

/** `models/recapture/model.json`. */
export interface DisplayManifest extends ModelManifest {
  /** The network looks at the whole photo, whatever its aspect, squeezed into a square of this side, pixels. */
  readonly side: number;
  /** How the networks' words weigh together, fitted on generated photos. */
  readonly evidence: EvidenceWeights;
}

/** The logit is `raster` x (the crops' greatest logit) + `look` x (the whole photo's logit) + `offset`. */
export interface EvidenceWeights {
  readonly raster: number;
  readonly look: number;
  readonly offset: number;
}

/** What the network says of the whole photo. */
export interface AppearanceEvidence {
  /** Above 0 for a display. */
  logit: number;
  /** What each part of the photo adds to it: `columns` x `columns` parts, row by row. */
  parts: Float32Array;
  columns: number;
}

/** Says how surely a photo shows a display. All methods are synchronous and keep no tensors. */
export interface DisplayNetwork {
  readonly evidence: EvidenceWeights;
  /** For the whole photo or a reduced copy, by its rim, its light and what lies over it. */
  look(picture: Rgba): AppearanceEvidence;
  /** The same for RGB values of -1..1, a square of the manifest's side. */
  lookAt(rgb: Float32Array): AppearanceEvidence;
  /** Logits for crops, by their spectra on the grid of `gridOf`. */
  rasters(grids: readonly Float32Array[]): number[];
}

/** Builds the networks from `models/recapture/weights.bin`. */
export function createDisplayNetwork(
  tf: Tensorflow,
  manifest: DisplayManifest,
  bytes: Uint8Array,
): DisplayNetwork {
  const { side } = manifest;
  const weights = readWeights(manifest, bytes);
  const whole = createStack(tf, weights, 'look');
  const spectral = createStack(tf, weights, 'raster');
  const lookAt = (rgb: Float32Array): AppearanceEvidence => {
    const { logits, parts, columns } = whole.run(rgb, [1, side, side, 3]);
    return { logit: logits[0]!, parts, columns };
  };
  return {
    evidence: manifest.evidence,
    look: (picture) => lookAt(resizeToSquare(picture, side)),
    lookAt,
    rasters(grids) {
      if (grids.length === 0) return [];
      const cells = GRID.rows * GRID.columns;
      const all = new Float32Array(grids.length * cells);
      for (const [i, grid] of grids.entries()) all.set(grid, i * cells);
      return spectral.run(all, [grids.length, GRID.rows, GRID.columns, 1]).logits;
    },
  };
}

interface Layer {
  kernel: Tensor4D;
  bias: Tensor1D;
}

/** Convolutions that halve the picture; means and maxima of what is left, weighed to one logit for each picture. */
function createStack(tf: Tensorflow, weights: ReadonlyMap<string, Weight>, name: string) {
  const weight = (part: string) => {
    const found = weights.get(`${name}/${part}`);
    if (!found) throw new Error(`Expected weights ${name}/${part} for the model recapture but received none`);
    return found;
  };
  const kernels = new RegExp(`^${name}/block\\d+/kernel$`);
  const count = [...weights.keys()].filter((key) => kernels.test(key)).length;
  const blocks = Array.from({ length: count }, (_, i): Layer => {
    const { shape, values } = weight(`block${i}/kernel`);
    return {
      kernel: tf.tensor4d(values, shape as [number, number, number, number]),
      bias: tf.tensor1d(weight(`block${i}/bias`).values),
    };
  });
  const last = weight('logit/kernel');
  const head = tf.tensor2d(last.values, last.shape as [number, number]);
  const means = tf.tensor2d(last.values.subarray(0, last.values.length / 2), [last.values.length / 2, 1]);
  const offset = weight('logit/bias').values[0]!;

  const forward = (values: Float32Array, shape: [number, number, number, number]): Tensor4D => {
    let x: Tensor4D = tf.tensor4d(values, shape);
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
    return x;
  };
  return {
    /** A logit for each picture, and what each part of each adds to its mean. */
    run(values: Float32Array, shape: [number, number, number, number]) {
      const [output, evidence, columns] = tf.tidy(() => {
        const x = forward(values, shape);
        const pooled = tf.concat2d([tf.mean(x, [1, 2]), tf.max(x, [1, 2])], 1);
        return [
          tf.matMul(pooled, head),
          tf.matMul(tf.reshape(x, [-1, x.shape[3]]), means),
          x.shape[2],
        ] as const;
      });
      const logits = Array.from(output.dataSync() as Float32Array, (value) => value + offset);
      const parts = evidence.dataSync() as Float32Array;
      tf.dispose([output, evidence]);
      return { logits, parts, columns };
    },
  };
}
