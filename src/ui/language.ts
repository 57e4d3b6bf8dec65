import { isLanguage, type Language, matchLanguage } from '../languages/index.ts';

const KEY = 'clearshot.language';

/** The language that the person chose here before, else the browser's. */
export function preferredLanguage(): Language {
  const chosen = remembered();
  return chosen !== null && isLanguage(chosen) ? chosen : matchLanguage(navigator.languages);
}

/** Remembers the choice for the next visit, where the browser lets the page remember anything. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
