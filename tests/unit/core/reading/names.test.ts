import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../src/core/reading/names.ts';

const compare = (typed: [string, string], read: [string, string], cut = false) =>
  compareNames({ surname: typed[0], givenNames: typed[1] }, { surname: read[0], givenNames: read[1] }, cut);

describe('compareNames', () => {
  it.each([
    [
      ['Eriksson', 'Anna Maria'],
      ['ERIKSSON', 'ANNA MARIA'],
    ],
    [
      ['Müller', 'Jörg'],
      ['MUELLER', 'JOERG'],
    ],
    [
      ['Müller', 'Jörg'],
      ['MULLER', 'JORG'],
    ],
    [
      ['Groß', 'Änne'],
      ['GROSS', 'AENNE'],
    ],
    [
      ['Auziņš', 'Jānis'],
      ['AUZINS', 'JANIS'],
    ],
    [
      ['Ağa', 'Işık'],
      ['AGA', 'ISIK'],
    ],
    [
      ['Øster', 'Åse'],
      ['OESTER', 'AASE'],
    ],
    [
      ['Øster', 'Åse'],
      ['OSTER', 'ASE'],
    ],
    [
      ['Ñuñez', 'José'],
      ['NUNEZ', 'JOSE'],
    ],
    [
      ['Ñuñez', 'José'],
      ['NXXUNXXEZ', 'JOSE'],
    ],
    [
      ['Þórsdóttir', 'Ðóra'],
      ['THORSDOTTIR', 'DORA'],
    ],
    [
      ['Łukasiewicz', 'Łucja'],
      ['LUKASIEWICZ', 'LUCJA'],
    ],
    [
      ["O'Connor", 'Sinéad'],
      ['OCONNOR', 'SINEAD'],
    ],
    [
      ['Kowalska-Kwiatkowska', 'Joanna'],
      ['KOWALSKA KWIATKOWSKA', 'JOANNA'],
    ],
    [
      ['van der Berg', 'Jan'],
      ['VANDERBERG', 'JAN'],
    ],
    [
      ['VanDerBerg', 'Jan'],
      ['VAN DER BERG', 'JAN'],
    ],
    [
      ['ßen', 'İnci'],
      ['SSEN', 'INCI'],
    ],
  ] as [[string, string], [string, string]][])('%s is %s', (typed, read) => {
    expect(compare(typed, read).verdict).toBe('same');
  });

  it.each([
    [['Anna Maria', 'Eriksson'], ['ERIKSSON', 'ANNA MARIA'], 'order'],
    [['Eriksson', 'Anna'], ['ERIKSSON', 'ANNA MARIA'], 'fewer'],
    [['Eriksson', 'Anna Maria Sofia'], ['ERIKSSON', 'ANNA MARIA'], 'more'],
    [['Erikson', 'Anna Maria'], ['ERIKSSON', 'ANNA MARIA'], 'letters'],
    [['Svensson', 'Anna Maria'], ['ERIKSSON', 'ANNA MARIA'], 'other'],
    [['王', '小明'], ['WANG', 'XIAOMING'], 'script'],
    [['Иванов', 'Иван'], ['IVANOV', 'IVAN'], 'script'],
  ] as [[string, string], [string, string], string][])('%s against %s: %s', (typed, read, verdict) => {
    expect(compare(typed, read).verdict).toBe(verdict);
  });

  it('allows for names that were cut at the end of the line', () => {
    const read: [string, string] = ['NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K'];
    expect(compare(['Nilavadhanananda', 'Chayapa Dejthamrong Krasuang'], read, true).verdict).toBe('cut');
  });

  it('compares one of the two alone', () => {
    const read = { surname: 'ERIKSSON', givenNames: 'ANNA MARIA' };
    expect(compareNames({ surname: 'Eriksson' }, read, false).verdict).toBe('same');
    expect(compareNames({ givenNames: 'Anna Maria' }, read, false).verdict).toBe('same');
    expect(compareNames({ surname: 'Svensson' }, read, false).verdict).toBe('other');
  });

  it('counts the letters that differ', () => {
    expect(compare(['Erikson', 'Anna'], ['ERIKSSON', 'ANNA']).letters).toBe(1);
    expect(compare(['Svensson', 'Anna'], ['ERIKSSON', 'ANNA']).letters).toBeGreaterThan(2);
  });
});
