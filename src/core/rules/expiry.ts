import { expiryOf, parseIsoDate, wholeMonthsBetween } from '../reading/dates.ts';
import { readDocument } from '../reading/facts.ts';
import { LAYOUTS, textAt } from '../reading/formats.ts';
import type { ParsedMrz } from '../reading/parse.ts';
import { riskBelow } from './risk.ts';
import { defineRule } from './rule.ts';

export const expiry = defineRule({
  id: 'expiry',
  title: 'Document is valid for some time yet',
  description:
    'Services refuse documents that have expired, and many those that soon will. Read from the machine-readable lines, and ' +
    'held against the day that the caller says it is; on the day of expiry itself a document is still valid. The report says ' +
    'whole months alone, so that it does not give the date away.',
  references: [
    'ICAO Doc 9303-3, 8th edition, 2021, 4.8: dates in machine-readable lines',
    'Ondato: a document is valid until the end of its last day',
  ],
  needs: 'photo',
  facts: { read: readDocument },
  stage: 'still',
  repair: 2,
  units: { expiry: 'category', monthsLeft: 'months' },
  limits: {
    // The guide that this project began with: a document must be valid for three months yet.
    minMonthsLeft: 3,
  },
  floors: ['minMonthsLeft'],
  figure: { measured: 'monthsLeft', limit: 'minMonthsLeft' },
  messages: {
    expired: { problem: 'The document has expired', advice: 'Use a document that is still valid' },
    soon: {
      problem: 'The document expires soon: it is valid for less than {months} months',
      advice: 'Use another document, or ask whether this one is still accepted',
    },
    unread: {
      problem: 'The expiry date cannot be read',
      advice: 'Take the photo again with the machine-readable lines clear and whole',
    },
    noDate: {
      problem: 'The machine-readable lines have no expiry date that can be',
      advice: 'Look at the date printed on the document yourself',
    },
  },
  measure: ({ request }, { read }) => ({ numbers: monthsUntil(read.reading, request.today) }),
  judge(numbers, limits) {
    if (numbers.expiry === 'notAsked') return { outcome: 'notApplicable', risk: null };
    if (numbers.expiry === 'unread') return { outcome: 'cantTell', risk: null, message: { id: 'unread' } };
    const months = numbers.monthsLeft;
    if (months === null) return { outcome: 'cantTell', risk: null, message: { id: 'noDate' } };
    if (months < 0) return { outcome: 'failed', level: 'major', risk: 1, message: { id: 'expired' } };
    // Three whole months are enough, and whole months are all that is told: the limit lies just below.
    const risk = riskBelow(months + 1, limits.minMonthsLeft + 0.5);
    if (months >= limits.minMonthsLeft) return { outcome: 'passed', risk };
    const data = { months: Math.floor(months) + 1 };
    return { outcome: 'failed', level: 'minor', risk, message: { id: 'soon', data } };
  },
});

type Numbers = {
  expiry: 'read' | 'unread' | 'notAsked';
  /** Whole months; null where there is no date that can be. */
  monthsLeft: number | null;
};

function monthsUntil(reading: ParsedMrz | null, today: string | undefined): Numbers {
  const day = today === undefined ? null : parseIsoDate(today);
  const place = LAYOUTS.find(({ format }) => format === reading?.format)?.fields.expiryDate;
  if (!day || !reading || !place) return { expiry: 'notAsked', monthsLeft: null };
  const { checks, lines } = reading;
  if (checks.expiryDate === false || checks.composite === false)
    return { expiry: 'unread', monthsLeft: null };
  const date = expiryOf(textAt(lines, place));
  return { expiry: 'read', monthsLeft: date && wholeMonthsBetween(day, date) };
}
