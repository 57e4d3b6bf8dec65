import { describe, expect, it } from 'vitest';
import { match } from '../../../../src/core/rules/match.ts';

type Numbers = Parameters<typeof match.judge>[0];

const nothing: Numbers = {
  documentNumber: 'notGiven',
  birthDate: 'notGiven',
  expiryDate: 'notGiven',
  nationality: 'notGiven',
  names: 'notGiven',
  nameLetters: 0,
  typed: null,
  printed: null,
};

describe('match.judge', () => {
  it.each([
    ['nothing typed', {}, 'notApplicable', undefined, undefined],
    ['all the same', { documentNumber: 'same', names: 'same' }, 'passed', undefined, undefined],
    ['another number', { documentNumber: 'different' }, 'failed', 'major', 'number'],
    ['another birth date', { birthDate: 'different', names: 'same' }, 'failed', 'major', 'birthDate'],
    ['another expiry date', { expiryDate: 'different' }, 'failed', 'major', 'expiryDate'],
    ['another nationality', { nationality: 'different' }, 'failed', 'minor', 'nationality'],
    ['another name', { names: 'other', nameLetters: 4 }, 'failed', 'minor', 'otherName'],
    ['nothing to be read', { documentNumber: 'unread', names: 'unread' }, 'cantTell', undefined, 'unread'],
    ['a part to be read', { documentNumber: 'same', birthDate: 'unread' }, 'passed', undefined, undefined],
  ] as const)('%s', (_, numbers, outcome, level, message) => {
    const judgement = match.judge({ ...nothing, ...numbers } as Numbers, match.limits);
    expect([judgement.outcome, judgement.level, judgement.message?.id]).toEqual([outcome, level, message]);
  });

  it('names look-alikes', () => {
    const numbers: Numbers = { ...nothing, documentNumber: 'lookalike', typed: 'O', printed: '0' };
    expect(match.judge(numbers, match.limits)).toMatchObject({
      outcome: 'failed',
      level: 'major',
      message: { id: 'lookalike', data: { typed: 'O', printed: '0' } },
    });
  });

  it.each([
    ['order', 'nameOrder'],
    ['fewer', 'nameMissing'],
    ['more', 'nameMissing'],
    ['letters', 'nameLetter'],
    ['script', 'otherScript'],
  ] as const)('a name that is not quite the same is a hint: %s', (names, id) => {
    const judgement = match.judge(
      { ...nothing, documentNumber: 'same', names, nameLetters: 1 },
      match.limits,
    );
    expect(judgement).toMatchObject({ outcome: 'passed', hints: [{ id }] });
  });
});
