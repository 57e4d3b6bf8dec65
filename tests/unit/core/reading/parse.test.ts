import fc from 'fast-check';
import { parse as parseByPackage } from 'mrz';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../src/core/reading/checkDigit.ts';
import { LAYOUTS, type MrzFormat, textAt } from '../../../../src/core/reading/formats.ts';
import { parseMrz } from '../../../../src/core/reading/parse.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

const layoutOf = (format: MrzFormat) => LAYOUTS.find((layout) => layout.format === format)!;
const parsed = (format: MrzFormat, lines: readonly string[] = EXAMPLES[format]) =>
  parseMrz(lines, layoutOf(format));

describe('parseMrz', () => {
  it.each(LAYOUTS.map(({ format }) => format))('%s: every check digit of the specimen agrees', (format) => {
    const { checks } = parsed(format);
    expect(Object.keys(checks).sort()).toEqual(Object.keys(layoutOf(format).checks).sort());
    expect(Object.values(checks)).not.toContain(false);
  });

  it('reads the specimen passport of ICAO Doc 9303-4', () => {
    expect(parsed('TD3')).toMatchObject({
      format: 'TD3',
      namesCut: false,
      fields: {
        documentNumber: 'L898902C3',
        surname: 'ERIKSSON',
        givenNames: 'ANNA MARIA',
        nationality: 'UTO',
        issuer: 'UTO',
        birthDate: '1974-08-12',
        expiryDate: '2012-04-15',
        sex: 'F',
      },
    });
  });

  it('reads the specimen card of ICAO Doc 9303-5', () => {
    const { fields } = parsed('TD1');
    expect(fields).toMatchObject({
      documentNumber: 'D23145890',
      surname: 'ERIKSSON',
      expiryDate: '2012-04-15',
    });
  });

  it('reads the French papers', () => {
    expect(parsed('FRA-ID').fields).toEqual({
      documentNumber: '880692310285',
      surname: 'BERTHIER',
      givenNames: 'CORINNE',
      nationality: null,
      issuer: 'FRA',
      birthDate: '1965-12-06',
      expiryDate: null,
      sex: 'F',
    });
    expect(parsed('FRA-DL').fields).toMatchObject({
      documentNumber: '13AA00002',
      surname: 'MARTIN',
      expiryDate: '2018-12-31',
      birthDate: null,
    });
  });

  it('reads numbers of more than nine characters', () => {
    // ICAO Doc 9303-5, 4.2.4: D23145890734, check digit 9.
    const { fields, checks } = parsed('TD1', [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      EXAMPLES.TD1[1]!,
      EXAMPLES.TD1[2]!,
    ]);
    expect(fields.documentNumber).toBe('D23145890734');
    expect(checks.documentNumber).toBe(true);
    const td2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D23145890<UTO7408122F12041597349<<<1'];
    expect(parsed('TD2', td2)).toMatchObject({
      fields: { documentNumber: 'D23145890734' },
      checks: { documentNumber: true },
    });
  });

  it.each([
    ['P<UTOERIKSSON<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'ERIKSSON', null, false],
    ['P<UTOERIKSSON<LIND<<<<<<<<<<<<<<<<<<<<<<<<<<', 'ERIKSSON LIND', null, false],
    ['P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K', true],
    ['P<D<<MUELLER<<JO<ANNE<<<<<<<<<<<<<<<<<<<<<<<', 'MUELLER', 'JO ANNE', false],
  ])('splits the names of %s', (line, surname, givenNames, namesCut) => {
    const result = parsed('TD3', [line, EXAMPLES.TD3[1]!]);
    expect(result).toMatchObject({ namesCut, fields: { surname, givenNames } });
  });

  it('says which check digits do not agree, and leaves everything as it is printed', () => {
    const wrong = `L898902C46${EXAMPLES.TD3[1]!.slice(10)}`;
    const { checks, fields } = parsed('TD3', [EXAMPLES.TD3[0]!, wrong]);
    expect(checks).toEqual({
      documentNumber: false,
      birthDate: true,
      expiryDate: true,
      optional: true,
      composite: false,
    });
    expect(fields.documentNumber).toBe('L898902C4');
  });

  it('takes a filler for the digit of empty optional data', () => {
    const start = 'L898902C36UTO7408122F1204159<<<<<<<<<<<<<<';
    const composite = checkDigit(`L898902C367408122${start.slice(21)}<`);
    const { checks } = parsed('TD3', [EXAMPLES.TD3[0]!, `${start}<${composite}`]);
    expect(checks.optional).toBe(true);
    expect(checks.composite).toBe(true);
  });

  it('gives null for dates that cannot be', () => {
    const digits = `740230${checkDigit('740230')}F120431${checkDigit('120431')}`;
    const { fields } = parsed('TD3', [EXAMPLES.TD3[0]!, `L898902C36UTO${digits}ZE184226B<<<<<10`]);
    expect(fields).toMatchObject({ birthDate: null, expiryDate: null });
  });
});

describe('the package mrz', () => {
  const oracle: Partial<Record<MrzFormat, string>> = {
    TD1: 'TD1',
    TD2: 'TD2',
    TD3: 'TD3',
    'FRA-ID': 'FRENCH_NATIONAL_ID',
    'FRA-DL': 'FRENCH_DRIVING_LICENSE',
  };

  it.each(Object.keys(oracle) as MrzFormat[])('agrees about %s, whatever is printed', (format) => {
    const layout = layoutOf(format);
    const characters: Record<string, string> = {
      a: 'ABKOSZ',
      n: 'AZ<',
      d: '0189',
      f: '0189<',
      s: 'MF<',
      '*': '0A<8',
    };
    const line = (places: string) =>
      fc.tuple(...[...places].map((place) => fc.constantFrom(...characters[place]!)));
    const printed = fc.tuple(...layout.places.map(line)).map((rows) => rows.map((row) => row.join('')));
    fc.assert(
      fc.property(printed, fc.boolean(), (random, specimen) => {
        const kept = specimen ? 12 : 5;
        const lines = EXAMPLES[format].map((text, i) => text.slice(0, kept) + random[i]!.slice(kept));
        const ours = parseMrz(lines, layout);
        const { details } = parseByPackage(lines);
        const names = {
          documentNumber: 'documentNumberCheckDigit',
          birthDate: 'birthDateCheckDigit',
          expiryDate: 'expirationDateCheckDigit',
          composite: 'compositeCheckDigit',
        } as const;
        for (const [check, field] of Object.entries(names)) {
          const theirs = details.find((detail) => detail.field === field);
          const here = ours.checks[check as keyof typeof names];
          // The package takes fillers where a date's digit is missing; ICAO Doc 9303-3, 4.9 asks for a digit.
          const digit = layout.checks[check as keyof typeof names]?.digit;
          if (here === undefined || !theirs || !digit || textAt(lines, digit) === '<') continue;
          expect(here, `${check} of ${lines.join(' ')}`).toBe(theirs.valid);
        }
      }),
      { numRuns: 300 },
    );
  });
});
