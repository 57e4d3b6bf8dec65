import { Analysis } from '../analysis.ts';
import { type CheckOptions, rulesInUse, runRule } from '../check.ts';
import { type LocatedDocument, sizeDocument } from '../document/document.ts';
import type { Point, Quad, RuleResult } from '../report.ts';
import { rectify, type Surface } from '../views/rectify.ts';
import { type FocusMap, measureFocus } from './focusMap.ts';
import { type LightMaps, measureLightMaps } from './lightMaps.ts';

/** What the lighting bench looks at: the document, or a plain sheet that fills the given part of the frame. */
export type BenchTarget = 'document' | 'sheet';

/** How the surface before the camera is lit. */
export interface BenchLook {
  /** The surface in the frame; its first corner is the upper left one as seen. Null when there is no document. */
  quad: Quad | null;
  light: LightMaps | null;
  /** What the rules about light say of this frame: the same numbers and limits as in a report. */
  rules: RuleResult[];
  /** Corners of the light's cells in the frame, row by row: one more along each side than there are cells. */
  corners: Point[];
  focus: FocusMap;
}

/** Long side of the surface as it is measured, pixels: 4 a millimetre on a card. */
const LONG_SIDE = 342;

/** A sheet need not fill the frame: this share of each side is measured. */
const SHEET_SHARE = 0.8;

/** The rules about light. */
const LIGHT_RULES: readonly string[] = ['glare', 'lighting'];

/** Measures the light on the target. */
export function lookAtLight(analysis: Analysis, target: BenchTarget, options: CheckOptions = {}): BenchLook {
  const { photo, engine, document } = analysis;
  const focus = measureFocus(photo);
  const surface = target === 'sheet' ? sheetOf(photo) : document && asSeen(document);
  if (!surface) return { quad: null, light: null, rules: [], corners: [], focus };
  const long = Math.max(surface.widthMm, surface.heightMm);
  const { image, inside, toPhoto } = rectify(photo, surface, LONG_SIDE / long, 0);
  const light = measureLightMaps(image, inside, target === 'sheet');
  const corners = Array.from({ length: (light.columns + 1) * (light.rows + 1) }, (_, i) => {
    const column = i % (light.columns + 1);
    const row = (i - column) / (light.columns + 1);
    return toPhoto([column * light.cell, row * light.cell]);
  });
  // A sheet is judged as a document that lies where it is measured.
  const judged =
    target === 'document'
      ? analysis
      : new Analysis(photo, engine, sizeDocument({ quad: surface.quad, confidence: 1 }, photo));
  const rules = rulesInUse(options)
    .filter(({ id }) => LIGHT_RULES.includes(id))
    .map((rule) => runRule(rule, judged, options));
  return { quad: surface.quad, light, rules, corners, focus };
}

/** The middle of the frame, with a made-up scale of one pixel to the millimetre. */
function sheetOf({ width, height }: { width: number; height: number }): Surface {
  const [left, top] = [(width * (1 - SHEET_SHARE)) / 2, (height * (1 - SHEET_SHARE)) / 2];
  const quad: Quad = [
    [left, top],
    [width - left, top],
    [width - left, height - top],
    [left, height - top],
  ];
  return { quad, widthMm: width * SHEET_SHARE, heightMm: height * SHEET_SHARE, pxPerMm: 1 };
}

/** The document with its corners in the order in which the person sees them, however it reads. */
function asSeen({ quad, widthMm, heightMm, pxPerMm }: LocatedDocument): Surface {
  const first = quad.indexOf(quad.reduce((a, b) => (b[0] + b[1] < a[0] + a[1] ? b : a)));
  const turned = quad.map((_, i) => quad[(i + first) % 4] as Point) as unknown as Quad;
  const lies = first % 2 === 0;
  return { quad: turned, widthMm: lies ? widthMm : heightMm, heightMm: lies ? heightMm : widthMm, pxPerMm };
}
