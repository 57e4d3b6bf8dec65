/**
 * Where everything stands in machine-readable lines: the five formats of ICAO Doc 9303 (parts 4 to 7), the French identity
 * card of 1988 to 2021 and the French driving licence.
 */

/** `FRA-ID` is the old French identity card, `FRA-DL` the French driving licence. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRVA' | 'MRVB' | 'FRA-ID' | 'FRA-DL';

/** A part of a line: from the first to before the last character. */
export type Span = readonly [line: number, from: number, to: number];

export type FieldName =
  | 'documentCode'
  | 'issuer'
  | 'documentNumber'
  | 'names'
  | 'surname'
  | 'givenNames'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'optional'
  | 'optional2';

export type CheckName = 'documentNumber' | 'birthDate' | 'expiryDate' | 'optional' | 'composite';

/** A check digit, and the parts that it runs over, one after the other. */
export interface Check {
  digit: Span;
  over: readonly Span[];
  /** A filler may stand for the digit where all of its parts are fillers. */
  mayBeFiller?: boolean;
}

export interface Layout {
  format: MrzFormat;
  /** Characters in each line. */
  length: number;
  /**
   * What each place of each line holds: `a` a letter, `n` a letter or filler, `d` a digit, `f` a digit or filler, `s` the
   * letter of a sex, `*` any character.
   */
  places: readonly string[];
  fields: Partial<Record<FieldName, Span>>;
  checks: Partial<Record<CheckName, Check>>;
  /** What the first line begins with. */
  prefix: RegExp;
  /** Document numbers may go on in the field `optional`. */
  hasLongNumbers?: boolean;
}

const TWO_LINES_FIELDS = {
  documentCode: [0, 0, 2],
  issuer: [0, 2, 5],
  documentNumber: [1, 0, 9],
  nationality: [1, 10, 13],
  birthDate: [1, 13, 19],
  sex: [1, 20, 21],
  expiryDate: [1, 21, 27],
} as const;

const TWO_LINES_CHECKS = {
  documentNumber: { digit: [1, 9, 10], over: [[1, 0, 9]] },
  birthDate: { digit: [1, 19, 20], over: [[1, 13, 19]] },
  expiryDate: { digit: [1, 27, 28], over: [[1, 21, 27]] },
} as const;

const SECOND_LINE = '*********fnnnffffffdsffffffd';

const TD3: Layout = {
  format: 'TD3',
  length: 44,
  places: [`an${'n'.repeat(42)}`, `${SECOND_LINE}${'*'.repeat(14)}fd`],
  fields: { ...TWO_LINES_FIELDS, names: [0, 5, 44], optional: [1, 28, 42] },
  checks: {
    ...TWO_LINES_CHECKS,
    optional: { digit: [1, 42, 43], over: [[1, 28, 42]], mayBeFiller: true },
    composite: {
      digit: [1, 43, 44],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
    },
  },
  prefix: /^P/,
};

const TD2: Layout = {
  format: 'TD2',
  length: 36,
  places: [`an${'n'.repeat(34)}`, `${SECOND_LINE}${'*'.repeat(7)}d`],
  fields: { ...TWO_LINES_FIELDS, names: [0, 5, 36], optional: [1, 28, 35] },
  checks: {
    ...TWO_LINES_CHECKS,
    composite: {
      digit: [1, 35, 36],
      over: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
    },
  },
  prefix: /^[ACIPT]/,
  hasLongNumbers: true,
};

const MRVA: Layout = {
  format: 'MRVA',
  length: 44,
  places: [`an${'n'.repeat(42)}`, `${SECOND_LINE}${'*'.repeat(16)}`],
  fields: { ...TWO_LINES_FIELDS, names: [0, 5, 44], optional: [1, 28, 44] },
  checks: TWO_LINES_CHECKS,
  prefix: /^V/,
};

const MRVB: Layout = {
  format: 'MRVB',
  length: 36,
  places: [`an${'n'.repeat(34)}`, `${SECOND_LINE}${'*'.repeat(8)}`],
  fields: { ...TWO_LINES_FIELDS, names: [0, 5, 36], optional: [1, 28, 36] },
  checks: TWO_LINES_CHECKS,
  prefix: /^V/,
};

const TD1: Layout = {
  format: 'TD1',
  length: 30,
  places: [`annnn*********f${'*'.repeat(15)}`, `ffffffdsffffffdnnn${'*'.repeat(11)}d`, 'n'.repeat(30)],
  fields: {
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    documentNumber: [0, 5, 14],
    optional: [0, 15, 30],
    birthDate: [1, 0, 6],
    sex: [1, 7, 8],
    expiryDate: [1, 8, 14],
    nationality: [1, 15, 18],
    optional2: [1, 18, 29],
    names: [2, 0, 30],
  },
  checks: {
    documentNumber: { digit: [0, 14, 15], over: [[0, 5, 14]] },
    birthDate: { digit: [1, 6, 7], over: [[1, 0, 6]] },
    expiryDate: { digit: [1, 14, 15], over: [[1, 8, 14]] },
    composite: {
      digit: [1, 29, 30],
      over: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
    },
  },
  prefix: /^[ACI]/,
  hasLongNumbers: true,
};

/** Issue date, department and number make up the document's number; the card says no expiry date. */
const FRENCH_CARD: Layout = {
  format: 'FRA-ID',
  length: 36,
  places: [`annnn${'n'.repeat(25)}${'*'.repeat(6)}`, `ffff${'*'.repeat(8)}d${'n'.repeat(14)}ffffffdsd`],
  fields: {
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    surname: [0, 5, 30],
    optional: [0, 30, 36],
    documentNumber: [1, 0, 12],
    givenNames: [1, 13, 27],
    birthDate: [1, 27, 33],
    sex: [1, 34, 35],
  },
  checks: {
    documentNumber: { digit: [1, 12, 13], over: [[1, 0, 12]] },
    birthDate: { digit: [1, 33, 34], over: [[1, 27, 33]] },
    composite: {
      digit: [1, 35, 36],
      over: [
        [0, 0, 36],
        [1, 0, 35],
      ],
    },
  },
  prefix: /^IDFRA/,
};

const FRENCH_LICENCE: Layout = {
  format: 'FRA-DL',
  length: 30,
  places: [`adnnnddaadddddd${'f'.repeat(6)}${'n'.repeat(8)}d`],
  fields: {
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    documentNumber: [0, 5, 14],
    expiryDate: [0, 15, 21],
    surname: [0, 21, 29],
  },
  checks: {
    documentNumber: { digit: [0, 14, 15], over: [[0, 0, 14]] },
    composite: { digit: [0, 29, 30], over: [[0, 0, 29]] },
  },
  prefix: /^[ABD]\dFRA/,
};

/** Of two layouts of the same size, the one whose first line can begin otherwise comes later. */
export const LAYOUTS: readonly Layout[] = [TD3, MRVA, FRENCH_CARD, TD2, MRVB, TD1, FRENCH_LICENCE];

/** The layouts of so many lines of so many characters. */
export function layoutsOf(lines: number, length: number): Layout[] {
  return LAYOUTS.filter((layout) => layout.places.length === lines && layout.length === length);
}

/** The characters of a span. */
export function textAt(lines: readonly string[], [line, from, to]: Span): string {
  return lines[line]!.slice(from, to);
}
