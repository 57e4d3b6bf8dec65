import { sideLengths } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';
import { type Frame, type Pose, poseOf } from './pose.ts';
import { STANDARD_SIZES, UPRIGHT_CARD_MM } from './sizes.ts';

/** What a finder gives: corners in pixels of the picture it was shown, possibly outside it. */
export interface Finding {
  quad: Quad;
  /** 0..1 */
  confidence: number;
  /** Other documents in the picture. */
  others?: readonly Quad[];
}

/** What a finder gives where there is a document, but too steep to find its outline. */
export const TOO_STEEP = 'tooSteep';

/** Finds the document in a preview. The one place where another finder slots in. */
export interface DocumentFinder {
  find(preview: Rgba): Finding | typeof TOO_STEEP | null;
}

/** Found less surely than this, an outline may be that of a part of something. Accepted photos lie above, 2026-11-25. */
export const SURE = 0.8;

/** The document in the photo. */
export interface LocatedDocument extends Finding {
  /** Corners in photo pixels. */
  quad: Quad;
  pose: Pose;
  /** Size along the quad's top and left sides, mm. A document of no standard size gets the long side of ID-3. */
  widthMm: number;
  heightMm: number;
  /** Photo pixels per millimetre, along the longer sides. */
  pxPerMm: number;
}

/** Long sides, mm, of documents that lie on their side. */
const LONG_MM = {
  'ID-1': STANDARD_SIZES['ID-1'][0],
  'ID-3': STANDARD_SIZES['ID-3'][0],
  other: STANDARD_SIZES['ID-3'][0],
} as const;

/** Gives a found quad, in photo pixels, its physical size. */
export function sizeDocument({ quad, confidence, others }: Finding, photo: Frame): LocatedDocument {
  const pose = poseOf(quad, photo);
  const isUpright = pose.kind === 'ID-3' && pose.aspect < 1;
  const long = isUpright ? UPRIGHT_CARD_MM : LONG_MM[pose.kind];
  const { width, height } = sideLengths(quad);
  return {
    quad,
    confidence,
    ...(others && { others }),
    pose,
    widthMm: pose.aspect >= 1 ? long : long * pose.aspect,
    heightMm: pose.aspect >= 1 ? long / pose.aspect : long,
    pxPerMm: (pose.aspect >= 1 ? width : height) / long,
  };
}

/** Moves a finding in a reduced picture to the pixels of the photo it was reduced from. */
export function scaleFinding({ quad, confidence, others }: Finding, factor: number): Finding {
  const scaled = others && { others: others.map((other) => scaleQuad(other, factor)) };
  return { quad: scaleQuad(quad, factor), confidence, ...scaled };
}

/** Moves a quad found in a reduced picture to the pixels of the photo it was reduced from. */
export function scaleQuad(quad: Quad, factor: number): Quad {
  return quad.map(([x, y]) => [x * factor, y * factor] as Point) as unknown as Quad;
}
