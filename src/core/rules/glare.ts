import { measureHighlights } from '../measures/highlights.ts';
import { measureIllumination } from '../measures/illumination.ts';
import { HARD_SHADOW } from '../measures/shadow.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

const TILT_AWAY = 'Tilt the document a little or move the lamp until the bright spot is gone';

export const glare = defineRule({
  id: 'glare',
  title: 'Document is free of reflections',
  description:
    'A reflection of a lamp or a window hides what lies under it. Measured as the light that a spot adds to its ' +
    'surroundings: it fades softly as light does (print has steps), adds to all colours alike (foil and holograms leave one ' +
    'of them dark), and is about as bright as white paper; and as clipped spots without any print left in them. It is worse ' +
    'over the portrait, the machine-readable lines or other print than on empty plastic.',
  references: [
    'E. Land and J. McCann, "Lightness and Retinex theory", JOSA 61, 1971: light changes softly, print in steps',
    'S. Shafer, "Using color to separate reflection components", Color Research and Application 10, 1985: highlights add light',
    'Regula Document Reader, image quality checks: glare may cover 6 % of the document',
  ],
  needs: 'photo',
  facts: { highlights: measureHighlights, light: measureIllumination },
  usesOpenCv: true,
  stage: 'picture',
  repair: 7,
  units: {
    addedLight: 'share',
    clippedShare: 'share',
    brightShare: 'share',
    glareShare: 'share',
    shadowDepth: 'share',
    hits: 'category',
    place: 'category',
    scale: 'category',
  },
  limits: {
    // Share of the light that clips the sensor. Development set, 2026-11-25: at most 0.106 without and at least 0.146 with a
    // visible reflection; generated glossy and holographic documents: 1 % of those without a reflection lie above.
    maxAddedLight: 0.14,
    // A face is lighter than what lies round it, and in soft photos fades into it: up to 0.2 on generated documents without a
    // reflection, 2026-11-25.
    portraitFactor: 1.5,
    // Two squares of 3 x 3 mm on a card; development set, 2026-11-22: never above 0 without a visible reflection.
    maxClippedShare: 0.003,
    // Regula's maxGlaringPart: from 6 % of the document on a reflection is major wherever it lies.
    maxMinorShare: 0.06,
    // Generated photos, 2026-11-25: where paper gets 2.5 times the light it may get at least 0.7 are nearly clipped, and a
    // reflection could not be told from the paper; under reflections of windows up to 0.65.
    maxBrightShare: 0.68,
    // As for the rule lighting: the gaps between hard shadows are soft and bright as well.
    maxShadowDepth: HARD_SHADOW,
  },
  presetLimits: {
    lenient: { maxAddedLight: 0.2, maxClippedShare: 0.01 },
    strict: { maxAddedLight: 0.12, maxClippedShare: 0.001 },
  },
  figure: { measured: 'addedLight', limit: 'maxAddedLight', name: 'Added light' },
  messages: {
    overPortrait: { problem: 'A reflection lies on the portrait ({place})', advice: TILT_AWAY },
    overMrz: { problem: 'A reflection lies on the machine-readable lines ({place})', advice: TILT_AWAY },
    overPrint: { problem: 'A reflection lies on print ({place})', advice: TILT_AWAY },
    onBlank: {
      problem: 'There is a reflection on an empty part of the document ({place})',
      advice: TILT_AWAY,
    },
    tooBright: {
      problem: 'The document is too bright to see reflections on it',
      advice: 'Move away from the lamp or the window, or switch off the flash',
    },
    shadows: {
      problem: 'Between the shadows, reflections cannot be told from light',
      advice: 'Move to even light',
    },
  },
  measure(_, { highlights: seen, light }) {
    return {
      numbers: {
        addedLight: seen.addedLight,
        clippedShare: seen.clippedShare,
        brightShare: seen.brightShare,
        glareShare: seen.spotShare,
        shadowDepth: light.shadowDepth,
        hits: seen.hits,
        place: seen.place,
        scale: seen.scale,
      },
      regions: { spots: seen.regions },
    };
  },
  judge(numbers, limits) {
    const allowance = numbers.hits === 'portrait' ? limits.portraitFactor : 1;
    const soft = riskAbove(numbers.addedLight, limits.maxAddedLight * allowance);
    const clipped = riskAbove(numbers.clippedShare, limits.maxClippedShare, 1);
    const risk = Math.max(soft, clipped);
    if (risk <= 0.5) return { outcome: 'passed', risk };
    if (numbers.brightShare > limits.maxBrightShare) {
      return { outcome: 'cantTell', risk: 0.5, message: { id: 'tooBright' } };
    }
    if (clipped <= 0.5 && (numbers.shadowDepth ?? 0) > limits.maxShadowDepth) {
      return { outcome: 'cantTell', risk: 0.5, message: { id: 'shadows' } };
    }
    const id = MESSAGE_OF[numbers.hits ?? 'blank'];
    const major = id !== 'onBlank' || numbers.glareShare > limits.maxMinorShare;
    const data = { place: numbers.place ?? 'middle' };
    return {
      outcome: 'failed',
      level: major ? 'major' : 'minor',
      risk,
      message: { id, data },
      regions: ['spots'],
    };
  },
});

const MESSAGE_OF = {
  portrait: 'overPortrait',
  mrz: 'overMrz',
  text: 'overPrint',
  blank: 'onBlank',
} as const;
