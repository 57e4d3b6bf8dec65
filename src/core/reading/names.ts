/** Compares names as people type them with names as machine-readable lines have them. */

/** What a comparison of names says. */
export interface NamesVerdict {
  /**
   * `same`; `order` = surname and given names swapped; `fewer` = the document has names that were not typed; `more` = names
   * were typed that the document does not have; `cut` = as far as the line goes; `letters` = some letters differ; `other` =
   * other names; `script` = typed in a script that is not compared.
   */
  verdict: 'same' | 'order' | 'fewer' | 'more' | 'cut' | 'letters' | 'other' | 'script';
  /** Letters that differ, for `letters` and `other`. */
  letters: number;
}

export interface Names {
  surname: string;
  givenNames: string;
}

/**
 * Letters of more than one transliteration, or of another than their letter without its mark (ICAO Doc 9303-3, section 6 A;
 * the simple letters are what several states print).
 */
const TRANSLITERATIONS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D', 'DJ'],
  Ħ: ['H'],
  ı: ['I'],
  Ĳ: ['IJ'],
  ĸ: ['Q', 'K'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

/** So many spellings of one name are compared at most. */
const MOST_SPELLINGS = 128;

/** Names whose letters differ in no more than this are the same with a slip of the finger or of the reader. */
const FEW_LETTERS = 2;

/** @param namesCut whether the line had no room for all names */
export function compareNames(typed: Partial<Names>, read: Names, namesCut: boolean): NamesVerdict {
  const surname = spelled(typed.surname ?? '');
  const given = spelled(typed.givenNames ?? '');
  if (!surname || !given) return { verdict: 'script', letters: 0 };
  const wanted = {
    surname: typed.surname === undefined ? [] : tokensOf(read.surname),
    given: typed.givenNames === undefined ? [] : tokensOf(read.givenNames),
  };
  if (sameTogether(surname, wanted.surname) && sameTogether(given, wanted.given))
    return { verdict: 'same', letters: 0 };
  const all = [...wanted.surname, ...wanted.given];
  const { missing, surplus } = pair([...surname, ...given], all);
  if (missing.length === 0 && surplus.length === 0) return { verdict: 'order', letters: 0 };
  if (namesCut && isCut([...surname, ...given], all)) return { verdict: 'cut', letters: 0 };
  const matched = all.length - missing.length;
  if (surplus.length === 0 && matched > 0) return { verdict: 'fewer', letters: 0 };
  if (missing.length === 0 && matched > 0) return { verdict: 'more', letters: 0 };
  const letters = lettersBetween(surplus, missing);
  return { verdict: letters < FEW_LETTERS ? 'letters' : 'other', letters };
}

/** A typed name in all spellings that a document may have of it. */
type Token = readonly string[];

/** The tokens of a typed name; null where it is in another script than Latin. */
function spelled(text: string): Token[] | null {
  const upper = text.normalize('NFC').replaceAll('ß', 'ẞ').replaceAll('ı', 'I').toLocaleUpperCase('en');
  const words = upper
    .replace(/['’‘`´.,]/g, '')
    .split(/[\s<\-‐‑–]+/)
    .filter(Boolean);
  const tokens = words.map(spellingsOf);
  return tokens.some((token) => token.length === 0) ? null : tokens;
}

function spellingsOf(word: string): string[] {
  let spellings = [''];
  for (const letter of word) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    const parts = TRANSLITERATIONS[letter] ?? (/^[A-Z]$/.test(plain) ? [plain] : []);
    spellings = parts.flatMap((part) => spellings.map((start) => start + part)).slice(0, MOST_SPELLINGS);
  }
  return spellings;
}

const tokensOf = (text: string) => text.split(' ').filter(Boolean);

/** Whether the names are the same, wherever spaces and hyphens stand. */
function sameTogether(typed: readonly Token[], read: readonly string[]): boolean {
  let rests = [read.join('')];
  for (const token of typed) {
    rests = [
      ...new Set(
        rests.flatMap((rest) => token.filter((t) => rest.startsWith(t)).map((t) => rest.slice(t.length))),
      ),
    ];
  }
  return rests.includes('');
}

/** The read names that were not typed, and the typed ones that were not read. */
function pair(typed: readonly Token[], read: readonly string[]): { missing: string[]; surplus: Token[] } {
  const missing = [...read];
  const surplus = typed.filter((token) => {
    const at = missing.findIndex((name) => token.includes(name));
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  return { missing, surplus };
}

/** Whether the line goes on as the typed names do, up to its end. */
function isCut(typed: readonly Token[], read: readonly string[]): boolean {
  const line = read.join('');
  let starts = [''];
  for (const token of typed)
    starts = starts.flatMap((start) => token.map((t) => start + t)).slice(0, MOST_SPELLINGS);
  // A cut line may leave out letters of names before its end too (ICAO Doc 9303-4, 4.2.3), so the first name must fit.
  return (
    starts.some((start) => start.startsWith(line)) || typed.some((token) => token.some((t) => t === read[0]))
  );
}

/** Letters to change so that the names that are left over become each other. */
function lettersBetween(typed: readonly Token[], read: readonly string[]): number {
  const target = read.join('');
  let starts = [''];
  for (const token of typed)
    starts = starts.flatMap((start) => token.map((t) => start + t)).slice(0, MOST_SPELLINGS);
  return Math.min(...starts.map((start) => editDistance(start, target)));
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
