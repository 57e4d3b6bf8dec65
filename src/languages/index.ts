/** The registry of languages: a language is one folder and one line here. Texts are loaded when a language is asked for. */
import type { Catalogue } from '../core/messages/catalogue.ts';
import type { Strings } from './texts.ts';

/** One language: the name that its readers know, its BCP 47 tag, and where its texts are. */
interface LanguageEntry {
  readonly name: string;
  /** For the `lang` attribute and for numbers. */
  readonly tag: string;
  readonly rules: (() => Promise<{ TEXTS: Catalogue }>) | undefined;
  readonly page: (() => Promise<{ TEXTS: Strings }>) | undefined;
}

/** English has no texts to load: it stands in the rules and in the page themselves. Chinese is in simplified characters. */
export const LANGUAGES = {
  en: entry('English', 'en'),
  zh: entry(
    '简体中文',
    'zh-Hans',
    () => import('./zh/rules.ts'),
    () => import('./zh/page.ts'),
  ),
  es: entry(
    'Español',
    'es',
    () => import('./es/rules.ts'),
    () => import('./es/page.ts'),
  ),
  de: entry(
    'Deutsch',
    'de',
    () => import('./de/rules.ts'),
    () => import('./de/page.ts'),
  ),
  fr: entry(
    'Français',
    'fr',
    () => import('./fr/rules.ts'),
    () => import('./fr/page.ts'),
  ),
  ja: entry(
    '日本語',
    'ja',
    () => import('./ja/rules.ts'),
    () => import('./ja/page.ts'),
  ),
  ko: entry(
    '한국어',
    'ko',
    () => import('./ko/rules.ts'),
    () => import('./ko/page.ts'),
  ),
};

/** A language of the texts. */
export type Language = keyof typeof LANGUAGES;

/** Their codes, in the order in which they are offered. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

/** What rules say in a language; undefined for English. */
export async function loadRuleTexts(language: Language): Promise<Catalogue | undefined> {
  return (await LANGUAGES[language].rules?.())?.TEXTS;
}

/** What the page says in a language; undefined for English. */
export async function loadPageTexts(language: Language): Promise<Strings | undefined> {
  return (await LANGUAGES[language].page?.())?.TEXTS;
}

/** Whether a text names a language that is there. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** The first of the wanted languages that is there; they are BCP 47 tags, the dearest first. English where none is. */
export function matchLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]!).find(isLanguage) ?? 'en';
}

function entry(
  name: string,
  tag: string,
  rules?: LanguageEntry['rules'],
  page?: LanguageEntry['page'],
): LanguageEntry {
  return { name, tag, rules, page };
}
