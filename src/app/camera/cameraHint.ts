import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { Standing } from '../../ui/standing.ts';
import type { Hint } from '../guidance/hints.ts';

/** The few words on the picture. */
export interface CameraHint {
  element: HTMLElement;
  /** True where it is another hint than before. */
  set(hint: Hint): boolean;
}

const STANDINGS = {
  problem: 'warning',
  doubt: 'cantTell',
  wait: 'pending',
  good: 'passed',
} as const satisfies Record<Hint['tone'], Standing | 'pending'>;

export function createCameraHint(): CameraHint {
  const sign = el('span', { class: 'camera-hint-sign' });
  const text = el('strong', {});
  const element = el('p', { class: 'camera-hint' }, sign, text);
  let shown: Hint | null = null;
  return {
    element,
    set(next) {
      const isOther = next.key !== shown?.key;
      if (!isOther && next.text === shown?.text) return false;
      shown = next;
      element.dataset.standing = STANDINGS[next.tone];
      element.dataset.hint = next.key;
      sign.replaceChildren(icon(STANDINGS[next.tone]));
      text.textContent = next.text;
      return isOther;
    },
  };
}
