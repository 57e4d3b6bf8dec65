import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsvRow, parseCsv } from '../../../../src/batch/expectations/csv.ts';
import { anyText } from '../../../support/arbitraries.ts';

describe('parseCsv', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r\nb', [['a'], ['b']]],
    ['"a,\nb","say ""x"""\n', [['a,\nb', 'say "x"']]],
    [
      'a,\n\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('says where a quote stands alone', () => {
    expect(() => parseCsv('a\nb"c\n')).toThrow('a quote alone in line 2');
  });

  it('reads back any row that was written', () => {
    const row = fc.array(anyText, { minLength: 2 });
    const property = fc.property(row, (fields) => {
      expect(parseCsv(formatCsvRow(fields))).toEqual([fields]);
    });
    fc.assert(property);
  });
});
