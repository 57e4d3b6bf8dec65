import { dateText } from '../core/reading/dates.ts';

/** The day as `YYYY-MM-DD` where the program runs, in its own time zone. */
export function localDay(now: Date = new Date()): string {
  return dateText({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
