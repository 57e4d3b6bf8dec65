import { measureIllumination } from '../measures/illumination.ts';
import { HARD_SHADOW } from '../measures/shadow.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const lighting = defineRule({
  id: 'lighting',
  title: 'Light is even, white and bright enough',
  description:
    'Print must stand out everywhere on the document. Measured on the document: the level of its brightest parts, the ' +
    'share that is clipped, the share of the light that shadows take away (where both the document and what lies beside ' +
    'it are darker), and the colour of its least coloured parts. Dark documents are told from dark photos by the rest of ' +
    'the frame.',
  references: [
    'ISO/IEC 10918 and IEC 61966-2-1: levels are sRGB, shares of light are linear',
    'CIE 15: chroma in CIELAB, D65',
  ],
  needs: 'photo',
  facts: { light: measureIllumination },
  stage: 'picture',
  repair: 5,
  units: {
    whiteLevel: 'grey level',
    frameWhiteLevel: 'grey level',
    polarity: 'ratio',
    clippedShare: 'share',
    shadowDepth: 'share',
    castChroma: 'CIELAB',
    castColour: 'category',
    scale: 'category',
  },
  limits: {
    // Development set, 2026-11-25: at most 103 where a reviewer calls it too dark, at least 123 otherwise.
    minWhiteLevel: 110,
    // Generated photos, 2026-11-25: at least 0.66 where paper gets 2.5 times the light it may get, at most 0.63 under a window's
    // reflection, 0 when well exposed.
    maxClippedShare: 0.65,
    // As said there: hard shadows take 0.6 and more, a soft one that is accepted 0.55.
    maxShadowDepth: HARD_SHADOW,
    // Development set and generated photos, 2026-11-25: strongly coloured light gives at least 37, white light at most 12 and
    // tints that leave all readable about 25.
    maxCastChroma: 27,
    // Below 0, light print lies on a dark ground, whose darkness and colour are its own. Development set and generated photos,
    // 2026-11-22: at least 0.1 on lit paper, however dark or coloured the light; at most -0.89 on covers of passports.
    minPolarity: 0,
    // ... unless nothing in the frame is brighter than this; generated photos in bad light, 2026-11-22: 32 to 116.
    minFrameWhiteLevel: 120,
    // At 1.5 times a limit print is lost: by eye on the development set, 2026-11-22.
    majorFactor: 1.5,
    // Photos without a found document may show coloured and clipped things that are no fault of the light.
    assumedScaleFactor: 1.4,
  },
  floors: ['minWhiteLevel', 'minPolarity', 'minFrameWhiteLevel'],
  presetLimits: {
    lenient: { minWhiteLevel: 90, maxClippedShare: 0.75, maxShadowDepth: 0.78, maxCastChroma: 40 },
    strict: { minWhiteLevel: 130, maxClippedShare: 0.3, maxShadowDepth: 0.45, maxCastChroma: 18 },
  },
  figure: { measured: 'whiteLevel', limit: 'minWhiteLevel', name: 'Brightness of white' },
  messages: {
    tooDark: {
      problem: 'The document is too dark',
      advice: 'Move to a brighter place or switch on more light',
    },
    tooBright: {
      problem: 'The document is too bright: parts of it are plain white',
      advice: 'Move out of the direct light or switch off the flash',
    },
    shadow: {
      problem: 'A hard shadow lies on the document',
      advice: 'Turn so that neither you nor the phone stands between the light and the document',
    },
    colouredLight: {
      problem: 'The light is strongly coloured ({colour})',
      advice: 'Use daylight or a white lamp',
    },
  },
  measure(analysis, { light }) {
    return {
      numbers: {
        whiteLevel: light.white,
        frameWhiteLevel: light.frameWhite,
        polarity: light.polarity,
        clippedShare: light.clippedShare,
        shadowDepth: light.shadowDepth,
        castChroma: light.chroma,
        castColour: colourName(light.hue),
        scale: analysis.document ? 'document' : 'assumed',
      },
      regions: { shadows: light.shadows },
    };
  },
  judge(numbers, limits) {
    const allowance = numbers.scale === 'assumed' ? limits.assumedScaleFactor : 1;
    const darkGround = numbers.polarity < limits.minPolarity;
    const darkPhoto = numbers.frameWhiteLevel < limits.minFrameWhiteLevel;
    const dark = limits.minWhiteLevel / Math.max(1, numbers.whiteLevel);
    const excess = {
      tooDark: darkGround && !darkPhoto ? Math.min(dark, 1) : dark,
      tooBright: numbers.clippedShare / (limits.maxClippedShare * allowance),
      shadow: (numbers.shadowDepth ?? 0) / limits.maxShadowDepth,
      colouredLight: darkGround ? 0 : numbers.castChroma / (limits.maxCastChroma * allowance),
    };
    const ids = Object.keys(excess) as (keyof typeof excess)[];
    const id = ids.reduce((a, b) => (excess[b] > excess[a] ? b : a));
    const risk = riskAbove(excess[id], 1);
    if (excess[id] <= 1) return { outcome: 'passed', risk };
    return {
      outcome: 'failed',
      level: excess[id] > limits.majorFactor ? 'major' : 'minor',
      risk,
      message: id === 'colouredLight' ? { id, data: { colour: numbers.castColour } } : { id },
      regions: id === 'shadow' ? ['shadows'] : [],
    };
  },
});

/**
 * Where each colour begins, degrees of hue in CIELAB; by the hues of the sRGB primaries and their mixtures. Violet light on paper
 * has hues from 302 on, blue light up to 298: CIELAB bends there.
 */
const HUES = [
  [0, 'pink'],
  [15, 'red'],
  [50, 'orange'],
  [80, 'yellow'],
  [112, 'green'],
  [190, 'blue'],
  [301, 'purple'],
  [345, 'pink'],
] as const;

/** A hue in words. */
function colourName(hue: number): string {
  return HUES.findLast(([from]) => hue >= from)![1];
}
