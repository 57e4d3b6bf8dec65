import { readDocument } from '../reading/facts.ts';
import type { MrzFormat } from '../reading/formats.ts';
import { allChecksAgree } from '../reading/parse.ts';
import type { ReadLines } from '../reading/readLines.ts';
import type { Region } from '../report.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

const AGAIN =
  'Take the photo again in even light, flat from above and close enough, with nothing over the lines';

export const mrz = defineRule({
  id: 'mrz',
  title: 'Machine-readable lines are whole and readable',
  description:
    'Passports, visas and many cards have two or three lines of OCR-B print that services read first. A small network finds ' +
    'them, another reads them at their equal pitch; then check digits and the least sure characters are looked at. What the ' +
    'lines say stays in the memory of the check: the report says only whether they hold.',
  references: [
    'ICAO Doc 9303, Machine Readable Travel Documents, 8th edition, 2021, parts 3 to 7',
    'ISO 1073-2: alphanumeric character sets for optical recognition, OCR-B',
  ],
  needs: 'photo',
  facts: { read: readDocument },
  stage: 'still',
  repair: 9,
  units: {
    lines: 'category',
    format: 'category',
    checks: 'category',
    repairs: 'count',
    leastProbability: 'probability',
    illegible: 'count',
    insideShare: 'share',
    place: 'category',
  },
  limits: {
    // Of 88 to 90 characters; a thumb hides five and more. Generated lines, 2026-11-28.
    maxIllegible: 2,
    // The lines lie 3 mm and more inside the page (ICAO Doc 9303-3, 4.3): less of them in the frame is cut.
    minInsideShare: 0.97,
    // 6 and G, 0 and A, 8 and I and others have the same check digits, and names have none, so the network alone tells them apart. The
    // surest reading with a wrong character had 0.56 (a flat sample of a passport, field), 0.32 on photos (bench); 2026-11-28.
    minProbability: 0.65,
  },
  floors: ['minInsideShare', 'minProbability'],
  severities: {
    lenient: { minor: 'warn', major: 'warn' },
    standard: { minor: 'warn', major: 'warn' },
  },
  figure: { measured: 'illegible', limit: 'maxIllegible' },
  messages: {
    hidden: {
      problem: 'Part of the machine-readable lines cannot be read ({place})',
      advice: 'Take away what covers the lines, and turn the document until no light shines on them',
    },
    cut: {
      problem: 'The machine-readable lines are not all in the photo',
      advice: 'Move back until the whole page is in the photo',
    },
    unreadable: { problem: 'The machine-readable lines cannot be read', advice: AGAIN },
    doubtful: { problem: 'Some characters of the machine-readable lines are not clear', advice: AGAIN },
    wrongDigits: {
      problem: 'The machine-readable lines were read, but their check digits do not agree',
      advice: 'Take the photo again; if it stays like this, the lines may be misprinted or worn',
    },
  },
  measure: (_, { read }) => ({ numbers: numbersOf(read), regions: { lines: regionsOf(read) } }),
  judge(numbers, limits) {
    if (numbers.lines === 'none') return { outcome: 'notApplicable', risk: null };
    if (numbers.lines === 'seen') {
      return { outcome: 'cantTell', risk: null, message: { id: 'unreadable' }, regions: ['lines'] };
    }
    const illegible = numbers.illegible ?? 0;
    const risk = riskAbove(illegible, limits.maxIllegible);
    const regions = ['lines'];
    if ((numbers.insideShare ?? 0) < limits.minInsideShare) {
      return {
        outcome: 'failed',
        level: 'major',
        risk: Math.max(risk, 0.75),
        message: { id: 'cut' },
        regions,
      };
    }
    if (illegible > limits.maxIllegible) {
      const message = { id: 'hidden', data: { place: numbers.place ?? 'middle' } } as const;
      return { outcome: 'failed', level: 'major', risk, message, regions };
    }
    if (numbers.checks !== 'agree') {
      return { outcome: 'cantTell', risk, message: { id: 'wrongDigits' }, regions };
    }
    if ((numbers.leastProbability ?? 0) < limits.minProbability) {
      return { outcome: 'cantTell', risk, message: { id: 'doubtful' }, regions };
    }
    return { outcome: 'passed', risk };
  },
});

/** Lines as strong as this are there, whether they can be read or not: public sample photos without any, 2026-11-28. */
const SEEN = 0.35;

type Numbers = {
  lines: 'read' | 'seen' | 'none';
  format: MrzFormat | null;
  checks: 'agree' | 'differ' | null;
  repairs: number | null;
  leastProbability: number | null;
  illegible: number | null;
  insideShare: number | null;
  place: string | null;
};

function numbersOf({ zone, reading }: ReadLines): Numbers {
  if (!reading) {
    const seen = zone !== null && zone.curves.length >= 2 && zone.strength >= SEEN;
    return { ...NOTHING_READ, lines: seen ? 'seen' : 'none' };
  }
  return {
    lines: 'read',
    format: reading.format,
    checks: allChecksAgree(reading) ? 'agree' : 'differ',
    repairs: reading.repair ? 1 : 0,
    leastProbability: reading.leastProbability,
    illegible: reading.illegible.length,
    insideShare: reading.insideShare,
    place: placeAlong(reading.illegible),
  };
}

const NOTHING_READ: Omit<Numbers, 'lines'> = {
  format: null,
  checks: null,
  repairs: null,
  leastProbability: null,
  illegible: null,
  insideShare: null,
  place: null,
};

const regionsOf = ({ reading }: ReadLines): Region[] => (reading ? [reading.region] : []);

/** Where along the lines most of the places lie, in words. */
function placeAlong(places: readonly number[]): string | null {
  if (places.length === 0) return null;
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  return mean < 1 / 3 ? 'left' : mean > 2 / 3 ? 'right' : 'middle';
}
