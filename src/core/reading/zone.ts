import { scaleQuad } from '../document/document.ts';
import { boxReduce, lumaOf, packedPixels, type Rgba } from '../pixels/image.ts';
import type { Point } from '../report.ts';
import { rectify, type Surface } from '../views/rectify.ts';
import { type FoundLines, findLines } from './lines.ts';
import type { Field } from './pitchSpectra.ts';

/** Where machine-readable lines were found. */
export interface Zone extends FoundLines {
  /** Size of the picture they were found in, pixels. */
  width: number;
  height: number;
  /** The document in that picture, `[left, top, right, bottom]`, and its pixels per millimetre; null where there is none. */
  document: { box: readonly [number, number, number, number]; pxPerMm: number } | null;
  /** Maps a point of that picture to photo pixels. */
  toPhoto(point: Point): Point;
}

/** The photo at a size at which the document is found. */
export interface Preview {
  image: Rgba;
  /** Photo pixels per preview pixel. */
  factor: number;
}

/** A character is 5 pixels wide then. */
const PX_PER_MM = 2;
/** How far round the document is looked: outlines may lie on the lines. */
const MARGIN_MM = 12;
/** Long side of the whole frame, pixels: a passport page that fills it has characters of 6 pixels. */
const FRAME_SIDE = 304;
/** Widths of a character, pixels: on documents down to a page taken for a card, in frames from a card to a wide open booklet. */
const ON_DOCUMENT = [3.1, 6.4] as const;
const IN_FRAME = [3.3, 9.5] as const;

/** Looks for lines on the document or, without one, in the whole frame. */
export function findZone(preview: Preview, document: Surface | null): Zone | null {
  const view = document ? documentView(preview, document) : frameView(preview);
  const picture = fieldOf(view.image, view.inside);
  const lines = findLines(picture, document ? ON_DOCUMENT : IN_FRAME);
  const { width, height } = picture;
  return lines && { ...lines, width, height, document: view.document, toPhoto: view.toPhoto };
}

interface View {
  image: Rgba;
  inside: Uint8Array | null;
  document: Zone['document'];
  toPhoto(point: Point): Point;
}

function documentView({ image, factor }: Preview, document: Surface): View {
  const small = {
    ...document,
    quad: scaleQuad(document.quad, 1 / factor),
    pxPerMm: document.pxPerMm / factor,
  };
  const view = rectify(image, small, PX_PER_MM, MARGIN_MM);
  const margin = MARGIN_MM * PX_PER_MM;
  const { width, height } = view.image;
  return {
    ...view,
    document: { box: [margin, margin, width - margin, height - margin], pxPerMm: PX_PER_MM },
    toPhoto: (point) => {
      const [x, y] = view.toPhoto(point);
      return [x * factor, y * factor];
    },
  };
}

function frameView({ image, factor }: Preview): View {
  const reduction = Math.max(1, Math.round(Math.max(image.width, image.height) / FRAME_SIDE));
  return {
    image: boxReduce(image, reduction),
    inside: null,
    document: null,
    toPhoto: ([x, y]) => [x * reduction * factor, y * reduction * factor],
  };
}

/** Grey values, 0..255; what lies outside the frame has the mean of the rest. */
function fieldOf(image: Rgba, inside: Uint8Array | null): Field {
  const { width, height } = image;
  const words = packedPixels(image);
  const values = Float32Array.from(words, lumaOf);
  if (inside?.includes(0)) {
    const seen = values.filter((_, i) => inside[i]);
    const mean = seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length);
    for (let i = 0; i < values.length; i++) if (!inside[i]) values[i] = mean;
  }
  return { values, width, height };
}
