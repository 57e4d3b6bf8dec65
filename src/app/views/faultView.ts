import type { PhotoFault } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { faultText } from '../../ui/faults.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { headlineParts } from '../../ui/verdictView.ts';

/** A photo that could not be checked. */
export interface FaultView {
  element: HTMLElement;
  focus(): void;
}

interface FaultEvents {
  /** Left out where trying the same photo again cannot help. */
  onAgain?: () => void;
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
  const parts = headlineParts({ tone: 'failed', stamp: strings.verdict.error, sentence: text.title });
  const headline = el('h1', { class: 'headline', tabindex: -1 }, ...(file ? parts : parts.slice(-1)));
  const another =
    events.onAnother &&
    el(
      'button',
      { type: 'button', class: 'primary', onclick: events.onAnother },
      icon('another'),
      strings.actions.another,
    );
  const again =
    events.onAgain && el('button', { type: 'button', onclick: events.onAgain }, strings.actions.again);
  const element = el(
    'section',
    { class: 'verdict fault', 'data-standing': 'failed' },
    headline,
    el('p', { class: 'next-step' }, el('strong', {}, strings.verdict.nextStep), el('span', {}, text.advice)),
    el('div', { class: 'actions' }, another, again),
    el('p', { class: 'fault-detail' }, el('bdi', {}, file), el('code', { lang: 'en' }, fault.message)),
  );
  document.title = `${text.title} · ${strings.name}`;
  return { element, focus: () => headline.focus() };
}
