import { LANGUAGES, type Language } from '../../languages/index.ts';
import { el } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';

/** Offers every language by its own name. */
export function createLanguagePicker(current: Language, onChange: (language: Language) => void): HTMLElement {
  const options = Object.entries(LANGUAGES).map(([language, { name, tag }]) =>
    el('option', { value: language, lang: tag, selected: language === current }, name),
  );
  const select = el(
    'select',
    { 'aria-label': strings.language, onchange: () => onChange(select.value as Language) },
    ...options,
  );
  return select;
}
