import { fill } from '../core/messages/format.ts';
import { ENGLISH } from '../languages/en/page.ts';
import { LANGUAGES, type Language, loadPageTexts } from '../languages/index.ts';
import type { PluralText, Strings } from '../languages/texts.ts';

/** The catalogue in use. */
export let strings: Strings = ENGLISH;

/** The language in use. */
export let language: Language = 'en';

let plurals = new Intl.PluralRules(language);

/** Changes the catalogue in use; what is on the screen already stays as it is. */
export function useLanguage(next: Language): Promise<void> {
  return inLanguage(next, () => {});
}

/** Builds something in a language, at once when its catalogue is there: nobody else changes it in between. */
export async function inLanguage<T>(next: Language, build: () => T): Promise<T> {
  const texts = await loadPageTexts(next);
  strings = texts ?? ENGLISH;
  language = next;
  plurals = new Intl.PluralRules(languageTag());
  return build();
}

/** The language in use as a BCP 47 tag; numbers are written its way. */
export function languageTag(): string {
  return LANGUAGES[language].tag;
}

/** Chooses the sentence for a count and fills it in. */
export function countText(text: PluralText, count: number): string {
  const chosen = plurals.select(count) === 'one' ? (text.one ?? text.other) : text.other;
  return fill(chosen, { count });
}
