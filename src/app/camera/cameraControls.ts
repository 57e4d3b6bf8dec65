import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';
import {
  abilitiesOf,
  type CameraAbilities,
  type CameraChoice,
  type CameraState,
  type Range,
  setCamera,
  stateOf,
} from './camera.ts';

/** Which camera, and what it can be set to: only what it says that it can. */
export interface CameraControls {
  element: HTMLElement;
  setCameras(cameras: readonly CameraChoice[], current: string | undefined): void;
  /** Shows the controls of an open camera. */
  setTrack(track: MediaStreamTrack): void;
  setSpeed(looks: number): void;
}

interface CameraControlEvents {
  onChoose(id: string): void;
  announce(text: string): void;
}

export function createCameraControls(events: CameraControlEvents): CameraControls {
  const picker = el('select', { id: 'camera', onchange: () => events.onChoose(picker.value) });
  const settings = el('div', { class: 'camera-settings' });
  const resolution = el('p', { class: 'camera-fact' });
  const speed = el('p', { class: 'camera-fact' });
  const element = el(
    'section',
    { class: 'camera-controls' },
    el('h2', {}, strings.live.camera.title),
    labelled(strings.live.camera.choose, picker),
    settings,
    resolution,
    speed,
  );

  async function set(track: MediaStreamTrack, state: CameraState): Promise<void> {
    if (!(await setCamera(track, state))) events.announce(strings.live.camera.refused);
    render(track);
  }

  function render(track: MediaStreamTrack): void {
    const abilities = abilitiesOf(track);
    const state = stateOf(track);
    settings.replaceChildren(
      ...[
        slider('zoom', strings.live.camera.zoom, abilities.zoom, state.zoom, (zoom) => set(track, { zoom })),
        focusPicker(abilities, state, (focusMode) => set(track, { focusMode })),
        state.focusMode === 'manual' &&
          slider(
            'distance',
            strings.live.camera.distance,
            abilities.focusDistance,
            state.focusDistance,
            (focusDistance) => set(track, { focusMode: 'manual', focusDistance }),
          ),
      ].filter((control) => control instanceof HTMLElement),
    );
  }

  return {
    element,
    setCameras(cameras, current) {
      picker.replaceChildren(
        ...cameras.map(({ id, label }, i) =>
          el(
            'option',
            { value: id, selected: id === current },
            label || fill(strings.live.camera.unnamed, { number: i + 1 }),
          ),
        ),
      );
      picker.disabled = cameras.length < 2;
    },
    setTrack(track) {
      const { width = 0, height = 0, frameRate = 0 } = track.getSettings();
      resolution.textContent = fill(strings.live.camera.resolution, {
        width,
        height,
        rate: Math.round(frameRate),
      });
      render(track);
    },
    setSpeed(looks) {
      speed.textContent = fill(strings.live.camera.speed, { looks: Math.round(looks) });
    },
  };
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return el('label', { class: 'field' }, el('span', {}, text), control);
}

function slider(
  id: string,
  text: string,
  range: Range | undefined,
  value: number | undefined,
  onChange: (value: number) => void,
): HTMLElement | null {
  if (!range || !(range.max > range.min)) return null;
  const input = el('input', {
    type: 'range',
    id: `camera-${id}`,
    min: range.min,
    max: range.max,
    step: range.step || 'any',
    value: value ?? range.min,
    onchange: () => onChange(input.valueAsNumber),
  });
  return labelled(text, input);
}

function focusPicker(
  { focusMode = [] }: CameraAbilities,
  state: CameraState,
  onChange: (mode: string) => void,
): HTMLElement | null {
  if (focusMode.length < 2) return null;
  const names: Readonly<Record<string, string>> = strings.live.camera.focusModes;
  const picker = el(
    'select',
    { id: 'camera-focus', onchange: () => onChange(picker.value) },
    ...focusMode.map((mode) =>
      el('option', { value: mode, selected: mode === state.focusMode }, names[mode] ?? mode),
    ),
  );
  return labelled(strings.live.camera.focus, picker);
}
