import { scaleQuad } from '../document/document.ts';
import { FACE_SIDE, type FaceNetwork } from '../networks/faces.ts';
import { boxReduce, packedPixels, type Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';
import { rectify, type Surface } from '../views/rectify.ts';
import type { Preview } from './zone.ts';

/** The printed portrait. */
export interface Portrait {
  /** How surely there is a face, 0..1. */
  score: number;
  /** The face from the brows to the chin, in photo pixels, clockwise from its top left as it is printed. */
  face: Quad;
  /** The picture that it is part of: as much wider and higher as portraits on documents are. */
  picture: Quad;
}

/** Fainter candidates are not worth telling. */
const LEAST_SCORE = 0.2;
/** What lies around the face in a portrait, in widths and heights of the face (ICAO Doc 9303-3, 3.9: the head fills 70-80 %). */
const BESIDE = 0.35;
const ABOVE = 0.6;
const BELOW = 0.4;

/** Looks for the largest printed face on the document or, without one, in the whole frame; null where there is none. */
export function findPortrait(
  preview: Preview,
  document: Surface | null,
  network: FaceNetwork,
): Portrait | null {
  const view = squareView(preview, document);
  const faces = network.detect(view.rgb, LEAST_SCORE);
  const [best] = faces.sort((a, b) => b.score - a.score);
  if (!best) return null;
  const { left, top, right, bottom } = best;
  const [width, height] = [right - left, bottom - top];
  const quad = (l: number, t: number, r: number, b: number): Quad =>
    [
      [l, t],
      [r, t],
      [r, b],
      [l, b],
    ].map(([x, y]) => view.toPhoto([x! * FACE_SIDE, y! * FACE_SIDE])) as unknown as Quad;
  return {
    score: best.score,
    face: quad(left, top, right, bottom),
    picture: quad(
      left - BESIDE * width,
      top - ABOVE * height,
      right + BESIDE * width,
      bottom + BELOW * height,
    ),
  };
}

/** The document or the frame at the left and the top of a square, the rest grey; RGB of -1..1. */
function squareView({ image, factor }: Preview, document: Surface | null) {
  if (document) {
    const small = {
      ...document,
      quad: scaleQuad(document.quad, 1 / factor),
      pxPerMm: document.pxPerMm / factor,
    };
    const view = rectify(image, small, FACE_SIDE / Math.max(document.widthMm, document.heightMm), 0);
    const toPhoto = (point: Point): Point => {
      const [x, y] = view.toPhoto(point);
      return [x * factor, y * factor];
    };
    return { rgb: inSquare(view.image), toPhoto };
  }
  const reduction = Math.max(1, Math.ceil(Math.max(image.width, image.height) / FACE_SIDE));
  const toPhoto = ([x, y]: Point): Point => [x * reduction * factor, y * reduction * factor];
  return { rgb: inSquare(boxReduce(image, reduction)), toPhoto };
}

function inSquare(image: Rgba): Float32Array {
  const rgb = new Float32Array(FACE_SIDE * FACE_SIDE * 3);
  const words = packedPixels(image);
  const across = Math.min(image.width, FACE_SIDE);
  for (let y = 0; y < Math.min(image.height, FACE_SIDE); y++) {
    for (let x = 0; x < across; x++) {
      const word = words[y * image.width + x]!;
      const i = (y * FACE_SIDE + x) * 3;
      rgb[i] = (word & 255) / 127.5 - 1;
      rgb[i + 1] = ((word >> 8) & 255) / 127.5 - 1;
      rgb[i + 2] = ((word >> 16) & 255) / 127.5 - 1;
    }
  }
  return rgb;
}
