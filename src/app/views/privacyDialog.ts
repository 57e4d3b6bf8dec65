import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';

/** The line in the header that says that nothing leaves the device, and the dialog that says how to check it. */
export function createPrivacyLine(): { button: HTMLElement; dialog: HTMLDialogElement } {
  const text = strings.privacy;
  const dialog = el(
    'dialog',
    { class: 'privacy', 'aria-labelledby': 'privacy-title' },
    el('h2', { id: 'privacy-title' }, text.title),
    el('p', {}, text.body),
    el('h3', {}, text.stepsTitle),
    el('ol', {}, ...text.steps.map((step) => el('li', {}, step))),
    el('p', { class: 'expert' }, text.expert),
    el('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, text.close),
  );
  const button = el(
    'button',
    { type: 'button', class: 'privacy-line', 'aria-haspopup': 'dialog', onclick: () => dialog.showModal() },
    icon('device'),
    el('span', {}, el('strong', {}, text.line), el('span', { class: 'how' }, text.how)),
  );
  return { button, dialog };
}
