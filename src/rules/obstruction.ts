import { measureCover } from '../analysis/cover.ts';
import { coveredContent } from '../analysis/coveredContent.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

const KEEP_OFF = 'Lay the document down and keep fingers and other things off it';

export const obstruction = defineRule({
  id: 'obstruction',
  title: 'Nothing covers the document',
  description:
    'Fingers, sleeves, stickers or other things must not lie over the document. Measured along its border: a part of the ' +
    'rim that differs in colour from the rest of the rim and looks the same beyond the border, as an object does that ' +
    'lies across it; then how far it reaches inwards, and what it hides: portrait, machine-readable lines, print, or nothing. ' +
    'What colour it has does not matter, so skin of any tone is treated alike.',
  references: [
    'ISO/IEC 19794-5 and ICAO portrait guidelines: nothing may obscure the subject of the photo',
    'Login.gov, how to add photos of your ID: do not hold the ID in your hand',
  ],
  needs: 'document',
  units: {
    coverStrength: 'CIELAB',
    coveredShare: 'share',
    coverLength: 'mm',
    coverDepth: 'mm',
    coverSharpness: 'share',
    hides: 'category',
    place: 'category',
  },
  limits: {
    // Over 5 mm of border. Accepted photos reach 8, uncovered documents with an exact outline mostly 12, and 96 % of the covered
    // ones have more than 14; development set, 2026-11-25.
    maxCoverStrength: 14,
    // The outer 5 mm of a card are free of print in most designs: fingers that hold it by the rim reach no further.
    majorCoverDepth: 5,
    // Coloured light fades: over 2 mm by at most 0.25 of its strength; development set, 2026-11-25.
    minCoverSharpness: 0.3,
    // Things held right before the lens end as softly, but differ by 36 and more, where coloured light reaches 33; as above.
    maxSoftCoverStrength: 35,
  },
  presetLimits: {
    lenient: { maxCoverStrength: 20 },
    strict: { maxCoverStrength: 10 },
  },
  figure: { measured: 'coverStrength', limit: 'maxCoverStrength' },
  messages: {
    covered: { problem: 'Something covers the document ({place})', advice: KEEP_OFF },
    overPortrait: { problem: 'Something covers the portrait ({place})', advice: KEEP_OFF },
    overMrz: { problem: 'Something covers the machine-readable lines ({place})', advice: KEEP_OFF },
    overPrint: { problem: 'Something covers print ({place})', advice: KEEP_OFF },
    onBlank: {
      problem: 'Something covers an empty part of the document ({place})',
      advice: KEEP_OFF,
    },
    rim: {
      problem: 'Something covers the edge of the document ({place})',
      advice: 'Lay the document down instead of holding it',
    },
    colouredLight: {
      problem: 'Coloured light cannot be told from a thing out of focus over the document ({place})',
      advice: 'Move to white light, and keep fingers and other things away from the lens',
    },
    notSeen: {
      problem: 'Too little of the document’s border is in the photo to tell whether something covers it',
      advice: 'Move back until the whole document is in the photo',
    },
  },
  measure(analysis) {
    const { strength, sharpness, share, lengthMm, depthMm, place, regions } = analysis.fact(measureCover);
    return {
      numbers: {
        coverStrength: strength,
        coveredShare: share,
        coverLength: lengthMm,
        coverDepth: depthMm,
        coverSharpness: sharpness,
        hides: analysis.fact(coveredContent),
        place,
      },
      regions: { cover: regions },
    };
  },
  judge(numbers, limits) {
    const strength = numbers.coverStrength as number | null;
    if (strength === null) return { outcome: 'cantTell', risk: null, message: { id: 'notSeen' } };
    const risk = riskAbove(strength, limits.maxCoverStrength);
    if (strength <= limits.maxCoverStrength) return { outcome: 'passed', risk };
    const data = { place: String(numbers.place) };
    const soft = (numbers.coverSharpness as number) < limits.minCoverSharpness;
    if (soft && strength <= limits.maxSoftCoverStrength) {
      return { outcome: 'cantTell', risk: 0.5, message: { id: 'colouredLight', data } };
    }
    const deep = (numbers.coverDepth as number) > limits.majorCoverDepth;
    const shown = { risk, regions: ['cover'] };
    if (!deep) return { outcome: 'failed', level: 'minor', message: { id: 'rim', data }, ...shown };
    const id = MESSAGE_OF[(numbers.hides ?? 'unknown') as keyof typeof MESSAGE_OF];
    return {
      outcome: 'failed',
      level: id === 'onBlank' ? 'minor' : 'major',
      message: { id, data },
      ...shown,
    };
  },
});

const MESSAGE_OF = {
  portrait: 'overPortrait',
  mrz: 'overMrz',
  text: 'overPrint',
  blank: 'onBlank',
  unknown: 'covered',
} as const;
