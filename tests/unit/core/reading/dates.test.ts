import { describe, expect, it } from 'vitest';
import {
  birthDateText,
  daysBetween,
  expiryOf,
  parseIsoDate,
  readDate,
} from '../../../../src/core/reading/dates.ts';

describe('readDate', () => {
  it.each([
    ['740812', { yearOfCentury: 74, month: 8, day: 12 }],
    ['7408<<', { yearOfCentury: 74, month: 8, day: null }],
    ['74<<<<', { yearOfCentury: 74, month: null, day: null }],
    ['000229', { yearOfCentury: 0, month: 2, day: 29 }],
  ])('reads %s', (text, parts) => {
    expect(readDate(text)).toEqual(parts);
  });

  it.each(['740013', '741301', '740800', '740832', '740631', '7O0812', '74<<12', '<<<<<<', '74081', ''])(
    'refuses %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

describe('expiryOf', () => {
  it.each([
    ['120415', { year: 2012, month: 4, day: 15 }],
    ['961210', { year: 1996, month: 12, day: 10 }],
    ['790101', { year: 2079, month: 1, day: 1 }],
    ['800101', { year: 1980, month: 1, day: 1 }],
    ['280229', { year: 2028, month: 2, day: 29 }],
  ])('puts %s into its century', (text, date) => {
    expect(expiryOf(text)).toEqual(date);
  });

  it.each(['270229', '2808<<', '28<<<<', '281332'])('gives no day for %s', (text) => {
    expect(expiryOf(text)).toBeNull();
  });
});

describe('birthDateText', () => {
  const expiry = { year: 2012, month: 4, day: 15 };

  it.each([
    ['740812', '1974-08-12'],
    ['120415', '2012-04-15'],
    ['120416', '1912-04-16'],
    ['000229', '2000-02-29'],
    ['7408<<', '1974-08-XX'],
    ['74<<<<', '1974-XX-XX'],
    ['010229', null],
    ['749912', null],
  ])('of %s before 2012-04-15 is %s', (text, date) => {
    expect(birthDateText(text, expiry)).toBe(date);
  });
});

describe('parseIsoDate and daysBetween', () => {
  it('count days over a leap day and over the change of clocks', () => {
    expect(daysBetween(parseIsoDate('2028-02-28')!, parseIsoDate('2028-03-01')!)).toBe(2);
    expect(daysBetween(parseIsoDate('2026-03-28')!, parseIsoDate('2026-03-30')!)).toBe(2);
    expect(daysBetween(parseIsoDate('2026-03-30')!, parseIsoDate('2026-03-28')!)).toBe(-2);
  });

  it.each(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', 'now'])('refuse %s', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});
