import { compareNames, type NamesVerdict } from './names.ts';
import type { ParsedMrz } from './parse.ts';
import type { ExpectedData } from './request.ts';

/** Two characters that look alike: what was typed, and what the document says. */
export interface Lookalike {
  typed: string;
  printed: string;
}

/** How one typed value compares: `unread` where the document does not say it or it cannot be made out. */
export type FieldVerdict = 'same' | 'lookalike' | 'different' | 'unread' | 'notGiven';

export interface MatchVerdict {
  documentNumber: FieldVerdict;
  birthDate: FieldVerdict;
  expiryDate: FieldVerdict;
  nationality: FieldVerdict;
  names: NamesVerdict['verdict'] | 'unread' | 'notGiven';
  nameLetters: number;
  /** The first characters of the number that were taken for each other. */
  lookalike: Lookalike | null;
}

/** Characters that people take for each other, by the one that stands for all. */
const FOLDED: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** Germany writes one letter into the lines, and ISO 3166-1 has three. */
const STATES: Readonly<Record<string, string>> = { DEU: 'D' };

/** Holds what was typed against the lines; numbers and dates by equality, names by their letters. */
export function matchTyped(expected: ExpectedData, read: ParsedMrz | null): MatchVerdict {
  const fields = read?.fields;
  const number = numbersOf(expected.documentNumber, fields?.documentNumber ?? null);
  const { surname, givenNames } = expected;
  const hasNames = surname !== undefined || givenNames !== undefined;
  const names =
    hasNames && fields?.surname
      ? compareNames(
          { ...(surname !== undefined && { surname }), ...(givenNames !== undefined && { givenNames }) },
          { surname: fields.surname, givenNames: fields.givenNames ?? '' },
          read!.namesCut,
        )
      : null;
  return {
    documentNumber: number.verdict,
    birthDate: datesOf(expected.birthDate, fields?.birthDate ?? null),
    expiryDate: datesOf(expected.expiryDate, fields?.expiryDate ?? null),
    nationality: statesOf(expected.nationality, fields?.nationality ?? null),
    names: names?.verdict ?? (hasNames ? 'unread' : 'notGiven'),
    nameLetters: names?.letters ?? 0,
    lookalike: number.lookalike,
  };
}

function numbersOf(
  typed: string | undefined,
  printed: string | null,
): { verdict: FieldVerdict; lookalike: Lookalike | null } {
  if (typed === undefined) return { verdict: 'notGiven', lookalike: null };
  if (printed === null) return { verdict: 'unread', lookalike: null };
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  if (plain === printed) return { verdict: 'same', lookalike: null };
  if (folded(plain) !== folded(printed)) return { verdict: 'different', lookalike: null };
  const at = [...plain].findIndex((character, i) => character !== printed[i]);
  return { verdict: 'lookalike', lookalike: { typed: plain[at]!, printed: printed[at]! } };
}

const folded = (text: string) => [...text].map((character) => FOLDED[character] ?? character).join('');

/** Lines have years of two digits, and `XX` for what is not known: neither the century nor that is compared. */
function datesOf(typed: string | undefined, printed: string | null): FieldVerdict {
  if (typed === undefined) return 'notGiven';
  if (printed === null) return 'unread';
  const [here, there] = [typed.slice(2), printed.slice(2)];
  const same = here.length === there.length && [...there].every((c, i) => c === 'X' || c === here[i]);
  return same ? 'same' : 'different';
}

function statesOf(typed: string | undefined, printed: string | null): FieldVerdict {
  if (typed === undefined) return 'notGiven';
  if (printed === null) return 'unread';
  const code = typed.trim().toUpperCase();
  return code === printed || STATES[code] === printed ? 'same' : 'different';
}
