import { measureOcclusion } from '../measures/occlusion.ts';
import { riskAbove, riskOfProbability } from './risk.ts';
import { defineRule } from './rule.ts';

const KEEP_OFF = 'Lay the document down and keep fingers and other things off it';

export const obstruction = defineRule({
  id: 'obstruction',
  title: 'Nothing covers the document',
  description:
    'Fingers, sleeves, stickers or other things must not lie over the document. Two kinds of evidence are weighed into one ' +
    'probability. Along the border: a part of the rim that differs in colour from the rest of the rim and looks the same ' +
    'beyond the border, as an object does that lies across it. And all over the document: what a small network takes for a ' +
    'thing that lies on it. Then how far it reaches inwards, and what it hides: portrait, machine-readable lines, ' +
    'print, or nothing. The colour of skin plays no part, and the network has learned hands of all tones alike.',
  references: [
    'ISO/IEC 19794-5 and ICAO portrait guidelines: nothing may obscure the subject of the photo',
    'Login.gov, how to add photos of your ID: do not hold the ID in your hand',
  ],
  needs: 'document',
  facts: { covered: measureOcclusion },
  usesOpenCv: true,
  stage: 'picture',
  repair: 8,
  units: {
    coverProbability: 'probability',
    coverStrength: 'CIELAB',
    thingProbability: 'probability',
    coveredShare: 'share',
    coverLength: 'mm',
    coverDepth: 'mm',
    coverSharpness: 'share',
    hides: 'category',
    place: 'category',
  },
  limits: {
    // With one of the next three exceeded: 3.3 % of the uncovered grey copies (bench) and 4.6 % of the uncovered cards, passports
    // and pages of other designs (field), and all but 5.7 % of the covered copies; 2026-11-28. Both kinds of evidence together:
    maxCoverProbability: 0.9,
    // The border alone, over 5 mm of it: things far out of focus, which the network does not see.
    maxCoverStrength: 13,
    // The network alone: stickers and coins that do not reach the border. A design of its own reaches 0.9 (field, 2026-11-28).
    maxThingProbability: 0.95,
    // The outer 5 mm of a card are free of print in most designs: fingers that hold it by the rim reach no further.
    majorCoverDepth: 5,
    // Coloured light fades: over 2 mm by at most 0.25 of its strength; development set, 2026-11-25.
    minCoverSharpness: 0.3,
    // Things held right before the lens end as softly, but differ by 36 and more, where coloured light reaches 33; as above.
    maxSoftCoverStrength: 35,
  },
  floors: ['minCoverSharpness'],
  presetLimits: {
    lenient: { maxCoverProbability: 0.95, maxCoverStrength: 20, maxThingProbability: 0.97 },
    strict: { maxCoverProbability: 0.5, maxCoverStrength: 10, maxThingProbability: 0.7 },
  },
  figure: { measured: 'coverProbability', limit: 'maxCoverProbability', name: 'Signs of a cover' },
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
  measure(_, { covered }) {
    return {
      numbers: {
        coverProbability: covered.probability,
        coverStrength: covered.strength,
        thingProbability: covered.thingProbability,
        coveredShare: covered.share,
        coverLength: covered.lengthMm,
        coverDepth: covered.depthMm,
        coverSharpness: covered.sharpness,
        hides: covered.hides,
        place: covered.place,
      },
      regions: { cover: covered.regions },
    };
  },
  judge(numbers, limits) {
    const { coverProbability: probability, coverStrength: strength, thingProbability: seen } = numbers;
    const risk = Math.max(
      riskOfProbability(probability, limits.maxCoverProbability),
      riskAbove(strength ?? 0, limits.maxCoverStrength),
      riskOfProbability(seen, limits.maxThingProbability),
    );
    const covered =
      probability > limits.maxCoverProbability ||
      (strength ?? 0) > limits.maxCoverStrength ||
      seen > limits.maxThingProbability;
    if (!covered) {
      if (strength === null) return { outcome: 'cantTell', risk, message: { id: 'notSeen' } };
      return { outcome: 'passed', risk };
    }
    const data = { place: String(numbers.place) };
    const soft = numbers.coverSharpness < limits.minCoverSharpness;
    if (soft && seen <= limits.maxThingProbability && (strength ?? 0) <= limits.maxSoftCoverStrength) {
      return { outcome: 'cantTell', risk: 0.5, message: { id: 'colouredLight', data } };
    }
    const deep = numbers.coverDepth > limits.majorCoverDepth;
    const shown = { risk, regions: ['cover'] };
    if (!deep) return { outcome: 'failed', level: 'minor', message: { id: 'rim', data }, ...shown };
    const id = MESSAGE_OF[numbers.hides ?? 'unknown'];
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
