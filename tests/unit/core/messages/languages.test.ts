import { describe, expect, it } from 'vitest';
import {
  isLanguage,
  LANGUAGE_TAGS,
  LANGUAGES,
  matchLanguage,
} from '../../../../src/core/messages/languages.ts';

describe('matchLanguage', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de-AT', 'KO-kr', 'en'], 'ko'],
    [['zh-Hant-TW'], 'zh'],
    [['de'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
  ])('chooses for %j', (wanted, language) => {
    expect(matchLanguage(wanted)).toBe(language);
  });
});

it('knows its languages', () => {
  expect(isLanguage('ja')).toBe(true);
  expect(isLanguage('toString')).toBe(false);
  expect(Object.values(LANGUAGE_TAGS).map((tag) => new Intl.Locale(tag).language)).toEqual(
    Object.keys(LANGUAGES),
  );
});
