import { measureBlockiness } from '../measures/blockiness.ts';
import { measureSharpness } from '../measures/sharpness.ts';
import { signedArea } from '../pixels/geometry.ts';
import { detailDpi, photoDpi } from '../views/dpi.ts';
import { riskBelow } from './risk.ts';
import { defineRule } from './rule.ts';

export const resolution = defineRule({
  id: 'resolution',
  title: 'Document is large enough in the photo',
  description:
    'Small print needs pixels. Measured as the dots per inch that the photo has on the document, from the document’s ' +
    'standard size and the area it covers in the photo, and as the share of the photo that it fills. Blur leaves less detail ' +
    'than there are pixels, and enlarging a photo adds none: the dots that are left are reported too, and whether ' +
    'compression shows as blocks.',
  references: [
    'ISO/IEC 7810: ID-1 is 85.60 x 53.98 mm, ID-3 is 125 x 88 mm',
    'Regula Document Reader, image quality checks: 150 dpi by default',
    'Microblink Capture: 220 dpi by default',
    'Z. Wang, A. Bovik and B. Evans, "Blind measurement of blocking artifacts in images", ICIP 2000',
  ],
  needs: 'document',
  facts: { sharpness: measureSharpness, blockiness: measureBlockiness },
  usesOpenCv: true,
  stage: 'framing',
  repair: 4,
  severities: { standard: { minor: 'error' } },
  units: {
    dpi: 'dpi',
    effectiveDpi: 'dpi',
    frameShare: 'share',
    blockiness: 'ratio',
    scale: 'category',
  },
  limits: {
    // Field names on a card are 1.5 mm high: 7 pixels at 120 dpi, the least at which letters are told apart by eye.
    // Accepted photos go down to about 180 dpi; development set (tag good), 2026-11-22.
    minDpi: 120,
    // 5 pixels for the same letters, which cannot be read any more.
    majorDpi: 85,
    // Not judged: what blur takes away is for the rule blur to say. The hint is given below minDpi all the same.
    minEffectiveDpi: 0,
    // Photos as phones save them reach 1.4, accepted frames of videos 2.5; generated photos saved again at JPEG quality 10
    // have 1.7 to 3.8; 2026-11-25. Advice, not a defect.
    maxBlockiness: 2.6,
    // A tenth of the photo: the card is across the table; advice, not a defect.
    minFrameShare: 0.1,
  },
  floors: ['minDpi', 'minEffectiveDpi', 'minFrameShare'],
  presetLimits: {
    lenient: { minDpi: 100, majorDpi: 75 },
    // Strict asks of the detail what standard asks of the pixels.
    strict: { minDpi: 220, majorDpi: 150, minEffectiveDpi: 120 },
  },
  figure: { measured: 'dpi', limit: 'minDpi', name: 'Detail' },
  messages: {
    tooSmall: {
      problem: 'The document is too small in the photo ({dpi} dpi)',
      advice: 'Move closer, or take a photo with more pixels, so that the document fills most of the frame',
    },
    fewDetails: {
      problem: 'The photo shows only as much detail as {dpi} dpi would, fewer than its pixels',
      advice: 'Take a new photo from close by, in focus; enlarging or saving again adds no detail',
    },
    compressed: {
      problem: 'The photo is compressed so much that blocks show',
      advice: 'Send the photo as the camera saved it, not a copy from a chat or a screenshot',
    },
    farAway: {
      problem: 'The document fills only {percent} % of the photo',
      advice: 'Move closer so that the document fills most of the frame',
    },
  },
  measure({ document, photo }, { sharpness: { sigma }, blockiness }) {
    const { quad, pose } = document!;
    const dpi = photoDpi(document!);
    return {
      numbers: {
        dpi,
        effectiveDpi: sigma === null ? null : Math.min(dpi, detailDpi(sigma)),
        frameShare: Math.min(1, signedArea(quad) / (photo.width * photo.height)),
        blockiness,
        scale: pose.kind === 'other' ? 'assumed' : 'document',
      },
    };
  },
  judge(numbers, limits) {
    const { dpi, effectiveDpi: effective, frameShare: share } = numbers;
    const detail = { id: 'fewDetails', data: { dpi: Math.round(effective ?? 0) } } as const;
    const lacksDetail = effective !== null && effective < limits.minEffectiveDpi;
    const risk = Math.max(
      riskBelow(dpi, limits.minDpi),
      lacksDetail ? riskBelow(effective, limits.minEffectiveDpi) : 0,
    );
    if (dpi < limits.minDpi) {
      const level = dpi < limits.majorDpi ? 'major' : 'minor';
      return { outcome: 'failed', level, risk, message: { id: 'tooSmall', data: { dpi: Math.round(dpi) } } };
    }
    if (lacksDetail) return { outcome: 'failed', level: 'minor', risk, message: detail };
    const hints = [
      ...(share < limits.minFrameShare
        ? [{ id: 'farAway', data: { percent: Math.round(100 * share) } } as const]
        : []),
      ...(effective !== null && effective < limits.minDpi ? [detail] : []),
      ...(numbers.blockiness > limits.maxBlockiness ? [{ id: 'compressed' } as const] : []),
    ];
    return { outcome: 'passed', risk, hints };
  },
});
