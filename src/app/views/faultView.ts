import type { PhotoFault } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { faultText } from '../../ui/faults.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';

/** A photo that could not be checked. */
export interface FaultView {
  element: HTMLElement;
  focus(): void;
}

interface FaultEvents {
  /** Left out where trying the same photo again cannot help. */
  onAgain?: () => void;
  /** Given where the photo is one of several. */
  onBack?: () => void;
  /** Left out where no photo can be checked at all. */
  onAnother?: () => void;
}

/**
 * Says what is wrong with the file or the check, in words and in the program's own, and what to do.
 *
 * @param file the photo's name; empty where the fault is not the photo's
 */
export function createFaultView(file: string, fault: PhotoFault, events: FaultEvents): FaultView {
  const text = faultText(fault.code);
  const headline = el(
    'h1',
    { class: 'headline', tabindex: -1 },
    ...(file ? [el('span', { class: 'stamp' }, icon('failed'), strings.verdict.error)] : []),
    ...(file ? [el('span', { class: 'sr-only' }, ': ')] : []),
    el('span', { class: 'sentence' }, text.title),
  );
  const again =
    events.onAgain && el('button', { type: 'button', onclick: events.onAgain }, strings.actions.again);
  const back =
    events.onBack &&
    el(
      'button',
      { type: 'button', class: 'quiet back', onclick: events.onBack },
      icon('back'),
      strings.list.back,
    );
  const element = el(
    'section',
    { class: 'verdict fault', 'data-standing': 'failed' },
    back,
    headline,
    el('p', { class: 'next-step' }, el('strong', {}, strings.verdict.nextStep), text.advice),
    el(
      'div',
      { class: 'actions' },
      events.onAnother &&
        el(
          'button',
          { type: 'button', class: 'primary', onclick: events.onAnother },
          icon('another'),
          strings.actions.another,
        ),
      again,
    ),
    el('p', { class: 'fault-detail' }, el('bdi', {}, file), el('code', { lang: 'en' }, fault.message)),
  );
  document.title = `${text.title} · ${strings.name}`;
  return { element, focus: () => headline.focus() };
}
