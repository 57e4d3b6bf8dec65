import { scaleQuad } from '../document/document.ts';
import { type MrzNetwork, SIDE_STEP } from '../networks/mrz.ts';
import { boxReduce, lumaOf, type Rgba, wordsOf } from '../pixels/image.ts';
import type { Point } from '../report.ts';
import { rectify, type Surface } from '../views/rectify.ts';
import { type FoundLines, linesOf } from './lines.ts';

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

/** A character is 5 pixels wide then; the finder knows 3.3 to 9.5. */
const PX_PER_MM = 2;
/** How far round the document is looked: outlines may lie on the lines. */
const MARGIN_MM = 12;
/** Long side of the whole frame, pixels: a passport page that fills it has characters of 6 pixels. */
const FRAME_SIDE = 304;
const LEAST_DEVIATION = 4;

/** Looks for lines on the document or, without one, in the whole frame. */
export function findZone(preview: Preview, document: Surface | null, network: MrzNetwork): Zone | null {
  const view = document ? documentView(preview, document) : frameView(preview);
  const { gray, width, height } = padded(view.image, view.inside);
  const lines = linesOf(network.find(gray, width, height));
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

/** Grey values of mean 0 and deviation 1, what lies outside the frame 0, padded to sides that the finder takes. */
function padded(
  image: Rgba,
  inside: Uint8Array | null,
): { gray: Float32Array; width: number; height: number } {
  const words = wordsOf(image);
  let [sum, squares, count] = [0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    if (inside && !inside[i]) continue;
    const luma = lumaOf(words[i]!);
    sum += luma;
    squares += luma * luma;
    count++;
  }
  const mean = sum / Math.max(1, count);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) + LEAST_DEVIATION;
  const width = Math.ceil(image.width / SIDE_STEP) * SIDE_STEP;
  const height = Math.ceil(image.height / SIDE_STEP) * SIDE_STEP;
  const gray = new Float32Array(width * height);
  for (let y = 0, i = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++, i++) {
      if (inside && !inside[i]) continue;
      gray[y * width + x] = (lumaOf(words[i]!) - mean) / deviation;
    }
  }
  return { gray, width, height };
}
