import { el } from '../../ui/dom.ts';
import { drawingOf } from '../../ui/drawings.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import type { Host } from '../host.ts';
import { createBackButton } from './backButton.ts';

/** The guide for those whose photo was rejected. */
export interface RejectedView {
  element: HTMLElement;
  focus(): void;
}

/** The rule that answers a reason; null for one that no photo can mend. */
const ANSWERS = {
  blurry: 'blur',
  glare: 'glare',
  corners: 'corners',
  covered: 'obstruction',
  screen: 'recapture',
  face: 'lighting',
  expired: null,
  mismatch: null,
  unsupported: null,
} as const;

type Reason = keyof typeof ANSWERS;

export function createRejectedView(host: Host): RejectedView {
  const { rejected } = strings;
  const headline = el('h1', { tabindex: -1 }, rejected.title);
  const element = el(
    'div',
    { class: 'rejected' },
    createBackButton(host),
    headline,
    el('p', { class: 'lede' }, rejected.lede),
    el('h2', {}, rejected.photoTitle),
    el('ul', { class: 'reasons' }, ...reasons().map((reason) => reasonItem(reason, host))),
    el('h2', {}, rejected.otherTitle),
    el('ul', { class: 'reasons' }, ...Object.values(rejected.others).map((tip) => tipItem(tip, null))),
  );
  return { element, focus: () => headline.focus({ preventScroll: true }) };
}

function reasons(): Reason[] {
  return Object.keys(ANSWERS) as Reason[];
}

/** A reason with its answer; where a new photo helps, the way to it is one tap away. */
function reasonItem(reason: Reason, host: Host): HTMLElement {
  const rule = ANSWERS[reason];
  const take = el(
    'button',
    {
      type: 'button',
      class: 'primary',
      onclick: () => (host.hasCamera ? host.openCamera() : host.navigation.home()),
    },
    icon(host.hasCamera ? 'camera' : 'photo'),
    host.hasCamera ? strings.rejected.take : strings.rejected.check,
  );
  return tipItem(
    strings.rejected.reasons[reason],
    rule && el('div', { class: 'reason-help' }, drawingOf(rule), take),
  );
}

function tipItem(
  { title, answer }: { title: string; answer: string },
  help: HTMLElement | null,
): HTMLElement {
  return el(
    'li',
    {},
    el(
      'details',
      { class: 'reason', name: 'reason' },
      el('summary', {}, el('span', {}, title), icon('more')),
      el('div', { class: 'details-body' }, el('p', {}, answer), help),
    ),
  );
}
