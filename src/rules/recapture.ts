import { measureRaster } from '../analysis/raster.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const recapture = defineRule({
  id: 'recapture',
  title: 'Photo shows the document itself, not a screen',
  description:
    'A photo of a screen that shows the document is not accepted. Looked for is the pixel raster of the screen, in six ' +
    'squares of the photo’s own pixels, inside the document where one is found: the highest peak in the spectrum of the ' +
    'brightness, over all other detail as fine, in logarithms of amplitude. A screen photographed from far away, out of ' +
    'focus, or passed on by a chat app may show no raster: that the check passes is no proof of a real document.',
  references: [
    'ISO/IEC 30107-3: attack presentations passed and genuine ones rejected',
    'A. Polevoy et al., "Document liveness challenge dataset (DLC-2021)", Journal of Imaging 8, 2022: recaptured screens',
  ],
  needs: 'photo',
  units: {
    rasterPeak: 'ratio',
    rasterPeriod: 'px',
    luma: 'grey level',
    fineDetail: 'grey level',
    scale: 'category',
  },
  limits: {
    // Above it lie 1.2 % of the photos of real documents, none of those that a reviewer accepts (tag good, up to 3.8),
    // and a third of the photos of screens; development set, 2026-11-25.
    maxRasterPeak: 3.9,
    // Above it lie a fifth of the photos of screens and none of anything else (up to 4.7); development set, 2026-11-25.
    certainRasterPeak: 4.8,
    // Darker than all photos of screens (80 and more), and than all but the darkest of documents; development set, 2026-11-25.
    minLuma: 40,
    // Softer than 98 % of the photos of screens, and than 99 % of those of documents; development set, 2026-11-25.
    minFineDetail: 1.5,
  },
  presetLimits: {
    lenient: { maxRasterPeak: 4.3 },
  },
  figure: { measured: 'rasterPeak', limit: 'maxRasterPeak' },
  messages: {
    suspected: {
      problem: 'The photo may show a screen: there is a fine raster in it, like that of a screen’s pixels',
      advice: 'Take the photo of the document itself, not of a screen or a copy that shows it',
    },
    certain: {
      problem: 'The photo shows a screen: its pixel raster is visible',
      advice: 'Take the photo of the document itself, not of a screen that shows it',
    },
    tooSmall: {
      problem: 'The photo has too few pixels to tell the document from a picture on a screen',
      advice: 'Send the photo as the camera took it, not a reduced copy',
    },
    tooDark: {
      problem: 'The photo is too dark to tell the document from a picture on a screen',
      advice: 'Turn on more light and take the photo again',
    },
    tooBlurred: {
      problem: 'The photo is too blurred to tell the document from a picture on a screen',
      advice: 'Hold the phone still, tap the document to focus, then take the photo',
    },
  },
  measure(analysis) {
    const { highest, luma, fineDetail } = analysis.fact(measureRaster);
    return {
      numbers: {
        rasterPeak: highest?.height ?? null,
        rasterPeriod: highest?.period ?? null,
        luma,
        fineDetail,
        scale: analysis.document ? 'document' : 'assumed',
      },
      regions: { raster: highest ? [highest.region] : [] },
    };
  },
  judge(numbers, limits) {
    const peak = numbers.rasterPeak as number | null;
    if (peak === null) return { outcome: 'cantTell', risk: null, message: { id: 'tooSmall' } };
    const risk = riskAbove(peak, limits.maxRasterPeak);
    if (peak > limits.maxRasterPeak) {
      const certain = peak > limits.certainRasterPeak;
      return {
        outcome: 'failed',
        level: certain ? 'major' : 'minor',
        risk,
        message: { id: certain ? 'certain' : 'suspected' },
        regions: ['raster'],
      };
    }
    if ((numbers.luma as number) < limits.minLuma) {
      return { outcome: 'cantTell', risk, message: { id: 'tooDark' } };
    }
    if ((numbers.fineDetail as number) < limits.minFineDetail) {
      return { outcome: 'cantTell', risk, message: { id: 'tooBlurred' } };
    }
    return { outcome: 'passed', risk };
  },
});
