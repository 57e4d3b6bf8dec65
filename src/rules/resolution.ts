import { signedArea } from '../analysis/geometry.ts';
import { riskBelow } from './risk.ts';
import { defineRule } from './rule.ts';

const MM_PER_INCH = 25.4;

export const resolution = defineRule({
  id: 'resolution',
  title: 'Document is large enough in the photo',
  description:
    'Small print needs pixels. Measured as the dots per inch that the photo has on the document, from the document’s ' +
    'standard size and the area it covers in the photo, and as the share of the photo that it fills.',
  references: [
    'ISO/IEC 7810: ID-1 is 85.60 x 53.98 mm, ID-3 is 125 x 88 mm',
    'Regula Document Reader, image quality checks: 150 dpi by default',
    'Microblink Capture: 220 dpi by default',
  ],
  needs: 'document',
  units: { dpi: 'dpi', frameShare: 'share', scale: 'category' },
  limits: {
    // Field names on a card are 1.5 mm high: 7 pixels at 120 dpi, the least at which letters are told apart by eye.
    // Accepted photos go down to about 180 dpi; development set (tag good), 2026-11-22.
    minDpi: 120,
    // 5 pixels for the same letters, which cannot be read any more.
    majorDpi: 85,
    // A tenth of the photo: the card is across the table; advice, not a defect.
    minFrameShare: 0.1,
  },
  presetLimits: {
    lenient: { minDpi: 100, majorDpi: 75 },
    strict: { minDpi: 220, majorDpi: 150 },
  },
  figure: { measured: 'dpi', limit: 'minDpi' },
  messages: {
    tooSmall: {
      problem: 'The document is too small in the photo ({dpi} dpi)',
      advice: 'Move closer, or take a photo with more pixels, so that the document fills most of the frame',
    },
    farAway: {
      problem: 'The document fills only {percent} % of the photo',
      advice: 'Move closer so that the document fills most of the frame',
    },
  },
  measure(analysis) {
    const { document, photo } = analysis;
    const { widthMm, heightMm, quad, pose } = document!;
    const area = signedArea(quad);
    return {
      numbers: {
        dpi: Math.sqrt(area / (widthMm * heightMm)) * MM_PER_INCH,
        frameShare: Math.min(1, area / (photo.width * photo.height)),
        scale: pose.kind === 'other' ? 'assumed' : 'document',
      },
    };
  },
  judge(numbers, limits) {
    const dpi = numbers.dpi as number;
    const share = numbers.frameShare as number;
    const risk = riskBelow(dpi, limits.minDpi);
    if (dpi < limits.minDpi) {
      const level = dpi < limits.majorDpi ? 'major' : 'minor';
      return { outcome: 'failed', level, risk, message: { id: 'tooSmall', data: { dpi: Math.round(dpi) } } };
    }
    const small = share < limits.minFrameShare;
    const percent = Math.round(100 * share);
    return { outcome: 'passed', risk, hints: small ? [{ id: 'farAway', data: { percent } }] : [] };
  },
});
