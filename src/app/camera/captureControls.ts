import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { type LivePreferences, savePreferences } from './preferences.ts';

/** The shutter, with what takes the photo by itself at one side and what goes elsewhere at the other. */
export interface CaptureBar {
  element: HTMLElement;
  setEnabled(enabled: boolean): void;
  /** How much of the countdown has passed, 0..1; drawn round the shutter. */
  setProgress(share: number): void;
}

export function createCaptureBar(
  preferences: LivePreferences,
  beside: HTMLElement,
  onShutter: () => void,
): CaptureBar {
  const shutter = el(
    'button',
    {
      type: 'button',
      class: 'shutter',
      disabled: true,
      'aria-label': strings.live.shutter,
      onclick: onShutter,
    },
    icon('camera'),
  );
  const automatic = preferenceSwitch('automatic', strings.live.automatic, preferences);
  return {
    element: el(
      'div',
      { class: 'capture-bar' },
      el('div', { class: 'capture-side' }, automatic),
      shutter,
      el('div', { class: 'capture-side' }, beside),
    ),
    setEnabled(enabled) {
      shutter.disabled = !enabled;
    },
    setProgress(share) {
      shutter.style.setProperty('--share', share.toFixed(2));
    },
  };
}

/** Changes a preference in place when it is turned, and keeps it. */
export function preferenceSwitch(
  name: keyof LivePreferences,
  text: string,
  preferences: LivePreferences,
): HTMLElement {
  const box = el('input', {
    type: 'checkbox',
    role: 'switch',
    id: `live-${name}`,
    checked: preferences[name],
    onchange: () => {
      preferences[name] = box.checked;
      savePreferences(preferences);
    },
  });
  return el('label', { class: 'switch' }, box, el('span', {}, text));
}

/** Leaves the photo to the phone's own camera, which knows none of our hints. */
export function ownCameraButton(onPhoto: (photo: File) => void): HTMLElement {
  const input = el('input', {
    type: 'file',
    class: 'sr-only',
    id: 'take',
    accept: 'image/*',
    capture: 'environment',
    onchange: () => {
      const [photo] = input.files ?? [];
      if (photo) onPhoto(photo);
      input.value = '';
    },
  });
  return el('label', { class: 'button own-camera' }, input, icon('phone'), el('span', {}, strings.live.own));
}
