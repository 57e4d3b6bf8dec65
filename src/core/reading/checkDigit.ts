/** Characters of machine-readable lines in the order of the reader's classes: a character's place is its value. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const FILLER = '<';

const WEIGHTS = [7, 3, 1] as const;

/** Value of a character by ICAO Doc 9303-3, 4.9: digits as they are, A to Z as 10 to 35, the filler as 0. */
export function checkValue(character: string): number {
  const place = ALPHABET.indexOf(character);
  return character === FILLER ? 0 : place;
}

/** The check digit of a text by ICAO Doc 9303-3, 4.9: weights 7, 3, 1, modulo 10. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += checkValue(text[i]!) * WEIGHTS[i % 3]!;
  return String(sum % 10);
}
