import type { Tensorflow } from '../engines/tensorflow.ts';
import {
  buildNetwork,
  DOCUMENT_CHANNEL,
  type LocatorNetwork,
  MAP_CHANNELS,
  MARGIN,
  type NetworkOutput,
  PRESENCE,
  QUALITY,
  READING,
  STRIDE,
} from '../networks/locator.ts';
import { type ModelManifest, readWeights } from '../networks/weights.ts';
import { isConvex } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import { sigmoid } from '../pixels/logistic.ts';
import { resizeInto } from '../pixels/resize.ts';
import type { Point, Quad } from '../report.ts';
import { implausibility } from './pose.ts';

/** A size that the network looks at pictures in, pixels, and the aspect (long over short) up to which it is taken. */
export interface InputSize {
  readonly long: number;
  readonly short: number;
  readonly upToAspect: number;
}

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
/** What surrounds the photo in the network's input. */
const NEUTRAL = 128 / 127.5 - 1;
/** Half size, in cells, of the window round a heat-map's peak whose mean is the corner. */
const WINDOW = 2;
/** Most places considered for a corner, and the share of the heat-map that a second or third one must hold. */
const MAX_PEAKS = 3;
const MIN_PEAK_MASS = 0.03;
/** What full agreement with the document mask is score, beside the logarithms of the four shares. */
const MASK_WEIGHT = 4;
/** What each squared spread of an unlikely shape costs beside them, and how many count at most. */
const SHAPE_WEIGHT = 0.5;
const MAX_IMPLAUSIBILITY = 12;
/** Logistic curve from the network's chance to the confidence: 0.15 becomes 0.3, 0.55 becomes 0.8. */
const CONFIDENCE = { offset: 1.155, slope: 1.154 } as const;
/** Presence under which there is surely no document; the finder asks for more, of presence and corners together. */
const MIN_PRESENCE = 0.25;

/** What the locator says of a picture. */
export interface Location {
  /** Corners as the document reads, in picture pixels, possibly outside; null when there is no document. */
  readonly quad: Quad | null;
  /** Chance that a document is in the picture, 0..1. */
  readonly presence: number;
  /** How much to trust the quad, 0..1. */
  readonly confidence: number;
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

/** The picture as the network wants it, and how to get back to picture pixels. */
interface Input {
  readonly rgb: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per input pixel, and the input pixel of the picture's top left corner. */
  readonly scaleX: number;
  readonly scaleY: number;
  readonly left: number;
  readonly top: number;
}

/** Reduces the picture by area averaging to the input size that wastes least, and centres it. */
export function fitInput(picture: Rgba, inputs: readonly InputSize[]): Input {
  const landscape = picture.width >= picture.height;
  const aspect = Math.max(picture.width, picture.height) / Math.min(picture.width, picture.height);
  const shape = inputs.find(({ upToAspect }) => aspect < upToAspect) ?? inputs.at(-1)!;
  const width = landscape ? shape.long : shape.short;
  const height = landscape ? shape.short : shape.long;
  const scale = Math.min(width / picture.width, height / picture.height);
  const w = Math.max(1, Math.min(width, Math.round(picture.width * scale)));
  const h = Math.max(1, Math.min(height, Math.round(picture.height * scale)));
  const left = (width - w) >> 1;
  const top = (height - h) >> 1;
  const rgb = new Float32Array(width * height * 3).fill(NEUTRAL);
  resizeInto(picture, { width: w, height: h }, rgb, { width, left, top });
  return { rgb, width, height, scaleX: picture.width / w, scaleY: picture.height / h, left, top };
}

function readOutput(output: NetworkOutput, input: Input, picture: Rgba): Location {
  const { vector } = output;
  const presence = sigmoid(vector[PRESENCE]!);
  const toPicture = ({ at: [x, y], mass }: Peak): Peak => ({
    at: [(x - input.left) * input.scaleX, (y - input.top) * input.scaleY],
    mass,
  });
  const sums = sumMask(readMask(output, input));
  const corners = chooseCorners(
    [0, 1, 2, 3].map((channel) => readPeaks(output, channel).map(toPicture)),
    sums,
    picture,
  );
  const first = indexOfMax(READING_PRIOR.map((prior, i) => prior + vector[READING + i]!));
  const turned = corners.map((_, i) => corners[(i + first) % 4]!);
  const quad = quadOf(turned);
  const usable = presence >= MIN_PRESENCE && isConvex(quad);
  return {
    quad: usable ? quad : null,
    presence,
    confidence: usable ? confidenceOf(presence * sigmoid(vector[QUALITY]!)) : 0,
  };
}

/**
 * How much to trust the quad: what the network says of presence and of its own outline, on the scale that the rest of the engine
 * knows: 0.3 is found, 0.8 is surely right. Chosen on the labelled photos, see `models/locator/card.md`.
 */
function confidenceOf(chance: number): number {
  const logit = Math.log(chance / (1 - chance));
  return sigmoid(CONFIDENCE.offset + CONFIDENCE.slope * logit);
}

/** A place where a corner may be, and the share of its heat-map that lies there. */
interface Peak {
  readonly at: Point;
  readonly mass: number;
}

const quadOf = (peaks: readonly Peak[]) => peaks.map(({ at }) => at) as unknown as Quad;

/** The highest places of a corner's heat-map, in input pixels, the best first. */
function readPeaks({ maps, mapWidth, mapHeight }: NetworkOutput, channel: number): Peak[] {
  const heat = new Float32Array(mapWidth * mapHeight);
  for (let i = 0; i < heat.length; i++) heat[i] = maps[i * MAP_CHANNELS + channel]!;
  const top = Math.max(...heat);
  for (let i = 0; i < heat.length; i++) heat[i] = Math.exp(heat[i]! - top);
  const all = heat.reduce((sum, p) => sum + p, 0);
  const peaks: Peak[] = [];
  while (peaks.length < MAX_PEAKS) {
    const peak = takePeak(heat, mapWidth, mapHeight, all);
    if (peaks.length > 0 && peak.mass < MIN_PEAK_MASS) break;
    peaks.push(peak);
  }
  return peaks;
}

/** The mean place round the highest cell; the cells round it are set to 0. */
function takePeak(heat: Float32Array, width: number, height: number, all: number): Peak {
  const highest = indexOfMax(heat);
  const px = highest % width;
  const py = (highest - px) / width;
  let near = 0;
  let sx = 0;
  let sy = 0;
  for (let y = Math.max(0, py - WINDOW); y <= Math.min(height - 1, py + WINDOW); y++) {
    for (let x = Math.max(0, px - WINDOW); x <= Math.min(width - 1, px + WINDOW); x++) {
      const p = heat[y * width + x]!;
      near += p;
      sx += p * x;
      sy += p * y;
      heat[y * width + x] = 0;
    }
  }
  const toInput = (sum: number) => (sum / near + 0.5) * STRIDE - MARGIN;
  return { at: [toInput(sx), toInput(sy)], mass: near / all };
}

/** One peak for each corner: likely ones, whose quad covers what the document mask covers. */
function chooseCorners(peaks: readonly Peak[][], mask: MaskSums, { width, height }: Rgba): Peak[] {
  const likeliest = peaks.map(([peak]) => peak!);
  if (peaks.every(({ length }) => length === 1)) return likeliest;
  let best = likeliest;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const a of peaks[0]!) {
    for (const b of peaks[1]!) {
      for (const c of peaks[2]!) {
        for (const d of peaks[3]!) {
          const corners = [a, b, c, d];
          if (!isConvex(quadOf(corners))) continue;
          const likelihood = corners.reduce((sum, { mass }) => sum + Math.log(mass), 0);
          const score =
            likelihood +
            MASK_WEIGHT * agreement(mask, quadOf(corners)) -
            SHAPE_WEIGHT * Math.min(MAX_IMPLAUSIBILITY, implausibility(quadOf(corners), width, height));
          if (score <= bestScore) continue;
          best = corners;
          bestScore = score;
        }
      }
    }
  }
  return best;
}

/** How surely each cell of a part of the picture shows the document, covered or not: 0..1, row by row. */
interface DocumentMask {
  readonly document: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Picture pixels per cell, and the picture's pixel at the mask's top left corner (left of and above 0). */
  readonly cell: number;
  readonly origin: Point;
}

function readMask({ maps, mapWidth, mapHeight }: NetworkOutput, input: Input): DocumentMask {
  const document = Float32Array.from({ length: mapWidth * mapHeight }, (_, i) =>
    sigmoid(maps[i * MAP_CHANNELS + DOCUMENT_CHANNEL]!),
  );
  return {
    document,
    width: mapWidth,
    height: mapHeight,
    cell: STRIDE * input.scaleX,
    origin: [(-MARGIN - input.left) * input.scaleX, (-MARGIN - input.top) * input.scaleY],
  };
}

/** Sums of the document mask along its rows, so that what a quad covers is read off row by row. */
interface MaskSums {
  readonly mask: DocumentMask;
  /** `sums[y * (width + 1) + x]`: the cells left of `x` in row `y`. */
  readonly sums: Float32Array;
  readonly total: number;
}

function sumMask(mask: DocumentMask): MaskSums {
  const { width, height, document } = mask;
  const sums = new Float32Array((width + 1) * height);
  let total = 0;
  for (let y = 0; y < height; y++) {
    const row = y * (width + 1);
    for (let x = 0; x < width; x++) sums[row + x + 1] = sums[row + x]! + document[y * width + x]!;
    total += sums[row + width]!;
  }
  return { mask, sums, total };
}

/** How far the document mask and the quad cover the same cells: intersection over union, 0..1. */
function agreement({ mask, sums, total }: MaskSums, quad: Quad): number {
  const { width, height, cell, origin } = mask;
  let both = 0;
  let cells = 0;
  for (let y = 0; y < height; y++) {
    const [left, right] = extentAt(quad, origin[1] + (y + 0.5) * cell);
    const from = Math.max(0, Math.ceil((left - origin[0]) / cell - 0.5));
    const to = Math.min(width, Math.floor((right - origin[0]) / cell - 0.5) + 1);
    if (to <= from) continue;
    cells += to - from;
    both += sums[y * (width + 1) + to]! - sums[y * (width + 1) + from]!;
  }
  const either = cells + total - both;
  return either > 0 ? both / either : 0;
}

/** Where a horizontal line enters and leaves a convex quad; the wrong way round where it misses it. */
function extentAt(quad: Quad, y: number): [left: number, right: number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const [ax, ay] = quad[i]!;
    const [bx, by] = quad[(i + 1) % 4]!;
    if (ay > y === by > y) continue;
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return [left, right];
}

function indexOfMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
