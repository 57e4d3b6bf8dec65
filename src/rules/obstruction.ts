import { measureCover } from '../analysis/cover.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const obstruction = defineRule({
  id: 'obstruction',
  title: 'Nothing covers the document',
  description:
    'Fingers, sleeves, stickers or other things must not lie over the document. Measured along its border: a part of the ' +
    'rim that differs in colour from the rest of the rim and looks the same beyond the border, as an object does that ' +
    'lies across it; then how far it reaches inwards. What colour it has does not matter, so skin of any tone is treated alike.',
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
    place: 'category',
  },
  limits: {
    // Over 5 mm of border. Accepted photos reach 8, uncovered documents with an exact outline mostly 12, and 96 % of the covered
    // ones have more than 14; development set, 2026-11-25.
    maxCoverStrength: 14,
    // The outer 5 mm of a card are free of print in most designs: fingers that hold it by the rim reach no further.
    majorCoverDepth: 5,
  },
  presetLimits: {
    lenient: { maxCoverStrength: 20 },
    strict: { maxCoverStrength: 10 },
  },
  figure: { measured: 'coverStrength', limit: 'maxCoverStrength' },
  messages: {
    covered: {
      problem: 'Something covers the document ({place})',
      advice: 'Lay the document down and keep fingers and other things off it',
    },
    rim: {
      problem: 'Something covers the edge of the document ({place})',
      advice: 'Lay the document down instead of holding it',
    },
    notSeen: {
      problem: 'Too little of the document’s border is in the photo to tell whether something covers it',
      advice: 'Move back until the whole document is in the photo',
    },
  },
  measure(analysis) {
    const { strength, share, lengthMm, depthMm, place, regions } = analysis.fact(measureCover);
    return {
      numbers: {
        coverStrength: strength,
        coveredShare: share,
        coverLength: lengthMm,
        coverDepth: depthMm,
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
    const deep = (numbers.coverDepth as number) > limits.majorCoverDepth;
    const message = { id: deep ? 'covered' : 'rim', data: { place: String(numbers.place) } } as const;
    return { outcome: 'failed', level: deep ? 'major' : 'minor', risk, message, regions: ['cover'] };
  },
});
