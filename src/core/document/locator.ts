import type { Tensorflow } from '../engines/tensorflow.ts';
import {
  buildNetwork,
  type LocatorNetwork,
  type NetworkOutput,
  PRESENCE,
  QUALITY,
  READING,
} from '../networks/locator.ts';
import { type ModelManifest, readWeights } from '../networks/weights.ts';
import { isConvex } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import { sigmoid } from '../pixels/logistic.ts';
import type { Quad } from '../report.ts';
import { chooseCorners, indexOfMax, type Peak, quadOf, readPeaks } from './cornerPeaks.ts';
import { type DocumentMask, readMask, sumMask } from './documentMask.ts';
import { fitInput, type Input, type InputSize } from './networkInput.ts';

/** `models/locator/model.json`. */
export interface LocatorManifest extends ModelManifest {
  /** By rising aspect; the last takes all that are longer still. */
  readonly inputs: readonly InputSize[];
}

/**
 * Logarithms of how much more often a document reads upright in a photo than turned: the training has all four
 * directions alike, people have not.
 */
const READING_PRIOR = [2.5, 0, 0, 0] as const;

/** What the locator says of a picture. */
export interface Location {
  /** Corners as the document reads, in picture pixels, possibly outside; null where they make no quad. */
  readonly quad: Quad | null;
  /** Chance that a document is in the picture, 0..1. */
  readonly presence: number;
  /** Chance that it is, and that the quad is right, as the network sees it, 0..1. */
  readonly chance: number;
  /** Where the picture shows documents, roughly. */
  readonly mask: DocumentMask;
}

/** Finds the document in a picture. Synchronous; keeps no tensors between calls. */
export interface Locator {
  locate(picture: Rgba): Location;
}

/** Builds the network from `models/locator/weights.bin`. */
export function createLocator(tf: Tensorflow, manifest: LocatorManifest, weights: Uint8Array): Locator {
  const network = buildNetwork(tf, readWeights(manifest, weights));
  return {
    locate: (picture) => locate(network, manifest.inputs, picture),
  };
}

function locate(network: LocatorNetwork, inputs: readonly InputSize[], picture: Rgba): Location {
  const input = fitInput(picture, inputs);
  const output = network.run(input.rgb, input.width, input.height);
  return readOutput(output, input, picture);
}

function readOutput(output: NetworkOutput, input: Input, picture: Rgba): Location {
  const { vector } = output;
  const presence = sigmoid(vector[PRESENCE]!);
  const toPicture = ({ at: [x, y], mass }: Peak): Peak => ({
    at: [(x - input.left) * input.scaleX, (y - input.top) * input.scaleY],
    mass,
  });
  const mask = readMask(output, input);
  const corners = chooseCorners(
    [0, 1, 2, 3].map((channel) => readPeaks(output, channel).map(toPicture)),
    sumMask(mask),
    picture,
  );
  const first = indexOfMax(READING_PRIOR.map((prior, i) => prior + vector[READING + i]!));
  const turned = corners.map((_, i) => corners[(i + first) % 4]!);
  const quad = quadOf(turned);
  return {
    quad: isConvex(quad) ? quad : null,
    presence,
    chance: presence * sigmoid(vector[QUALITY]!),
    mask,
  };
}
