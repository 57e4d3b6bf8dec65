import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../../src/core/reading/formats.ts';
import { matchTyped } from '../../../../src/core/reading/match.ts';
import { parseMrz } from '../../../../src/core/reading/parse.ts';
import type { ExpectedData } from '../../../../src/core/reading/request.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

const read = parseMrz(EXAMPLES.TD3, LAYOUTS[0]!);

describe('matchTyped', () => {
  it('agrees with what stands on the document', () => {
    const expected: ExpectedData = {
      surname: 'Eriksson',
      givenNames: 'Anna Maria',
      documentNumber: 'l898902c3',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      nationality: 'UTO',
    };
    expect(matchTyped(expected, read)).toEqual({
      documentNumber: 'same',
      birthDate: 'same',
      expiryDate: 'same',
      nationality: 'same',
      names: 'same',
      nameLetters: 0,
      lookalike: null,
    });
  });

  it.each([
    ['L 898-902 C3', 'same', null],
    ['L8989O2C3', 'lookalike', { typed: 'O', printed: '0' }],
    ['1898902C3', 'lookalike', { typed: '1', printed: 'L' }],
    ['LB98902C3', 'lookalike', { typed: 'B', printed: '8' }],
    ['L898902C4', 'different', null],
    ['L898902C', 'different', null],
  ])('number %s: %s', (documentNumber, verdict, lookalike) => {
    const result = matchTyped({ documentNumber }, read);
    expect([result.documentNumber, result.lookalike]).toEqual([verdict, lookalike]);
    expect(result).toMatchObject({ birthDate: 'notGiven', names: 'notGiven' });
  });

  it('does not compare centuries and unknown days', () => {
    const unknown = parseMrz([EXAMPLES.TD3[0]!, EXAMPLES.TD3[1]!.replace('740812', '7408<<')], LAYOUTS[0]!);
    expect(matchTyped({ birthDate: '1974-08-30' }, unknown).birthDate).toBe('same');
    expect(matchTyped({ birthDate: '1974-09-30' }, unknown).birthDate).toBe('different');
    expect(matchTyped({ birthDate: '2074-08-12' }, read).birthDate).toBe('same');
  });

  it('knows that Germany writes one letter', () => {
    const german = parseMrz([EXAMPLES.TD3[0]!, EXAMPLES.TD3[1]!.replace('UTO', 'D<<')], LAYOUTS[0]!);
    expect(matchTyped({ nationality: 'DEU' }, german).nationality).toBe('same');
    expect(matchTyped({ nationality: 'FRA' }, german).nationality).toBe('different');
  });

  it('says that nothing could be read', () => {
    expect(matchTyped({ documentNumber: 'L898902C3', surname: 'Eriksson' }, null)).toMatchObject({
      documentNumber: 'unread',
      names: 'unread',
      expiryDate: 'notGiven',
    });
  });
});
