import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { LightHint } from './benchHints.ts';

const STANDINGS = { problem: 'warning', wait: 'pending', good: 'passed' } as const;

/** What is wrong with the light and what to do, below the picture: whoever turns lamps reads it from further away. */
export function createLightHint(): { element: HTMLElement; set(hint: LightHint): boolean } {
  const sign = el('span', { class: 'live-hint-sign' });
  const problem = el('span', { class: 'live-hint-problem' });
  const advice = el('strong', { class: 'live-hint-advice' });
  const text = el('span', { class: 'live-hint-text' }, problem, advice);
  const element = el('p', { class: 'live-hint' }, sign, text);
  let shown: LightHint | null = null;
  return {
    element,
    /** True where it is another hint than before. */
    set(next) {
      if (next === shown) return false;
      const isOther = next.key !== shown?.key;
      shown = next;
      element.dataset.standing = STANDINGS[next.tone];
      element.dataset.hint = next.key;
      sign.replaceChildren(icon(STANDINGS[next.tone]));
      problem.textContent = next.problem;
      advice.textContent = next.advice;
      return isOther;
    },
  };
}
