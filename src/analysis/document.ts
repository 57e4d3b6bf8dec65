import type { Point, Quad } from '../report.ts';
import { sideLengths } from './geometry.ts';
import type { Rgba } from './image.ts';

/** What a finder gives: corners in pixels of the picture it was shown, possibly outside it. */
export interface Finding {
  quad: Quad;
  /** 0..1 */
  confidence: number;
}

/** Finds the document in a preview. The one place where another finder slots in. */
export interface DocumentFinder {
  find(preview: Rgba): Finding | null;
}

/** Sizes a document may have. `other` is a page or slip of unknown size; its long side is taken as that of ID-3. */
export type DocumentKind = 'ID-1' | 'ID-3' | 'other';

/** The document in the photo. */
export interface LocatedDocument extends Finding {
  /** Corners in photo pixels. */
  quad: Quad;
  kind: DocumentKind;
  /** Size along the quad's top and left sides, mm. */
  widthMm: number;
  heightMm: number;
  /** Photo pixels per millimetre, along the longer sides. */
  pxPerMm: number;
}

/** ISO/IEC 7810: long side in mm, and long over short side. */
const ID1 = { kind: 'ID-1', long: 85.6, ratio: 85.6 / 53.98 } as const;
const ID3 = { kind: 'ID-3', long: 125, ratio: 125 / 88 } as const;

/** How far the seen ratio may be from the standard's, as a factor: tilt foreshortens one side. */
const RATIO_TOLERANCE = 1.18;

/** Gives a found quad its physical size; the quad is in photo pixels. */
export function sizeDocument(quad: Quad, confidence: number): LocatedDocument {
  const { width, height } = sideLengths(quad);
  const ratio = Math.max(width, height) / Math.min(width, height);
  const standard = nearestStandard(ratio);
  const long = standard?.long ?? ID3.long;
  const short = long / (standard?.ratio ?? ratio);
  const landscape = width >= height;
  return {
    quad,
    confidence,
    kind: standard?.kind ?? 'other',
    widthMm: landscape ? long : short,
    heightMm: landscape ? short : long,
    pxPerMm: Math.max(width, height) / long,
  };
}

function nearestStandard(ratio: number): typeof ID1 | typeof ID3 | null {
  const off = (standard: { ratio: number }) => Math.abs(Math.log(ratio / standard.ratio));
  const nearest = off(ID1) < off(ID3) ? ID1 : ID3;
  return off(nearest) <= Math.log(RATIO_TOLERANCE) ? nearest : null;
}

/** Moves a quad found in a reduced picture to the pixels of the photo it was reduced from. */
export function scaleQuad(quad: Quad, factor: number): Quad {
  return quad.map(([x, y]) => [x * factor, y * factor] as Point) as unknown as Quad;
}
