import type { Quad, Region } from '../../core/report.ts';
import { el, svg } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';
import { type Size, type VisiblePart, visiblePart } from './visiblePart.ts';

/** The camera's picture with what was found drawn on it; it fills the place that it is given. */
export interface LivePicture {
  element: HTMLElement;
  video: HTMLVideoElement;
  /** Where other views draw on the picture: below the outline, as large as the picture. */
  layers: HTMLElement;
  /** The part of the camera's frames that is shown now. */
  part(): VisiblePart;
  /** Tells how large the looks are that coordinates belong to. */
  setSize(width: number, height: number): void;
  setOutline(quad: Quad | null, ready: boolean): void;
  /** Draws the place of a problem. */
  setFlaw(regions: readonly Region[]): void;
  /** Shows the seconds that are left; null for no countdown. */
  setCount(seconds: number | null): void;
  close(): void;
}

/** Frames are taken for such ones until the camera has said how large they are. */
const USUAL: Size = { width: 1280, height: 720 };

export function createLivePicture(): LivePicture {
  const video = el('video', {
    class: 'live-video',
    autoplay: true,
    playsinline: true,
    'aria-label': strings.live.video,
  });
  // The attribute alone does not keep every browser from waiting for a tap.
  video.muted = true;
  const outline = drawnLine('live-outline');
  const flaw = drawnLine('live-flaw');
  const marks = svg(
    'svg',
    { class: 'live-marks', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    flaw.element,
    outline.element,
  );
  const count = el('p', { class: 'live-count', 'aria-hidden': 'true', hidden: true });
  const layers = el('div', { class: 'live-layers' });
  const picture = el('div', { class: 'live-picture' }, video, layers, marks, count);
  const element = el('div', { class: 'live-place' }, picture);
  const watch = new ResizeObserver(fit);

  function part(): VisiblePart {
    const frame = video.videoWidth > 0 ? { width: video.videoWidth, height: video.videoHeight } : USUAL;
    const { clientWidth: width, clientHeight: height } = element;
    return visiblePart(frame, width > 0 && height > 0 ? { width, height } : frame);
  }

  /** Turning the phone turns the frames, too, a moment later. */
  function fit(): void {
    const { shown } = part();
    picture.style.setProperty('inline-size', `${shown.width}px`);
    picture.style.setProperty('block-size', `${shown.height}px`);
  }

  watch.observe(element);
  video.addEventListener('resize', fit);
  video.addEventListener('loadedmetadata', fit);

  return {
    element,
    video,
    layers,
    part,
    setSize: (width, height) => marks.setAttribute('viewBox', `0 0 ${width} ${height}`),
    setOutline(quad, ready) {
      outline.element.classList.toggle('ready', ready);
      outline.set(quad ? pathOf(quad) : '');
    },
    setFlaw: (regions) => flaw.set(regions.map(({ polygon }) => pathOf(polygon)).join('')),
    setCount(seconds) {
      count.hidden = seconds === null;
      if (seconds !== null) count.textContent = String(seconds);
    },
    close: () => watch.disconnect(),
  };
}

/** A line with a rim that is seen on any picture. */
function drawnLine(name: string): { element: SVGGElement; set(d: string): void } {
  const casing = svg('path', { class: 'casing' });
  const line = svg('path', { class: 'line' });
  return {
    element: svg('g', { class: name }, casing, line),
    set(d) {
      casing.setAttribute('d', d);
      line.setAttribute('d', d);
    },
  };
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}
