import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import type { Host } from '../host.ts';

/** Goes one screen back, as the browser's own Back does. */
export function createBackButton({ navigation }: Pick<Host, 'navigation'>): HTMLElement {
  const label = navigation.previous?.address === 'photos' ? strings.list.back : strings.actions.start;
  const back = () => (navigation.previous ? navigation.back() : navigation.home());
  return el('button', { type: 'button', class: 'quiet back', onclick: back }, icon('back'), label);
}
