import { el } from './dom.ts';
import { icon } from './icons.ts';
import { strings } from './strings.ts';

/** The photo over the whole screen, to be looked at closely: pinch, wheel, drag, double tap and keys. */
export interface PhotoViewer {
  dialog: HTMLDialogElement;
  /** Opens it. */
  button: HTMLButtonElement;
}

/** Largest magnification of the photo as it fits the screen. */
const MOST = 12;

/** What a key, a button or a double tap enlarges by. */
const STEP = 1.6;

/**
 * @param photo what is shown, with the marks on it; it is moved into the dialog while that is open
 * @param home where it stands otherwise
 */
export function createPhotoViewer(photo: HTMLElement, home: HTMLElement): PhotoViewer {
  const { viewer } = strings.photo;
  const place = el('div', { class: 'viewer-place' });
  const larger = viewerButton('plus', viewer.larger, () => zoom(STEP));
  const smaller = viewerButton('minus', viewer.smaller, () => zoom(1 / STEP));
  const close = viewerButton('close', viewer.close, () => dialog.close());
  const dialog = el(
    'dialog',
    { class: 'viewer', 'aria-label': viewer.title, onkeydown: onKey, onclose: restore },
    place,
    el('div', { class: 'viewer-tools' }, smaller, larger, close),
  );
  const button = el(
    'button',
    { type: 'button', class: 'quiet', onclick: () => void open() },
    icon('enlarge'),
    strings.photo.enlarge,
  );
  let zoom: (factor: number) => void = () => {};
  let end = () => {};

  async function open(): Promise<void> {
    home.style.setProperty('block-size', `${home.offsetHeight}px`);
    place.append(photo);
    dialog.showModal();
    const zooming = await startZooming(photo, place);
    if (!dialog.open) return zooming.end();
    ({ zoom, end } = zooming);
  }

  function restore(): void {
    end();
    end = () => {};
    zoom = () => {};
    home.prepend(photo);
    home.style.removeProperty('block-size');
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') zoom(STEP);
    if (event.key === '-') zoom(1 / STEP);
  }

  home.addEventListener('click', () => void open());
  return { dialog, button };
}

function viewerButton(name: 'plus' | 'minus' | 'close', label: string, onclick: () => void): HTMLElement {
  return el('button', { type: 'button', 'aria-label': label, title: label, onclick }, icon(name));
}

/** The library, fetched when it is first wanted: most photos are never enlarged. */
export const loadZooming = () => import('@panzoom/panzoom');

async function startZooming(photo: HTMLElement, place: HTMLElement) {
  const { default: createPanzoom } = await loadZooming();
  const panzoom = createPanzoom(photo, {
    maxScale: MOST,
    minScale: 1,
    canvas: true,
    cursor: 'grab',
    step: 0.4,
  });
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const scaleMarks = () => photo.style.setProperty('--enlarged', String(panzoom.getScale()));
  place.addEventListener('wheel', panzoom.zoomWithWheel, options);
  place.addEventListener(
    'dblclick',
    (event) => panzoom.zoomToPoint(panzoom.getScale() > STEP ? 1 : STEP * STEP, event),
    options,
  );
  photo.addEventListener('panzoomchange', scaleMarks, options);
  return {
    zoom: (factor: number) => panzoom.zoom(panzoom.getScale() * factor),
    end() {
      stop.abort();
      panzoom.reset({ animate: false });
      panzoom.destroy();
      for (const name of [
        'transform',
        'transition',
        'transform-origin',
        'cursor',
        'user-select',
        'touch-action',
      ])
        photo.style.removeProperty(name);
      photo.style.removeProperty('--enlarged');
    },
  };
}
