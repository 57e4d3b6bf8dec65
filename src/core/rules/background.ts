import { measureClutter } from '../measures/clutter.ts';
import { riskAbove, riskBelow } from './risk.ts';
import { defineRule } from './rule.ts';

export const background = defineRule({
  id: 'background',
  title: 'Document lies on a calm surface',
  description:
    'Print, pictures or things round the document are mistaken for a part of it, and so is a table that looks like the ' +
    'document. Measured within 14 mm of the document: the share of the surroundings whose brightness varies as much ' +
    'as print does, and the difference of colour on both sides of the document’s border. Calm patterns are fine, such as wood, or ' +
    'cloth whose dots or checks repeat all around, and so are the highlights of a glossy sheet of one colour.',
  references: [
    'S. Shafer, "Using color to separate reflection components", Color Research and Application 10, 1985: highlights of one colour',
    'Login.gov, how to add photos of your ID: a dark, solid background',
    'ISO 12233 and IEC 61966-2-1: brightness and colour are those of sRGB; differences are CIELAB',
  ],
  needs: 'surroundings',
  facts: { clutter: measureClutter },
  stage: 'picture',
  repair: 13,
  severities: { standard: { major: 'warn' } },
  units: {
    busyShare: 'share',
    unevenShare: 'share',
    repetition: 'share',
    contrast: 'CIELAB',
    place: 'category',
  },
  limits: {
    // Calm tables reach 0.008, printed matter begins at 0.029; development set, 2026-11-25. Terrazzo and tiles with bright
    // joints (generated) reach 0.09, and things that lie here and there on a smooth table may stay below.
    maxBusyShare: 0.028,
    // Three quarters of the printed surroundings of the development set, 2026-11-25: the print goes round the document.
    majorBusyShare: 0.14,
    // Generated photos whose document is as good as invisible on the table have 5 and less, accepted photos 12 and more.
    minContrast: 5,
  },
  floors: ['minContrast'],
  presetLimits: {
    lenient: { maxBusyShare: 0.08, minContrast: 3 },
    strict: { maxBusyShare: 0.018, minContrast: 8 },
  },
  figure: { measured: 'busyShare', limit: 'maxBusyShare', name: 'Busy surroundings' },
  messages: {
    busy: {
      problem: 'There is print or clutter round the document ({place})',
      advice: 'Lay the document on a plain, darker surface with nothing else on it',
    },
    blendsIn: {
      problem: 'The document hardly stands out from what it lies on',
      advice: 'Lay the document on a darker or differently coloured surface',
    },
    notSeen: {
      problem: 'Too little of the surroundings is in the photo to judge them',
      advice: 'Leave a little space around the document',
    },
  },
  measure(_, { clutter: { regions, ...numbers } }) {
    return { numbers, regions: { busy: regions } };
  },
  judge(numbers, limits) {
    const { busyShare: busy, contrast } = numbers;
    if (busy === null || contrast === null) {
      return { outcome: 'cantTell', risk: null, message: { id: 'notSeen' } };
    }
    const risk = Math.max(riskAbove(busy, limits.maxBusyShare, 2), riskBelow(contrast, limits.minContrast));
    if (busy > limits.maxBusyShare) {
      const level = busy > limits.majorBusyShare ? 'major' : 'minor';
      const message = { id: 'busy', data: { place: String(numbers.place) } } as const;
      return { outcome: 'failed', level, risk, message, regions: ['busy'] };
    }
    if (contrast < limits.minContrast) {
      return { outcome: 'failed', level: 'minor', risk, message: { id: 'blendsIn' } };
    }
    return { outcome: 'passed', risk };
  },
});
