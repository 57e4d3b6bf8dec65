import { measureScreen } from '../analysis/screenEvidence.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const recapture = defineRule({
  id: 'recapture',
  title: 'Photo shows the document itself, not a screen',
  description:
    'A photo of a screen that shows the document is not accepted. Two kinds of evidence are looked for, and weighed into ' +
    'one probability: the pixel raster of the screen, in six squares of the photo’s own pixels, inside the document where ' +
    'one is found (the highest peak in the spectrum of the brightness, over all other detail as fine, in logarithms of ' +
    'amplitude), and the look of a screen in the photo as a whole: its rim, its light, and what lies mirrored over it. ' +
    'Many screens show neither: that the check passes is no proof of a real document.',
  references: [
    'ISO/IEC 30107-3: attack presentations passed and genuine ones rejected',
    'A. Polevoy et al., "Document liveness challenge dataset (DLC-2021)", Journal of Imaging 8, 2022: recaptured screens',
  ],
  needs: 'photo',
  units: {
    rasterPeak: 'ratio',
    rasterPeriod: 'px',
    lookProbability: 'probability',
    screenProbability: 'probability',
    luma: 'grey level',
    fineDetail: 'grey level',
    scale: 'category',
  },
  limits: {
    // Above it lie 0.8 % of the photos of real documents, none of those that a reviewer accepts (tag good, up to 0.82),
    // and 31 % of the photos of screens; development set, 2026-11-25. A lower limit catches more, but fails drawn good photos.
    maxScreenProbability: 0.92,
    // Above it lie a fifth of the photos of screens and none of anything else (up to 0.96); development set, 2026-11-25.
    certainScreenProbability: 0.97,
    // Only a third of the photos of screens, and 1.2 % of those of real documents, reach it; development set, 2026-11-25.
    visibleRasterPeak: 3.9,
    // Darker than all photos of screens (80 and more), and than all but the darkest of documents; development set, 2026-11-25.
    minLuma: 40,
    // Softer than 98 % of the photos of screens, and than 99 % of those of documents; development set, 2026-11-25.
    minFineDetail: 1.5,
  },
  presetLimits: {
    lenient: { maxScreenProbability: 0.96 },
  },
  figure: { measured: 'screenProbability', limit: 'maxScreenProbability' },
  messages: {
    suspected: {
      problem: 'The photo may show a screen: there is a fine raster in it, like that of a screen’s pixels',
      advice: 'Take the photo of the document itself, not of a screen or a copy that shows it',
    },
    certain: {
      problem: 'The photo shows a screen: its pixel raster is visible',
      advice: 'Take the photo of the document itself, not of a screen that shows it',
    },
    looksLikeScreen: {
      problem: 'The photo looks like one of a screen, by its rim, its light or what lies mirrored over it',
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
    const { highest, luma, fineDetail, lookProbability, probability } = analysis.fact(measureScreen);
    return {
      numbers: {
        screenProbability: probability,
        lookProbability,
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
    const probability = numbers.screenProbability as number;
    const risk = riskAbove(oddsOf(probability) / oddsOf(limits.maxScreenProbability), 1, 1);
    if (probability > limits.maxScreenProbability) {
      const level = probability > limits.certainScreenProbability ? 'major' : 'minor';
      if (((numbers.rasterPeak as number | null) ?? 0) <= limits.visibleRasterPeak) {
        return { outcome: 'failed', level, risk, message: { id: 'looksLikeScreen' } };
      }
      const id = level === 'major' ? 'certain' : 'suspected';
      return { outcome: 'failed', level, risk, message: { id }, regions: ['raster'] };
    }
    if (numbers.rasterPeak === null) return { outcome: 'cantTell', risk, message: { id: 'tooSmall' } };
    if ((numbers.luma as number) < limits.minLuma) {
      return { outcome: 'cantTell', risk, message: { id: 'tooDark' } };
    }
    if ((numbers.fineDetail as number) < limits.minFineDetail) {
      return { outcome: 'cantTell', risk, message: { id: 'tooBlurred' } };
    }
    return { outcome: 'passed', risk };
  },
});

function oddsOf(probability: number): number {
  return probability / Math.max(1 - probability, 1e-9);
}
