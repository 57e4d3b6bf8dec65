import { type Language, matchLanguage } from '../languages/index.ts';

/**
 * The language of an element: of its `language` attribute, else of the page around it (`lang`, as CSS's `:lang()` sees
 * it), else of the browser. Any BCP 47 tag will do; one that is not there falls back to English.
 */
export function elementLanguage(element: Element): Language {
  const wanted = element.getAttribute('language') || pageLanguage(element);
  return matchLanguage(wanted ? [wanted] : navigator.languages);
}

function pageLanguage(element: Element): string | null {
  const said = element.closest('[lang]')?.getAttribute('lang');
  if (said) return said;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLanguage(root.host) : null;
}
