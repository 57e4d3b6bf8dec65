/** The languages that every text is there in, by the names that their readers know. Chinese is in simplified characters. */
export const LANGUAGES = {
  en: 'English',
  zh: '简体中文',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  ko: '한국어',
} as const;

/** A language of the texts. */
export type Language = keyof typeof LANGUAGES;

/** BCP 47 tags, for the `lang` attribute and for numbers. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = {
  en: 'en',
  zh: 'zh-Hans',
  es: 'es',
  fr: 'fr',
  ja: 'ja',
  ko: 'ko',
};

/** Whether a text names a language that is there. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** The first of the wanted languages that is there; they are BCP 47 tags, the dearest first. English where none is. */
export function matchLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]!).find(isLanguage) ?? 'en';
}
