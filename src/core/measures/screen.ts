import { type Analysis, defineFact } from '../analysis.ts';
import type { AppearanceEvidence, EvidenceWeights } from '../networks/display.ts';
import { rectangle } from '../pixels/geometry.ts';
import { sigmoid } from '../pixels/logistic.ts';
import type { Region } from '../report.ts';
import { type CropSpectrum, measurePixelGrid } from './pixelGrid.ts';

/** A larger share of the photo is not marked: the mark would hide the photo and point at nothing. */
const MAX_MARKED = 0.6;

/** All that speaks for a photographed display. */
export interface ScreenEvidence {
  /** What looks most like a display's raster; null where the photo has no room for a crop. */
  raster: CropSpectrum | null;
  /** From the spectra of all crops, from the look of the whole photo, and from both: 0 surely none, 1 surely a display. */
  rasterProbability: number | null;
  lookProbability: number;
  probability: number;
  /** The parts of the photo that look most like a display's; null where they are most of it. */
  looked: Region | null;
  /** See `PixelGridEvidence`. */
  luma: number;
  fineDetail: number;
}

/** Looks for a display's pixel raster at the photo's own pixels, and for the look of a display in the whole photo. */
export const measureScreen = defineFact('screen', (analysis: Analysis): ScreenEvidence => {
  const { displays } = analysis.engine;
  const { spectra, luma, fineDetail } = measurePixelGrid(analysis);
  const logits = displays.rasters(spectra.map(({ grid }) => grid));
  const clearest = spectra[logits.indexOf(Math.max(...logits))];
  const look = displays.look(analysis.preview.image);
  return {
    raster: clearest ?? null,
    rasterProbability: logits.length > 0 ? sigmoid(Math.max(...logits)) : null,
    lookProbability: sigmoid(look.logit),
    probability: combine(logits, look.logit, displays.evidence),
    looked: regionOf(look, analysis.photo),
    luma,
    fineDetail,
  };
});

/** A box round the parts that add at least half as much as the one that adds most; null where it would mark most of the photo, or none. */
export function regionOf(
  { parts, columns }: Pick<AppearanceEvidence, 'parts' | 'columns'>,
  { width, height }: { width: number; height: number },
): Region | null {
  const most = Math.max(...parts);
  if (most <= 0) return null;
  const places = Array.from(parts.keys()).filter((i) => parts[i]! >= most / 2);
  const xs = places.map((i) => (i % columns) * (width / columns));
  const ys = places.map((i) => Math.floor(i / columns) * (height / columns));
  const [right, bottom] = [Math.max(...xs) + width / columns, Math.max(...ys) + height / columns];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  if ((right - left) * (bottom - top) > MAX_MARKED * width * height) return null;
  return { polygon: rectangle(left, top, right, bottom) };
}

/** One probability of a display, from the logits of the crops (none in a tiny photo) and of the whole photo. */
export function combine(rasters: readonly number[], look: number, weights: EvidenceWeights): number {
  const most = rasters.length > 0 ? Math.max(...rasters) : 0;
  return sigmoid(weights.raster * most + weights.look * look + weights.offset);
}
