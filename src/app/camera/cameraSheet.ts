import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { preferenceSwitch } from './captureControls.ts';
import type { LivePreferences } from './preferences.ts';

/** What need not be in sight while a photo is taken: settings, notes on the camera, how every rule stands. */
export interface CameraSheet {
  dialog: HTMLDialogElement;
  button: HTMLButtonElement;
  /** Shows at the button that there is something to read. */
  setNews(news: boolean): void;
}

export function createCameraSheet(preferences: LivePreferences, parts: readonly HTMLElement[]): CameraSheet {
  const { live } = strings;
  const close = el(
    'button',
    { type: 'button', class: 'primary', onclick: () => dialog.close() },
    live.closeSettings,
  );
  const dialog = el(
    'dialog',
    { class: 'camera-sheet', 'aria-label': live.settings },
    el(
      'div',
      { class: 'camera-switches' },
      preferenceSwitch('countdown', live.countdown, preferences),
      preferenceSwitch('sound', live.sound, preferences),
    ),
    ...parts,
    close,
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'camera-round camera-settings-button',
      'aria-label': live.settings,
      title: live.settings,
      onclick: () => dialog.showModal(),
    },
    icon('settings'),
  );
  return { dialog, button, setNews: (news) => button.classList.toggle('has-news', news) };
}
