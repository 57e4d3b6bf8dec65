import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readExpected, readToday } from '../../../src/batch/personal.ts';
import { UsageError } from '../../../src/batch/usageError.ts';

const folder = mkdtempSync(join(tmpdir(), 'clearshot-personal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(text: string): string {
  const file = join(folder, 'typed.json');
  writeFileSync(file, text);
  return file;
}

describe('readToday', () => {
  it('takes a date as it is, and now as the day where the program runs', () => {
    expect(readToday('--today', '2026-11-28')).toBe('2026-11-28');
    expect(readToday('--today', 'now', () => new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
    expect(readToday('--today', 'now', () => new Date(2027, 0, 5, 0, 1))).toBe('2027-01-05');
  });

  it.each(['2027-02-29', 'tomorrow', '28.11.2026', ''])('refuses %s', (value) => {
    expect(() => readToday('--today', value)).toThrow(
      new UsageError(`Expected now or a date as YYYY-MM-DD for --today but received "${value}"`),
    );
  });
});

describe('readExpected', () => {
  it('reads what was typed', () => {
    const typed = { surname: 'Eriksson', birthDate: '1974-08-12' };
    expect(readExpected(write(JSON.stringify(typed)))).toEqual(typed);
  });

  it.each([
    ['no JSON', 'Eriksson', 'Expected a JSON file for --against but received'],
    ['a list', '["Eriksson"]', 'Expected an object with what was typed in'],
    ['another key', '{"surename": "Eriksson"}', 'surename'],
    ['a number', '{"documentNumber": 898902}', 'Expected a text for documentNumber in'],
    ['another date', '{"birthDate": "12.08.1974"}', 'Expected a date as YYYY-MM-DD for birthDate in'],
  ])('refuses %s, and does not repeat what was typed', (_, text, message) => {
    const file = write(text);
    let said = '';
    try {
      readExpected(file);
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      said = (error as Error).message;
    }
    expect(said).toContain(message);
    for (const secret of ['Eriksson', '898902', '12.08.1974']) expect(said).not.toContain(secret);
  });
});
