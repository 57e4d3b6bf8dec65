import type { Analysis } from './analysis.ts';
import type { EvidenceWeights } from './displayNetwork.ts';
import { measureRaster, type RasterEvidence } from './raster.ts';

/** All that speaks for a photographed display. */
export interface ScreenEvidence extends RasterEvidence {
  /** From the look of the whole photo alone, and from both kinds of evidence: 0 surely none, 1 surely a display. */
  lookProbability: number;
  probability: number;
}

/** Looks for a display's pixel raster at the photo's own pixels, and for the look of a display in the whole photo. */
export function measureScreen(analysis: Analysis): ScreenEvidence {
  const { displays } = analysis.engine;
  const raster = measureRaster(analysis);
  const look = displays.look(analysis.preview.image);
  return {
    ...raster,
    lookProbability: sigmoid(look),
    probability: combine(raster.highest?.height ?? null, look, displays.evidence),
  };
}

/** One probability of a display, from the raster's highest peak (none in a tiny photo) and the network's logit. */
export function combine(peak: number | null, look: number, weights: EvidenceWeights): number {
  const excess = Math.max(0, (peak ?? 0) - weights.noisePeak);
  return sigmoid(weights.peak * excess + weights.look * look + weights.offset);
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
