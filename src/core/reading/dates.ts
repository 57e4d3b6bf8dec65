/** A day; ISO 8601 as in reports. */
export interface CalendarDate {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
}

/** `YYMMDD` taken apart: null parts are fillers, which stand for what is not known (ICAO Doc 9303-3, 4.8). */
export interface PartialDate {
  /** 0..99 */
  yearOfCentury: number;
  month: number | null;
  day: number | null;
}

/** Passports with machine-readable lines date from 1980 on, so none has expired before. */
const FIRST_EXPIRY = 1980;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Null for a date that cannot be: letters, a thirteenth month, a 31st of June, a day without a month. */
export function readDate(text: string): PartialDate | null {
  const parts = /^(\d\d)(\d\d|<<)(\d\d|<<)$/.exec(text);
  if (!parts) return null;
  const [month, day] = [parts[2]!, parts[3]!].map((part) => (part === '<<' ? null : Number(part)));
  if (month === null)
    return day === null ? { yearOfCentury: Number(parts[1]), month: null, day: null } : null;
  if (month! < 1 || month! > 12) return null;
  if (day !== null && (day! < 1 || day! > DAYS[month! - 1]!)) return null;
  return { yearOfCentury: Number(parts[1]), month: month!, day: day! };
}

/** The expiry date: the century from 1980 to 2079. Null where a part is unknown, and for 29 February of a common year. */
export function expiryOf(text: string): CalendarDate | null {
  const date = readDate(text);
  if (date?.month == null || date.day === null) return null;
  const year =
    1900 + date.yearOfCentury < FIRST_EXPIRY ? 2000 + date.yearOfCentury : 1900 + date.yearOfCentury;
  return existing({ year, month: date.month, day: date.day });
}

/**
 * The birth date as `YYYY-MM-DD`, `XX` for what is not known: in the last century in which it does not lie after `latest`,
 * so somebody over a hundred is taken for a child. Null where it cannot be.
 */
export function birthDateText(text: string, latest: CalendarDate): string | null {
  const date = readDate(text);
  if (!date) return null;
  const inCentury = (century: number): CalendarDate => ({
    year: century + date.yearOfCentury,
    month: date.month ?? 1,
    day: date.day ?? 1,
  });
  const born = compareDates(inCentury(2000), latest) <= 0 ? inCentury(2000) : inCentury(1900);
  if (date.month !== null && date.day !== null && !existing(born)) return null;
  return `${born.year}-${date.month === null ? 'XX' : two(born.month)}-${date.day === null ? 'XX' : two(born.day)}`;
}

/** `YYYY-MM-DD`. */
export function dateText({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Null where the text is no `YYYY-MM-DD` that exists. */
export function parseIsoDate(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts && existing({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
}

/** Whole days from the first date to the second; negative where the second is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((epoch(to) - epoch(from)) / 86_400_000);
}

/** Whole calendar months from the first date to the second; below 0 where the second is the earlier, if only by a day. */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = 12 * (to.year - from.year) + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

/** Below 0 where the first date is the earlier. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return epoch(a) - epoch(b);
}

function existing(date: CalendarDate): CalendarDate | null {
  const same = new Date(epoch(date));
  return same.getUTCMonth() === date.month - 1 && same.getUTCDate() === date.day ? date : null;
}

const epoch = ({ year, month, day }: CalendarDate) => Date.UTC(year, month - 1, day);
const two = (value: number) => String(value).padStart(2, '0');
