import type { CheckSettings } from '../browser/client.ts';
import { el } from '../ui/dom.ts';
import { strings } from '../ui/strings.ts';

type Preset = NonNullable<CheckSettings['preset']>;

/** In the order in which they are offered. */
const OFFERED = ['standard', 'strict', 'lenient'] as const satisfies readonly Preset[];

const STORED = 'clearshot.preset';

/** The preset as it was chosen last. */
export function loadPreset(): Preset {
  try {
    const stored = localStorage.getItem(STORED);
    return OFFERED.find((preset) => preset === stored) ?? 'standard';
  } catch {
    return 'standard';
  }
}

/** Remembers the choice, where the browser lets the page remember anything. */
export function savePreset(preset: Preset): void {
  try {
    localStorage.setItem(STORED, preset);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Asks who wants the photo, which says how strictly it is judged. */
export function createPresetPicker(current: Preset, onChange: (preset: Preset) => void): HTMLElement {
  const options = OFFERED.map((preset) =>
    el('option', { value: preset, selected: preset === current }, strings.presets[preset]),
  );
  const select = el(
    'select',
    { class: 'preset', onchange: () => onChange(select.value as Preset) },
    ...options,
  );
  return el('label', { class: 'preset-picker' }, el('span', {}, strings.presets.label), select);
}
