import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/languages/en/page.ts';
import { LANGUAGE_CODES } from '../../../src/languages/index.ts';
import { countText, strings, useLanguage } from '../../../src/ui/strings.ts';
import { announcementOf } from '../../../src/ui/verdict.ts';
import { failedOf, reportOf, resultOf } from '../../support/results.ts';

const OTHERS = LANGUAGE_CODES.filter((language) => language !== 'en');

/** Every text of a catalogue by its path. */
function textsOf(catalogue: object, path = ''): [path: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value] as const] : textsOf(value, `${path}.${key}`),
  ) as [string, string][];
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const isSentence = (text: string) =>
  text
    .replace(/\{\w+\}/g, '')
    .split(/\W+/)
    .filter(Boolean).length > 2;
const english = new Map(textsOf(ENGLISH));

afterAll(() => useLanguage('en'));

describe.each(OTHERS)('the page in %s', (language) => {
  beforeAll(() => useLanguage(language));

  it('fills in the same figures as in English', () => {
    for (const [path, text] of textsOf(strings)) {
      expect(placeholders(text), path).toEqual(placeholders(english.get(path)!));
    }
  });

  it('leaves no text out', () => {
    for (const [path, text] of textsOf(strings)) {
      expect(text.trim(), path).not.toBe('');
      if (isSentence(english.get(path)!)) expect(text, path).not.toBe(english.get(path));
    }
  });

  it('counts and reads out', () => {
    expect(countText(strings.list.title, 3)).toContain('3');
    const said = announcementOf(reportOf([resultOf('blur'), failedOf('glare', 'P', 'A')]));
    expect(said).toContain('P');
    expect(said).not.toMatch(/\{|undefined/);
  });
});
