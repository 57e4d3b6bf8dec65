/**
 * BlazeFace for faces near the camera (V. Bazarevsky and others, "BlazeFace: Sub-millisecond Neural Face Detection on
 * Mobile GPUs", 2019), layer by layer as MediaPipe's model has them: see `models/portrait/card.md`.
 */

import type { Tensor1D, Tensor4D, Tensorflow } from '../engines/tensorflow.ts';
import { type ModelManifest, readWeights } from './weights.ts';

/** The network looks at squares of this side, pixels. */
export const FACE_SIDE = 128;

/** A face: where it lies in the square, as shares of its side, and how surely. */
export interface Face {
  /** 0..1 */
  score: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Right eye, left eye, nose, mouth, right ear, left ear, as the person has them. */
  landmarks: readonly (readonly [x: number, y: number])[];
}

/** Synchronous; keeps no tensors between calls. */
export interface FaceNetwork {
  /** All candidates from a score on, the surest first, none on top of another. RGB of -1..1, `FACE_SIDE` rows. */
  detect(rgb: Float32Array, leastScore: number): Face[];
}

const BLOCKS = 16;
/** Blocks that halve the picture, and the last one before each pair of heads. */
const HALVING = [2, 5, 11];
const HEADS = [
  { name: 8, after: 10, cells: 16, anchors: 2 },
  { name: 16, after: 15, cells: 8, anchors: 6 },
] as const;
/** A box and six landmarks, x and y. */
const NUMBERS = 16;
/** Faces that share more than this of their area are one. */
const SAME_FACE = 0.3;

/** Builds the network from `models/portrait/weights.bin`. */
export function createFaceNetwork(tf: Tensorflow, manifest: ModelManifest, bytes: Uint8Array): FaceNetwork {
  const tensors = new Map<string, Tensor4D | Tensor1D>();
  for (const [name, { shape, values }] of readWeights(manifest, bytes)) {
    const isKernel = shape.length === 4;
    tensors.set(
      name,
      isKernel ? tf.tensor4d(values, shape as [number, number, number, number]) : tf.tensor1d(values),
    );
  }
  const weight = <T>(name: string): T => {
    const found = tensors.get(name);
    if (!found) throw new Error(`Expected weights ${name} for the model portrait but received none`);
    return found as T;
  };
  const conv = (x: Tensor4D, layer: string, activation: 'relu' | 'linear', strides = 1): Tensor4D =>
    tf.fused.conv2d({
      x,
      filter: weight<Tensor4D>(`${layer}/kernel`),
      strides,
      pad: 'same',
      bias: weight<Tensor1D>(`${layer}/bias`),
      activation,
    });
  const block = (x: Tensor4D, index: number): Tensor4D => {
    const strides = HALVING.includes(index) ? 2 : 1;
    const filtered = tf.fused.depthwiseConv2d({
      x,
      filter: weight<Tensor4D>(`block${index}.filter/kernel`),
      strides,
      pad: 'same',
    });
    const mixed = conv(filtered, `block${index}.mix`, 'linear');
    const short = strides === 2 ? tf.maxPool(x, 2, 2, 'same') : x;
    const missing = mixed.shape[3] - short.shape[3];
    const padded =
      missing > 0
        ? tf.pad(short, [
            [0, 0],
            [0, 0],
            [0, 0],
            [0, missing],
          ])
        : short;
    return tf.relu(tf.add(padded, mixed));
  };
  /** For each head, the scores and then the numbers of its anchors. */
  const forward = (rgb: Tensor4D): Tensor4D[] => {
    let x = conv(rgb, 'stem', 'relu', 2);
    const outputs: Tensor4D[] = [];
    for (let i = 0; i < BLOCKS; i++) {
      x = block(x, i);
      const head = HEADS.find(({ after }) => after === i);
      if (head) outputs.push(conv(x, `score${head.name}`, 'linear'), conv(x, `box${head.name}`, 'linear'));
    }
    return outputs;
  };
  return {
    detect(rgb, leastScore) {
      const outputs = tf.tidy(() => forward(tf.tensor4d(rgb, [1, FACE_SIDE, FACE_SIDE, 3])));
      const values = outputs.map((output) => output.dataSync() as Float32Array);
      tf.dispose(outputs);
      const faces = HEADS.flatMap((head, i) => facesIn(head, values[2 * i]!, values[2 * i + 1]!));
      return distinct(faces.filter(({ score }) => score >= leastScore));
    },
  };
}

function facesIn(
  { cells, anchors }: (typeof HEADS)[number],
  scores: Float32Array,
  numbers: Float32Array,
): Face[] {
  return Array.from(scores, (logit, i): Face => {
    const cell = Math.floor(i / anchors);
    const [x, y] = [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
    const at = (k: number) => numbers[NUMBERS * i + k]! / FACE_SIDE;
    const [middleX, middleY, halfX, halfY] = [x + at(0), y + at(1), at(2) / 2, at(3) / 2];
    return {
      score: 1 / (1 + Math.exp(-logit)),
      left: middleX - halfX,
      top: middleY - halfY,
      right: middleX + halfX,
      bottom: middleY + halfY,
      landmarks: Array.from({ length: 6 }, (_, k) => [x + at(4 + 2 * k), y + at(5 + 2 * k)] as const),
    };
  });
}

/** The surest of those that lie on top of each other. */
function distinct(faces: readonly Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => sharedArea(face, other) < SAME_FACE)) kept.push(face);
  }
  return kept;
}

/** Intersection over union. */
function sharedArea(a: Face, b: Face): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return 0;
  const area = (face: Face) => (face.right - face.left) * (face.bottom - face.top);
  return (across * down) / (area(a) + area(b) - across * down);
}
