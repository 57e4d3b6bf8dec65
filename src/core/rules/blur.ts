import { MM_PER_INCH } from '../document/sizes.ts';
import { measureSharpness } from '../measures/sharpness.ts';
import { detailDpi } from '../views/dpi.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const blur = defineRule({
  id: 'blur',
  title: 'Photo is sharp',
  description:
    'Small print must stay readable. Measured from the width of the edges of print and pictures on the document, in the ' +
    'direction that is blurred most: the sigma of the Gaussian that blurs a sharp edge as much, in millimetres on the ' +
    'document (shake length / 3.5, defocus radius / 2), for the whole document and for its worst part.',
  references: [
    'P. Marziliano et al., "A no-reference perceptual blur metric", ICIP 2002: blur as the width of edges',
    'S. Zhuo and T. Sim, "Defocus map estimation from a single image", Pattern Recognition 2011: sigma from edges',
  ],
  needs: 'photo',
  facts: { sharpness: measureSharpness },
  usesOpenCv: true,
  stage: 'picture',
  repair: 6,
  units: {
    blurSigma: 'mm',
    worstPartSigma: 'mm',
    worstPart: 'category',
    directionality: 'share',
    direction: 'deg',
    detailDpi: 'dpi',
    edgePoints: 'count',
    scale: 'category',
  },
  limits: {
    // Between sigma 0.12 mm (doubtful) and 0.25 mm (field names 1.5 mm high can no longer be read). Readable photos measure up to
    // 0.129 mm (grey copies, bench) and 0.186 mm (trading cards and tickets, field), defective ones 0.18 mm and more; 2026-11-28.
    maxBlurSigma: 0.186,
    // A quarter of a document holds few edges: readable photos reach 0.16 mm (bench) and 0.237 mm (field), sharp generated ones
    // 0.2 mm; 2026-11-28.
    maxPartSigma: 0.24,
    // Blur of a part is major from 1.5 times the limit on, where the small print there is gone, see maxBlurSigma.
    majorFactor: 1.5,
    // Photos without a found document: the frame may show twice the assumed 105 mm, or things with soft edges of their own.
    assumedScaleFactor: 1.6,
    // Share of the blur that depends on direction: at least 0.6 for shakes, at most 0.5 for defocus, drawn documents, 2026-11-22.
    minShakeDirectionality: 0.55,
  },
  floors: ['minShakeDirectionality'],
  presetLimits: {
    lenient: { maxBlurSigma: 0.22, maxPartSigma: 0.29 },
    strict: { maxBlurSigma: 0.12, maxPartSigma: 0.17 },
  },
  figure: { measured: 'blurSigma', limit: 'maxBlurSigma', name: 'Blur' },
  messages: {
    outOfFocus: {
      problem: 'The photo is out of focus',
      advice: 'Hold the phone a little further away, tap the document to focus, then take the photo',
    },
    shaken: {
      problem: 'The photo is blurred by movement ({direction})',
      advice:
        'Hold the phone with both hands or rest it on something, and keep still while you take the photo',
    },
    partlyBlurred: {
      problem: 'Part of the document is blurred ({place})',
      advice: 'Hold the phone level above the document and tap the blurred part to focus',
    },
    tooPlain: {
      problem: 'Too little print or detail to tell whether the photo is sharp',
      advice: 'Check that the small print can be read',
    },
  },
  measure({ subject }, { sharpness }) {
    const { sigma, directionality, directionDeg, edgePoints, worstPart } = sharpness;
    const photoDpi = subject.photoPxPerMm * MM_PER_INCH;
    return {
      numbers: {
        blurSigma: sigma,
        worstPartSigma: worstPart?.sigma ?? null,
        worstPart: worstPart?.place ?? null,
        directionality,
        direction: directionDeg,
        detailDpi: sigma === null ? null : Math.min(photoDpi, detailDpi(sigma)),
        edgePoints,
        scale: subject.scale,
      },
      regions: { worstPart: worstPart ? [worstPart.region] : [] },
    };
  },
  judge(numbers, limits) {
    const { blurSigma: sigma, direction } = numbers;
    if (sigma === null) return { outcome: 'cantTell', risk: null, message: { id: 'tooPlain' } };
    const allowance = numbers.scale === 'assumed' ? limits.assumedScaleFactor : 1;
    const partSigma = numbers.worstPartSigma ?? 0;
    const whole = sigma / (limits.maxBlurSigma * allowance);
    const part = partSigma / (limits.maxPartSigma * allowance);
    const risk = Math.max(riskAbove(whole, 1), riskAbove(part, 1));
    if (whole <= 1 && part <= 1) return { outcome: 'passed', risk };
    if (whole <= 1) {
      const level = part > limits.majorFactor ? 'major' : 'minor';
      const message = { id: 'partlyBlurred', data: { place: String(numbers.worstPart) } } as const;
      return { outcome: 'failed', level, risk, message, regions: ['worstPart'] };
    }
    const shaken = (numbers.directionality ?? 0) >= limits.minShakeDirectionality;
    const message =
      shaken && direction !== null
        ? ({ id: 'shaken', data: { direction: directionName(direction) } } as const)
        : ({ id: 'outOfFocus' } as const);
    return { outcome: 'failed', level: 'major', risk, message };
  },
});

/** A direction in the photo, 0..180 degrees from its x axis, in words. */
function directionName(degrees: number): string {
  if (degrees < 22.5 || degrees > 157.5) return 'sideways';
  return degrees > 67.5 && degrees < 112.5 ? 'up and down' : 'diagonally';
}
