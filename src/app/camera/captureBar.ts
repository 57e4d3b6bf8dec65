import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { type LivePreferences, savePreferences } from './preferences.ts';

/** The shutter, and when the photo is taken by itself. */
export interface CaptureBar {
  element: HTMLElement;
  setEnabled(enabled: boolean): void;
  /** How much of the countdown has passed, 0..1; drawn round the shutter. */
  setProgress(share: number): void;
}

interface CaptureEvents {
  onShutter(): void;
}

/** Changes the preferences in place when a switch is turned, and keeps them. */
export function createCaptureBar(preferences: LivePreferences, events: CaptureEvents): CaptureBar {
  const shutter = el(
    'button',
    {
      type: 'button',
      class: 'shutter',
      disabled: true,
      'aria-label': strings.live.shutter,
      onclick: events.onShutter,
    },
    icon('camera'),
  );
  const countdown = preferenceSwitch('countdown', strings.live.countdown, preferences);
  const automatic = preferenceSwitch('automatic', strings.live.automatic, preferences, (on) => {
    countdown.hidden = !on;
  });
  countdown.hidden = !preferences.automatic;
  const sound = preferenceSwitch('sound', strings.live.sound, preferences);
  const element = el(
    'div',
    { class: 'capture-bar' },
    el('div', { class: 'switches' }, automatic, countdown),
    shutter,
    el('div', { class: 'switches' }, sound),
  );

  return {
    element,
    setEnabled(enabled) {
      shutter.disabled = !enabled;
    },
    setProgress(share) {
      shutter.style.setProperty('--share', share.toFixed(2));
    },
  };
}

function preferenceSwitch(
  name: keyof LivePreferences,
  text: string,
  preferences: LivePreferences,
  onChange: (on: boolean) => void = () => {},
): HTMLElement {
  const box = el('input', {
    type: 'checkbox',
    role: 'switch',
    id: `live-${name}`,
    checked: preferences[name],
    onchange: () => {
      preferences[name] = box.checked;
      savePreferences(preferences);
      onChange(box.checked);
    },
  });
  return el('label', { class: 'switch' }, box, el('span', {}, text));
}
