import { fill } from '../core/messages/format.ts';
import type { Repairable } from '../core/repairOrder.ts';
import type { PhotoReport } from '../core/report.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { createMarks } from './marks.ts';
import { createPhotoViewer } from './photoViewer.ts';
import { strings } from './strings.ts';

/** What shows the photo. */
export type Picture = HTMLImageElement | HTMLCanvasElement;

/** The photo, and what was found drawn on it in photo pixels. */
export interface PhotoStage {
  element: HTMLElement;
  /** Gives the stage the photo's upright size, and a picture where the browser cannot show the file itself. */
  setPhoto(photo: { width: number; height: number; preview: ImageBitmap | null }): void;
  /** Draws the document's outline and the marks of each problem; `rules` say in which order they are counted. */
  drawReport(report: PhotoReport, rules: readonly Repairable[]): void;
  /** Brings out one rule's marks; null brings all back. */
  select(ruleId: string | null): void;
  /** The picture once it can be drawn from; null where the browser cannot show it. */
  readonly picture: Promise<Picture | null>;
}

interface StageInput {
  url: string;
  file: string;
  /** Whether the browser may be unable to show the file itself: it is said only when there is no preview either. */
  needsPreview?: boolean;
}

interface StageEvents {
  /** A mark on the photo was chosen. */
  onMark(ruleId: string): void;
}

export function createPhotoStage(input: StageInput, events: StageEvents): PhotoStage {
  const marks = createMarks(events.onMark);
  const view = createFrame(input, marks.elements);
  const { photo, element } = view;
  let settlePreview: (canvas: HTMLCanvasElement | null) => void = () => {};
  const preview = new Promise<HTMLCanvasElement | null>((resolve) => {
    settlePreview = resolve;
  });
  const loaded = loadingOf(view.image);
  let known = false;

  if (!input.needsPreview) settlePreview(null);
  void loaded.then(async (image) => {
    if (image && !known) setSize(image.naturalWidth, image.naturalHeight);
    if (!image && !(await preview)) view.showMissing();
  });
  new ResizeObserver(() => marks.fit(photo.clientWidth || 1, photo.clientHeight || 1)).observe(photo);

  function setSize(width: number, height: number): void {
    known = true;
    photo.classList.remove('waiting');
    element.style.setProperty('--width', String(width));
    element.style.setProperty('--height', String(height));
    marks.setSize(width, height);
  }

  return {
    element,
    picture: loaded.then<Picture | null>((image) => image ?? preview),
    setPhoto(decoded) {
      setSize(decoded.width, decoded.height);
      if (decoded.preview) settlePreview(view.showPreview(decoded.preview));
    },
    drawReport(report, rules) {
      setSize(report.width, report.height);
      const count = marks.draw(report, rules);
      marks.fit(photo.clientWidth || 1, photo.clientHeight || 1);
      view.finish(count, count > 0 || report.document !== null);
      settlePreview(null);
    },
    select: marks.select,
  };
}

/** The photo in its frame, with what can be done with it below. */
function createFrame({ url, file }: StageInput, marks: readonly Element[]) {
  const alt = fill(strings.photo.alt, { file });
  const image = el('img', { class: 'stage-image', src: url, alt });
  const photo = el('div', { class: 'stage-photo waiting' }, image, ...marks);
  const note = el('p', { class: 'no-preview-note', hidden: true }, strings.photo.noPreview);
  const frame = el('div', { class: 'stage-frame' }, photo, note);
  const viewer = createPhotoViewer(photo, frame);
  const label = el('span', {}, strings.photo.hideMarks);
  const hide = el('button', { type: 'button', class: 'quiet', disabled: true }, icon('marks'), label);
  const foot = el('div', { class: 'stage-foot' }, viewer.button, hide);
  let shown: Picture = image;
  hide.addEventListener('click', () => {
    const hidden = photo.classList.toggle('marks-hidden');
    label.textContent = hidden ? strings.photo.showMarks : strings.photo.hideMarks;
  });

  return {
    element: el('figure', { class: 'stage' }, frame, foot, viewer.dialog),
    photo,
    image,
    showMissing() {
      photo.classList.replace('waiting', 'no-preview');
      note.hidden = false;
    },
    showPreview(preview: ImageBitmap): HTMLCanvasElement {
      const canvas = previewCanvas(preview, alt);
      shown.replaceWith(canvas);
      shown = canvas;
      return canvas;
    },
    /** @param count of places that are marked */
    finish(count: number, hasMarks: boolean) {
      hide.disabled = !hasMarks;
      if (count === 0) return;
      const text = `${alt}. ${fill(strings.photo.marks, { count })}`;
      shown.setAttribute(shown === image ? 'alt' : 'aria-label', text);
    },
  };
}

function loadingOf(image: HTMLImageElement): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => resolve(null), { once: true });
  });
}

function previewCanvas(preview: ImageBitmap, label: string): HTMLCanvasElement {
  const { width, height } = preview;
  const canvas = el('canvas', { class: 'stage-image', width, height, role: 'img', 'aria-label': label });
  canvas.getContext('2d')?.drawImage(preview, 0, 0);
  return canvas;
}
