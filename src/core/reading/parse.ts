import type { ReadingFields } from '../report.ts';
import { checkDigit, FILLER } from './checkDigit.ts';
import { birthDateText, type CalendarDate, dateText, expiryOf } from './dates.ts';
import {
  type Check,
  type CheckName,
  type FieldName,
  type Layout,
  type MrzFormat,
  type Span,
  textAt,
} from './formats.ts';

export interface ParsedMrz {
  format: MrzFormat;
  lines: readonly string[];
  fields: ReadingFields;
  /** Whether each check digit that the format has agrees. */
  checks: Partial<Record<CheckName, boolean>>;
  /** The names fill their field to its end, so some may have been cut off (ICAO Doc 9303-4, 4.2.3). */
  namesCut: boolean;
}

/** Births are not dated later where the lines say nothing of when the document was issued or expires. */
const LATEST_BIRTH: CalendarDate = { year: 2029, month: 12, day: 31 };

/** Takes lines of the layout's size apart. Nothing is corrected: a check digit that does not agree is said to. */
export function parseMrz(lines: readonly string[], layout: Layout): ParsedMrz {
  const { fields, format } = layout;
  const raw = (name: FieldName) => (fields[name] ? textAt(lines, fields[name]) : null);
  const number = documentNumberOf(lines, layout);
  const expiry = raw('expiryDate') === null ? null : expiryOf(raw('expiryDate')!);
  const latest = expiry ?? (format === 'FRA-ID' ? issueOf(lines) : null) ?? LATEST_BIRTH;
  const names = raw('names');
  const { surname, givenNames } =
    names === null ? { surname: raw('surname'), givenNames: raw('givenNames') } : splitNames(names);
  const longest = names ?? raw('surname') ?? '';
  const checks: Partial<Record<CheckName, boolean>> = {};
  for (const [name, check] of Object.entries(layout.checks) as [CheckName, Check][]) {
    checks[name] = name === 'documentNumber' ? number.agrees : agrees(lines, check);
  }
  return {
    format,
    lines,
    fields: {
      documentNumber: number.text,
      surname: words(surname),
      givenNames: words(givenNames),
      nationality: words(raw('nationality')),
      issuer: words(raw('issuer')),
      birthDate: raw('birthDate') === null ? null : birthDateText(raw('birthDate')!, latest),
      expiryDate: expiry && dateText(expiry),
      sex: sexOf(raw('sex')),
    },
    checks,
    namesCut: longest !== '' && !longest.endsWith(FILLER),
  };
}

/** Whether every check digit that the format has agrees. */
export function allChecksAgree({ checks }: Pick<ParsedMrz, 'checks'>): boolean {
  return Object.values(checks).every(Boolean);
}

/** Whether a check digit agrees with what it runs over. */
export function agrees(lines: readonly string[], { digit, over, mayBeFiller = false }: Check): boolean {
  const written = textAt(lines, digit);
  const text = over.map((span) => textAt(lines, span)).join('');
  if (written === FILLER) return mayBeFiller && /^<*$/.test(text);
  return written === checkDigit(text);
}

/**
 * Numbers of more than nine characters go on in the optional data, their check digit last, and a filler stands where it
 * would have been (ICAO Doc 9303-5, 4.2.2 note j; 9303-6, 4.2.2 note j).
 */
function documentNumberOf(
  lines: readonly string[],
  { fields, checks, hasLongNumbers = false }: Layout,
): { text: string | null; agrees: boolean } {
  const span = fields.documentNumber!;
  const check = checks.documentNumber!;
  const start = textAt(lines, span);
  if (hasLongNumbers && textAt(lines, check.digit) === FILLER) {
    const [rest = ''] = textAt(lines, fields.optional!).split(FILLER);
    if (!start.includes(FILLER) && rest.length >= 2) {
      const whole = start + rest.slice(0, -1);
      return { text: whole, agrees: rest.endsWith(checkDigit(whole)) };
    }
  }
  return { text: words(start)?.replaceAll(' ', '') ?? null, agrees: agrees(lines, check) };
}

/** Year and month of issue begin the second line of the old French card; the cards date from 1988 to 2021. */
function issueOf(lines: readonly string[]): CalendarDate | null {
  const parts = /^(\d\d)(0[1-9]|1[012])/.exec(lines[1]!);
  if (!parts) return null;
  const year = Number(parts[1]);
  return { year: year < 88 ? 2000 + year : 1900 + year, month: Number(parts[2]), day: 1 };
}

function splitNames(text: string): { surname: string; givenNames: string | null } {
  const at = text.indexOf('<<');
  if (at < 0) return { surname: text, givenNames: null };
  return { surname: text.slice(0, at), givenNames: text.slice(at + 2) };
}

function words(text: string | null): string | null {
  return text === null ? null : text.replace(/<+/g, ' ').trim() || null;
}

function sexOf(text: string | null): ReadingFields['sex'] {
  if (text === null) return null;
  return text === 'M' || text === 'F' ? text : text === 'X' || text === FILLER ? 'X' : null;
}

/** The spans that a check digit guards, with the digit itself. */
export function guarded({ digit, over }: Check): readonly Span[] {
  return [...over, digit];
}
