import type { PhotoReport } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { faultText } from '../../ui/faults.ts';
import { icon } from '../../ui/icons.ts';
import { boxOf } from '../../ui/regions.ts';
import { strings } from '../../ui/strings.ts';
import { verdictOf } from '../../ui/verdict.ts';

/** One photo of many: its thumbnail, name and verdict; it opens when it is checked. */
export interface PhotoLine {
  element: HTMLLIElement;
  button: HTMLButtonElement;
  /** A picture to cut the thumbnail from, taken from the caller. */
  setPicture(picture: ImageBitmap): void;
  setReport(report: PhotoReport): void;
  /** What stands in the verdict's place while there is none. */
  setNote(text: string): void;
}

/** Sides of a thumbnail, pixels: two for one of the style sheet's. */
const THUMBNAIL = { width: 176, height: 132 } as const;

/** Space left round the document in a thumbnail, as a share of its longer side. */
const SURROUNDINGS = 0.06;

export function createPhotoLine(file: string, open: () => void): PhotoLine {
  const thumbnail = el('span', { class: 'thumbnail' }, icon('photo'));
  const verdict = el('span', { class: 'photo-verdict' }, strings.list.waiting);
  const name = el('bdi', { class: 'photo-file' }, file);
  const button = el(
    'button',
    { type: 'button', disabled: true, tabindex: -1, onclick: open },
    thumbnail,
    name,
    verdict,
  );
  const element = el('li', { 'data-standing': 'pending' }, button);
  let picture: ImageBitmap | null = null;

  return {
    element,
    button,
    setPicture(next) {
      picture = next;
    },
    setReport(report) {
      const { tone, stamp, sentence } = report.error
        ? {
            tone: 'failed' as const,
            stamp: strings.verdict.error,
            sentence: faultText(report.error.code).title,
          }
        : verdictOf(report);
      element.dataset.standing = tone;
      button.disabled = false;
      verdict.replaceChildren(
        el('span', { class: 'stamp' }, icon(tone), stamp),
        el('span', { class: 'sentence' }, sentence),
      );
      if (picture) thumbnail.replaceChildren(cutThumbnail(picture, report));
      // Two hundred pictures would fill the memory.
      picture?.close();
      picture = null;
    },
    setNote(text) {
      verdict.textContent = text;
    },
  };
}

/** The document with a little round it, as large as it fits; the whole photo where none was found. */
function cutThumbnail(picture: ImageBitmap, report: PhotoReport): HTMLCanvasElement {
  const { width, height } = THUMBNAIL;
  const canvas = el('canvas', { width, height, 'aria-hidden': 'true' });
  const scale = picture.width / report.width;
  const box = report.document
    ? boxOf(report.document.quad.map(([x, y]) => [x * scale, y * scale] as const))
    : { left: 0, top: 0, width: picture.width, height: picture.height };
  const margin = report.document ? SURROUNDINGS * Math.max(box.width, box.height) : 0;
  const fit = Math.min(width / (box.width + 2 * margin), height / (box.height + 2 * margin));
  const context = canvas.getContext('2d');
  context?.setTransform(
    fit,
    0,
    0,
    fit,
    width / 2 - fit * (box.left + box.width / 2),
    height / 2 - fit * (box.top + box.height / 2),
  );
  context?.drawImage(picture, 0, 0);
  return canvas;
}
