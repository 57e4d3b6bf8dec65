import { describe, expect, it } from 'vitest';
import {
  isLanguage,
  LANGUAGE_CODES,
  LANGUAGES,
  loadPageTexts,
  loadRuleTexts,
  matchLanguage,
} from '../../../src/languages/index.ts';

describe('matchLanguage', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['sv-SE', 'KO-kr', 'en'], 'ko'],
    [['de-AT', 'en'], 'de'],
    [['zh-Hant-TW'], 'zh'],
    [['sv'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
  ])('chooses for %j', (wanted, language) => {
    expect(matchLanguage(wanted)).toBe(language);
  });
});

it('knows its languages', () => {
  expect(isLanguage('ja')).toBe(true);
  expect(isLanguage('toString')).toBe(false);
  expect(Object.values(LANGUAGES).map(({ tag }) => new Intl.Locale(tag).language)).toEqual(LANGUAGE_CODES);
});

it('loads the texts of a language, and none for English', async () => {
  expect(await loadRuleTexts('en')).toBeUndefined();
  expect(await loadPageTexts('en')).toBeUndefined();
  for (const language of LANGUAGE_CODES.filter((code) => code !== 'en')) {
    expect((await loadRuleTexts(language))?.words.left).toBeTruthy();
    expect((await loadPageTexts(language))?.language).toBeTruthy();
  }
});
