import type { Photo } from '../photo.ts';
import { type Homography, homography } from '../pixels/geometry.ts';
import type { Quad } from '../report.ts';
import { STANDARD_SIZES } from './sizes.ts';

/** How the document lies before the camera. */
export interface Pose {
  kind: 'ID-1' | 'ID-3' | 'other';
  /** Top side over left side of the document itself, perspective taken out. */
  aspect: number;
  /** Angle between the camera's axis and the document's normal, degrees. */
  tiltDegrees: number;
  /** Half the span of tilts that explain the corners about as well, degrees. */
  tiltUncertainty: number;
}

const aspectOf = ([long, short]: readonly [number, number]) => long / short;

/** Long over short side. */
const RATIOS = {
  'ID-1': aspectOf(STANDARD_SIZES['ID-1']),
  'ID-3': aspectOf(STANDARD_SIZES['ID-3']),
} as const;

/** Each standard size lying and standing: foreshortening can make the longer side the shorter one in the photo. */
const CANDIDATES = (['ID-1', 'ID-3'] as const).flatMap((kind) => [
  { kind, aspect: RATIOS[kind] },
  { kind, aspect: 1 / RATIOS[kind] },
]);

/**
 * Focal length over the frame's long side: a phone's main camera is equivalent to 26 mm on a 36 mm frame, video and
 * zoom crop it, and so does a person who crops the photo; hence the wide spread (natural logarithm).
 */
const FOCAL = { expected: 0.85, spread: 0.35, from: 0.5, to: 3, steps: 160 } as const;

/** A focal length that the file states is right but for the lens's distortion and the zoom's rounding (natural logarithm). */
const STATED_SPREAD = 0.1;

/** Diagonal of the film that it is stated for, mm. */
const FILM_DIAGONAL = Math.hypot(36, 24);

/** Long over short side of what cameras save; another frame was cropped afterwards, and the stated focal length is not its own. */
const SENSOR_ASPECTS = [4 / 3, 3 / 2, 16 / 9];
const SENSOR_TOLERANCE = 0.01;

/** Spread of a seen aspect (natural logarithm) and of the cosine between the sides, for corners 0.5 % of the diagonal off. */
const ASPECT_SPREAD = 0.02;
const COSINE_SPREAD = 0.02;

/** Misfit, in squared spreads, above which no standard size explains the corners. */
const MAX_MISFIT = 9;

/** The photo: its size, px, and the focal length that its file states. */
export type Frame = Pick<Photo, 'width' | 'height' | 'focal35mm'>;

/** What is known of the focal length over the frame's long side. */
interface Lens {
  expected: number;
  spread: number;
}

const UNIT_SQUARE: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

interface View {
  aspect: number;
  cosine: number;
  tilt: number;
  focal: number;
}

/**
 * Pose of a document from its corners. The focal length is searched: the one is taken that makes the document a rectangle
 * of a standard size and that a phone's camera may have, or near to what the file states.
 * Method: Zhang and He, "Whiteboard scanning and image enhancement", 2007 (aspect ratio and focal length of a rectangle),
 * with the principal point at the middle of the frame.
 */
export function poseOf(quad: Quad, frame: Frame): Pose {
  const { width, height } = frame;
  const long = Math.max(width, height);
  const lens = lensOf(frame);
  const plane = homography(UNIT_SQUARE, quad);
  const views = focalLengths(long, FOCAL.steps).map((focal) => viewAt(plane, focal, width / 2, height / 2));
  const fits = CANDIDATES.map(({ kind, aspect }) => {
    const costs = views.map((view) => misfit(view, aspect, long, lens));
    return { kind, aspect, costs, best: Math.min(...costs) };
  });
  const first = fits.reduce((a, b) => (b.best < a.best ? b : a));
  const known = first.best <= MAX_MISFIT;
  const costs = known ? first.costs : views.map((view) => misfit(view, view.aspect, long, lens));
  const best = views[costs.indexOf(Math.min(...costs))]!;
  const near = views.filter((_, i) => costs[i]! <= Math.min(...costs) + 1).map((view) => view.tilt);
  return {
    kind: known ? first.kind : 'other',
    aspect: known ? first.aspect : best.aspect,
    tiltDegrees: best.tilt,
    tiltUncertainty: (Math.max(...near) - Math.min(...near)) / 2,
  };
}

/** Spreads that are taken for corners still to be chosen: of the cosine between the sides, and of a hand-held phone's tilt, degrees. */
const ROUGH_COSINE_SPREAD = 0.06;
const TILT_SPREAD = 25;
const ROUGH_FOCAL_STEPS = 12;

/** How unlikely corners are as those of a rectangle before a hand-held camera, in squared spreads. */
export function implausibility(quad: Quad, frameWidth: number, frameHeight: number): number {
  return leastCost(quad, frameWidth, frameHeight, ROUGH_FOCAL_STEPS, ({ cosine, tilt }) => {
    return (cosine / ROUGH_COSINE_SPREAD) ** 2 + (tilt / TILT_SPREAD) ** 2;
  });
}

/** Spread of a seen aspect (natural logarithm) and of the cosine between the sides, for sides on the document's very edges. */
const EDGE_SPREAD = 0.01;
/** Spread of tilts that people take photos at, degrees. */
const USUAL_TILT = 30;
const FINE_FOCAL_STEPS = 14;

/** How unlikely corners are as those of a document of a standard size before a hand-held camera, in squared spreads. */
export function standardMisfit(quad: Quad, frameWidth: number, frameHeight: number): number {
  return leastCost(quad, frameWidth, frameHeight, FINE_FOCAL_STEPS, ({ aspect, cosine, tilt }) => {
    const shape = Math.min(...CANDIDATES.map((candidate) => Math.abs(Math.log(aspect / candidate.aspect))));
    return (shape / EDGE_SPREAD) ** 2 + (cosine / EDGE_SPREAD) ** 2 + (tilt / USUAL_TILT) ** 2;
  });
}

/** The least cost of a view of the corners and of its focal length, over those that a phone's camera may have. */
function leastCost(
  quad: Quad,
  frameWidth: number,
  frameHeight: number,
  steps: number,
  costOf: (view: View) => number,
): number {
  const long = Math.max(frameWidth, frameHeight);
  const plane = homography(UNIT_SQUARE, quad);
  const costs = focalLengths(long, steps).map((focal) => {
    const view = viewAt(plane, focal, frameWidth / 2, frameHeight / 2);
    return costOf(view) + lensMisfit(focal / long, FOCAL);
  });
  return Math.min(...costs);
}

/** How badly a view fits a rectangle of this aspect and a phone's camera, in squared spreads. */
function misfit(view: View, aspect: number, long: number, lens: Lens): number {
  const shape = Math.log(view.aspect / aspect) / ASPECT_SPREAD;
  const square = view.cosine / COSINE_SPREAD;
  return shape * shape + square * square + lensMisfit(view.focal / long, lens);
}

function lensMisfit(focal: number, { expected, spread }: Lens): number {
  const lens = Math.log(focal / expected) / spread;
  return lens * lens;
}

function lensOf({ width, height, focal35mm }: Frame): Lens {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const whole = SENSOR_ASPECTS.some((aspect) => Math.abs(long / short / aspect - 1) < SENSOR_TOLERANCE);
  if (!focal35mm || !whole) return FOCAL;
  const expected = ((focal35mm / FILM_DIAGONAL) * Math.hypot(long, short)) / long;
  return expected >= FOCAL.from && expected <= FOCAL.to ? { expected, spread: STATED_SPREAD } : FOCAL;
}

function focalLengths(long: number, steps: number): number[] {
  const step = (FOCAL.to / FOCAL.from) ** (1 / (steps - 1));
  return Array.from({ length: steps }, (_, i) => long * FOCAL.from * step ** i);
}

/** What a plane, given as the image of a unit square, looks like to a camera of this focal length. */
function viewAt(h: Homography, focal: number, centreX: number, centreY: number): View {
  const direction = (i: 0 | 1): [number, number, number] => [
    (h[i] - centreX * h[(6 + i) as 6 | 7]) / focal,
    (h[(3 + i) as 3 | 4] - centreY * h[(6 + i) as 6 | 7]) / focal,
    h[(6 + i) as 6 | 7],
  ];
  const across = direction(0);
  const down = direction(1);
  const normal = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ] as const;
  const dot = across[0] * down[0] + across[1] * down[1] + across[2] * down[2];
  const lengths = [Math.hypot(...across), Math.hypot(...down)] as const;
  return {
    aspect: lengths[0] / lengths[1],
    cosine: dot / (lengths[0] * lengths[1]),
    tilt: (Math.acos(Math.min(1, Math.abs(normal[2]) / Math.hypot(...normal))) * 180) / Math.PI,
    focal,
  };
}
