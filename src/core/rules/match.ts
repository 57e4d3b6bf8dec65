import { readDocument } from '../reading/facts.ts';
import { matchTyped } from '../reading/match.ts';
import { allChecksAgree } from '../reading/parse.ts';
import { defineRule } from './rule.ts';

export const match = defineRule({
  id: 'match',
  title: 'Document says what was typed',
  description:
    'What a person types into a form must agree with the document to the letter. Numbers and dates are compared with the ' +
    'machine-readable lines by equality, names by their letters as ICAO Doc 9303 transliterates them; a name is at most a ' +
    'warning, since services differ in how they want names. What was typed is kept nowhere, and the report does not repeat it.',
  references: [
    'ICAO Doc 9303-3, 8th edition, 2021, section 6: transliterations',
    'Shufti, Why does ID verification fail: 9 % of failures are typing errors and mismatches, 2025',
  ],
  needs: 'photo',
  facts: { read: readDocument },
  stage: 'still',
  repair: 12,
  units: {
    documentNumber: 'category',
    birthDate: 'category',
    expiryDate: 'category',
    nationality: 'category',
    names: 'category',
    nameLetters: 'count',
    typed: 'category',
    printed: 'category',
  },
  limits: {
    // One letter is a slip of the finger, of the reader or of the document; two make another name.
    maxNameLetters: 1,
  },
  figure: { measured: 'nameLetters', limit: 'maxNameLetters' },
  messages: {
    lookalike: {
      problem: 'The number that was typed has {typed} where the document has {printed}',
      advice: 'Correct the number: the two look alike but are not the same',
    },
    number: {
      problem: 'The document number that was typed is not the one on the document',
      advice: 'Type the number again as it stands on the document',
    },
    birthDate: {
      problem: 'The birth date that was typed is not the one on the document',
      advice: 'Type the birth date again as it stands on the document',
    },
    expiryDate: {
      problem: 'The expiry date that was typed is not the one on the document',
      advice: 'Type the expiry date again as it stands on the document',
    },
    nationality: {
      problem: 'The nationality that was typed is not the one on the document',
      advice: 'Choose the nationality that stands on the document',
    },
    otherName: {
      problem: 'The name that was typed is not the one on the document',
      advice: 'Type the name as it stands in the machine-readable lines',
    },
    nameLetter: {
      problem: 'A letter of the name differs from the document',
      advice: 'Compare the name with the machine-readable lines',
    },
    nameOrder: {
      problem: 'Surname and given names are the other way round on the document',
      advice: 'Compare the name with the machine-readable lines',
    },
    nameMissing: {
      problem: 'The document has more names, or fewer, than were typed',
      advice: 'Compare the name with the machine-readable lines',
    },
    otherScript: {
      problem: 'The name was typed in another script than that of the machine-readable lines',
      advice: 'Compare the name with the document yourself',
    },
    unread: {
      problem: 'What was typed cannot be compared: the lines that say it cannot be read',
      advice: 'Take the photo again with the machine-readable lines clear and whole',
    },
  },
  measure({ request }, { read: { reading } }) {
    const sure = reading && allChecksAgree(reading) ? reading : null;
    const { lookalike, ...verdict } = matchTyped(request.expected ?? {}, sure);
    return { numbers: { ...verdict, typed: lookalike?.typed ?? null, printed: lookalike?.printed ?? null } };
  },
  judge(numbers, limits) {
    const values = [
      ['documentNumber', 'number'],
      ['birthDate', 'birthDate'],
      ['expiryDate', 'expiryDate'],
    ] as const;
    const given = [...values.map(([name]) => name), 'nationality' as const, 'names' as const].filter(
      (name) => numbers[name] !== 'notGiven',
    );
    if (given.length === 0) return { outcome: 'notApplicable', risk: null };
    if (numbers.documentNumber === 'lookalike') {
      const data = { typed: numbers.typed ?? '', printed: numbers.printed ?? '' };
      return { outcome: 'failed', level: 'major', risk: 1, message: { id: 'lookalike', data } };
    }
    for (const [name, id] of values) {
      if (numbers[name] === 'different')
        return { outcome: 'failed', level: 'major', risk: 1, message: { id } };
    }
    if (numbers.nationality === 'different') {
      return { outcome: 'failed', level: 'minor', risk: 0.75, message: { id: 'nationality' } };
    }
    if (numbers.names === 'other' && (numbers.nameLetters ?? 0) > limits.maxNameLetters) {
      return { outcome: 'failed', level: 'minor', risk: 0.75, message: { id: 'otherName' } };
    }
    if (given.every((name) => numbers[name] === 'unread' || numbers[name] === 'script')) {
      return { outcome: 'cantTell', risk: null, message: { id: 'unread' } };
    }
    return { outcome: 'passed', risk: 0, hints: nameHints(numbers.names) };
  },
});

/** What is worth a word about names that are not wrong. */
const HINTS = {
  order: 'nameOrder',
  fewer: 'nameMissing',
  more: 'nameMissing',
  letters: 'nameLetter',
  script: 'otherScript',
} as const;

function nameHints(verdict: string | null): { id: (typeof HINTS)[keyof typeof HINTS] }[] {
  const id = HINTS[verdict as keyof typeof HINTS];
  return id ? [{ id }] : [];
}
