import { fill } from '../core/messages/format.ts';
import { LANGUAGE_TAGS, type Language } from '../core/messages/languages.ts';
import { ENGLISH } from '../languages/en/page.ts';

/** The same keys as the English catalogue, with text of any kind: what another language has to supply. */
export type Strings = Widened<typeof ENGLISH>;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { one: string; other: string }
      ? PluralText
      : Widened<T[K]>;
};

/** A sentence by number: `other` stands for every plural category that a language does not name. */
export interface PluralText {
  readonly one?: string;
  readonly other: string;
}

/** Fetched when they are chosen. */
const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<{ TEXTS: Strings }>> = {
  zh: () => import('../languages/zh/page.ts'),
  es: () => import('../languages/es/page.ts'),
  fr: () => import('../languages/fr/page.ts'),
  ja: () => import('../languages/ja/page.ts'),
  ko: () => import('../languages/ko/page.ts'),
};

/** The catalogue in use. */
export let strings: Strings = ENGLISH;

/** The language in use. */
export let language: Language = 'en';

let plurals = new Intl.PluralRules(language);

/** Changes the catalogue in use; what is on the screen already stays as it is. */
export async function useLanguage(next: Language): Promise<void> {
  strings = next === 'en' ? ENGLISH : (await OTHERS[next]()).TEXTS;
  language = next;
  plurals = new Intl.PluralRules(languageTag());
}

/** The language in use as a BCP 47 tag; numbers are written its way. */
export function languageTag(): string {
  return LANGUAGE_TAGS[language];
}

/** Chooses the sentence for a count and fills it in. */
export function countText(text: PluralText, count: number): string {
  const chosen = plurals.select(count) === 'one' ? (text.one ?? text.other) : text.other;
  return fill(chosen, { count });
}
