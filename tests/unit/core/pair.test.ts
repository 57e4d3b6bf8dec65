import { describe, expect, it } from 'vitest';
import { assemblePair, judgePair, sideOf } from '../../../src/core/pair.ts';
import type { PhotoReport, ReadingReport, RuleResult } from '../../../src/core/report.ts';
import { TEXTS } from '../../../src/languages/de/rules.ts';

const rule = (id: string, outcome: RuleResult['outcome'], measured = {}): RuleResult => ({
  id,
  outcome,
  measured,
  level: null,
  severity: 'warn',
  limits: {},
  hints: [],
  regions: [],
  risk: null,
  message: null,
  ms: 0,
});

/** A photo of a side: its lines' format, and whether it has a portrait. */
function photo(format: string | null, hasPortrait: boolean, fields: object | null = null): PhotoReport {
  const reading =
    fields && ({ format: format ?? '', lines: [], checks: {}, accepted: true, fields } as unknown);
  return {
    file: '',
    width: 100,
    height: 60,
    outcome: 'pass',
    error: null,
    document: {
      quad: [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      confidence: 1,
    },
    rules: [
      rule('mrz', format ? 'passed' : 'notApplicable', { format }),
      rule('portrait', hasPortrait ? 'passed' : 'notApplicable'),
    ],
    fixFirst: null,
    expectation: null,
    timings: { decode: 0, locate: 0, total: 0 },
    ...(reading !== null && { reading: reading as ReadingReport }),
  };
}

const FRONT = photo(null, true);
const BACK = photo('TD1', false);
const PLAIN = photo(null, false);
const PASSPORT = photo('TD3', true);

describe('sideOf', () => {
  it.each([
    ['TD3', true, 'passport', 'front'],
    ['TD3', false, 'passport', 'front'],
    ['MRVA', true, 'visa', 'front'],
    ['MRVB', true, 'visa', 'front'],
    ['TD1', false, 'card', 'back'],
    ['TD1', true, 'card', 'back'],
    ['TD2', true, 'card', 'front'],
    ['TD2', false, 'card', 'back'],
    ['FRA-ID', false, 'card', 'front'],
    [null, true, null, 'front'],
    [null, false, null, null],
  ])('takes %s with a portrait: %s for %s, %s', (format, hasPortrait, kind, side) => {
    expect(sideOf(photo(format, hasPortrait))).toEqual({ kind, side });
  });
});

describe('judgePair', () => {
  it.each([
    ['front and back', FRONT, BACK, 'passed', null],
    ['a back that says nothing', FRONT, PLAIN, 'passed', null],
    ['the front twice', FRONT, FRONT, 'failed', 'frontTwice'],
    ['the back twice', BACK, BACK, 'failed', 'backTwice'],
    ['the other way round', BACK, FRONT, 'failed', 'swapped'],
    ['a first photo that says nothing', PLAIN, BACK, 'cantTell', 'sideUnknown'],
    ['nothing at all', PLAIN, PLAIN, 'cantTell', 'sideUnknown'],
    ['no document on the back', FRONT, { ...PLAIN, document: null }, 'cantTell', 'sideUnknown'],
  ] as const)('judges %s', (_, front, back, outcome, id) => {
    const pair = judgePair(front, back);
    expect([pair.outcome, pair.message?.id ?? null]).toEqual([outcome, id]);
  });

  it('asks for no back of a passport', () => {
    const pair = judgePair(PASSPORT, PLAIN);
    expect([pair.outcome, pair.hints.map(({ id }) => id)]).toEqual(['passed', ['notNeeded']]);
  });

  it.each([
    [
      { documentNumber: 'A1', birthDate: '1980-01-01' },
      { documentNumber: 'A1', birthDate: '1980-01-01' },
      'passed',
    ],
    [
      { documentNumber: 'A1', birthDate: '1980-01-01' },
      { documentNumber: 'A2', birthDate: '1980-01-01' },
      'failed',
    ],
    [
      { documentNumber: 'A1', birthDate: '1980-01-01' },
      { documentNumber: 'A1', birthDate: '1981-01-01' },
      'failed',
    ],
    [{ documentNumber: 'A1', birthDate: null }, { documentNumber: null, birthDate: '1981-01-01' }, 'passed'],
  ])('compares what both sides say: %j and %j', (one, other, outcome) => {
    const pair = judgePair(photo('FRA-ID', true, one), photo('TD1', false, other));
    expect(pair.outcome).toBe(outcome);
    if (outcome === 'failed') expect(pair.message!.id).toBe('otherDocument');
  });

  it('compares nothing that was not read surely', () => {
    const doubtful = (number: string) => {
      const made = photo('TD1', false, { documentNumber: number, birthDate: null });
      return { ...made, reading: { ...made.reading!, accepted: false } };
    };
    expect(judgePair(photo('FRA-ID', true, { documentNumber: 'A1' }), doubtful('A2')).outcome).toBe('passed');
  });

  it('speaks other languages', () => {
    expect(judgePair(FRONT, FRONT, TEXTS).message!.problem).toBe('Beide Fotos zeigen die Vorderseite');
  });
});

describe('assemblePair', () => {
  it('forgets what was read unless that was asked for', () => {
    const [front, back] = [
      photo('FRA-ID', true, { documentNumber: 'A1' }),
      photo('TD1', false, { documentNumber: 'A1' }),
    ];
    expect(JSON.stringify(assemblePair(front, back, {}))).not.toContain('A1');
    expect(assemblePair(front, back, { includeReading: true }).front.reading).toEqual(front.reading);
  });

  it('is as bad as its worst part', () => {
    const outcome = (front: PhotoReport, back: PhotoReport) => assemblePair(front, back, {}).outcome;
    expect(outcome(FRONT, BACK)).toBe('pass');
    expect(outcome(FRONT, FRONT)).toBe('fail');
    expect(outcome(PLAIN, PLAIN)).toBe('warn');
    expect(outcome({ ...FRONT, outcome: 'warn' }, BACK)).toBe('warn');
    expect(outcome(FRONT, { ...BACK, outcome: 'error' })).toBe('error');
  });
});
