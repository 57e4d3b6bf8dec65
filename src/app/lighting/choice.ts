import { el } from '../../ui/dom.ts';

/** One of a few, all of them in sight: radio buttons that look like one bar. */
export function choice<T extends string>(
  name: string,
  label: string,
  options: Readonly<Record<T, string>>,
  chosen: T,
  onChange: (value: T) => void,
): HTMLElement {
  const buttons = (Object.entries(options) as [T, string][]).map(([value, text]) =>
    el(
      'label',
      { class: 'choice-option' },
      el('input', {
        type: 'radio',
        name: `choice-${name}`,
        value,
        checked: value === chosen,
        onchange: () => onChange(value),
      }),
      el('span', { class: 'choice-text' }, text),
    ),
  );
  return el('fieldset', { class: 'choice' }, el('legend', {}, label), el('div', {}, ...buttons));
}
