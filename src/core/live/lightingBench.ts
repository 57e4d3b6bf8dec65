import { Analysis } from '../analysis.ts';
import { type CheckOptions, rulesInUse, runRule } from '../check.ts';
import { sizeDocument } from '../document/document.ts';
import { rectangle } from '../pixels/geometry.ts';
import type { Quad, RuleResult } from '../report.ts';
import { type FocusMap, measureFocus } from './focusMap.ts';
import { type LightMaps, lightMapsOf } from './lightMaps.ts';

/** What the lighting bench looks at: the document, or a plain sheet that fills the given part of the frame. */
export type BenchTarget = 'document' | 'sheet';

/** How the surface before the camera is lit. */
export interface BenchLook {
  /** The surface in the frame; null when there is no document. */
  quad: Quad | null;
  light: LightMaps | null;
  /** What the rules about light say of this frame: the same numbers and limits as in a report. */
  rules: RuleResult[];
  focus: FocusMap;
}

/** A sheet need not fill the frame: this share of each side is measured. */
const SHEET_SHARE = 0.8;

/** The rules about light. */
const LIGHT_RULES: readonly string[] = ['glare', 'lighting'];

/** Measures the light on the target. */
export function lookAtLight(analysis: Analysis, target: BenchTarget, options: CheckOptions = {}): BenchLook {
  const { photo, engine, document } = analysis;
  const focus = measureFocus(photo);
  // A sheet is judged as a document that lies where it is measured.
  const judged =
    target === 'sheet'
      ? new Analysis(photo, engine, sizeDocument({ quad: sheetOf(photo), confidence: 1 }, photo))
      : document && analysis;
  if (!judged) return { quad: null, light: null, rules: [], focus };
  const rules = rulesInUse(options)
    .filter(({ id }) => LIGHT_RULES.includes(id))
    .map((rule) => runRule(rule, judged, options));
  return { quad: judged.document!.quad, light: lightMapsOf(judged), rules, focus };
}

/** The middle of the frame. */
function sheetOf({ width, height }: { width: number; height: number }): Quad {
  const [left, top] = [(width * (1 - SHEET_SHARE)) / 2, (height * (1 - SHEET_SHARE)) / 2];
  return rectangle(left, top, width - left, height - top) as unknown as Quad;
}
