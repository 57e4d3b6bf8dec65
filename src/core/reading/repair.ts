import { ALPHABET } from './checkDigit.ts';
import type { ReadCharacter } from './decode.ts';
import type { Check, Layout } from './formats.ts';
import { agrees, allChecksAgree, guarded, parseMrz } from './parse.ts';

/** Characters that are taken for each other in soft or worn print. */
const LOOKALIKES = [
  '0OQD',
  '1I',
  '1L',
  '2Z',
  '5S',
  '8B',
  '6G',
  'UV',
  'VY',
  'CG',
  'CO',
  'MN',
  'MW',
  'HN',
  'KX',
  '7T',
  '4A',
  '38',
  '56',
  '68',
  '89',
  '17',
  '<C',
  '<K',
];

/** A character that was read as `read` and stands as `mended`. */
export interface Repair {
  line: number;
  place: number;
  read: string;
  mended: string;
}

/** A character is replaced only by one that is at least so likely beside it: wrong digits are printed too. */
const MIN_ODDS = 0.005;
/** The second of two possible repairs must be this many times less likely, or nothing is repaired. */
const MARGIN = 4;

/**
 * The one look-alike that makes every check digit agree, or null: where they agree already, where no likely one does, and
 * where two would do about equally well.
 */
export function findRepair(lines: readonly (readonly ReadCharacter[])[], layout: Layout): Repair | null {
  const texts = lines.map((line) => line.map(({ character }) => character).join(''));
  if (allAgree(texts, layout)) return null;
  const possible = candidatesIn(texts, layout)
    .filter(({ line, place, mended }) => allAgree(replaced(texts, line, place, mended), layout))
    .map((repair) => ({ repair, odds: oddsOf(lines[repair.line]![repair.place]!, repair.mended) }))
    .filter(({ odds }) => odds >= MIN_ODDS)
    .sort((a, b) => b.odds - a.odds);
  const [first, second] = possible;
  return first && (!second || first.odds >= MARGIN * second.odds) ? first.repair : null;
}

/** The lines with one character replaced. */
export function replaced(lines: readonly string[], line: number, place: number, by: string): string[] {
  return lines.map((text, i) => (i === line ? text.slice(0, place) + by + text.slice(place + 1) : text));
}

/** Whether every check digit of the layout agrees. */
export function allAgree(lines: readonly string[], layout: Layout): boolean {
  return allChecksAgree(parseMrz(lines, layout));
}

/** Look-alikes of what the check digits that do not agree run over. */
function candidatesIn(texts: readonly string[], layout: Layout): Repair[] {
  const wrong = (Object.values(layout.checks) as Check[]).filter((check) => !agrees(texts, check));
  const repairs: Repair[] = [];
  const seen = new Set<string>();
  for (const [line, from, to] of wrong.flatMap((check) => guarded(check))) {
    for (let place = from; place < to; place++) {
      const key = `${line} ${place}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const read = texts[line]![place]!;
      for (const mended of alike(read)) repairs.push({ line, place, read, mended });
    }
  }
  return repairs;
}

function alike(character: string): string[] {
  const groups = LOOKALIKES.filter((group) => group.includes(character));
  return [...new Set(groups.join(''))].filter((other) => other !== character);
}

function oddsOf({ probabilities, probability }: ReadCharacter, other: string): number {
  return probabilities[ALPHABET.indexOf(other)]! / probability;
}
