import { version } from '../../../package.json';
import { fill } from '../../messages/format.ts';
import { assembleReport, type PhotoReport } from '../../report.ts';
import { el } from '../dom.ts';
import { faultText } from '../faults.ts';
import { icon } from '../icons.ts';
import { countText, strings } from '../strings.ts';
import { verdictOf } from '../verdict.ts';
import { reportButtons } from './reportButtons.ts';

/** Several photos: one line each with its verdict; a line opens the photo. */
export interface ListView {
  element: HTMLElement;
  setReport(index: number, report: PhotoReport): void;
  finish(): void;
  focus(): void;
}

interface ListInput {
  photos: readonly { url: string; file: string }[];
  preset: string;
}

interface ListEvents {
  onOpen(index: number): void;
  /** Stops the check; what is done stays. */
  onStop(): void;
  onAnother(): void;
  announce(text: string): void;
}

export function createListView({ photos, preset }: ListInput, events: ListEvents): ListView {
  const reports: PhotoReport[] = [];
  const headline = el('h1', { tabindex: -1 }, countText(strings.list.title, photos.length));
  const progress = el('progress', { max: photos.length, value: 0, 'aria-label': strings.working.stamp });
  const count = el('p', { class: 'progress-count' }, progressText());
  const cancel = el('button', { type: 'button', onclick: events.onStop }, strings.list.stop);
  const working = el('div', { class: 'working' }, progress, count, cancel);
  const lines = photos.map(({ url, file }, index) => waitingLine(url, file, () => events.onOpen(index)));
  const element = el('div', { class: 'list' }, headline, working, el('ol', { class: 'photos' }, ...lines));

  function progressText(): string {
    return fill(strings.list.working, { done: reports.length, total: photos.length });
  }

  return {
    element,
    setReport(index, report) {
      reports.push(report);
      progress.value = reports.length;
      count.textContent = progressText();
      fillLine(lines[index]!, report);
    },
    finish() {
      for (const line of lines.slice(reports.length)) {
        line.querySelector('.photo-verdict')!.textContent = strings.list.notChecked;
      }
      const retakes = reports.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length;
      const summary = retakes > 0 ? countText(strings.list.summary, retakes) : strings.list.summaryNone;
      const all = reports.length === photos.length;
      const sentence = fill(all ? strings.list.finished : strings.list.stopped, {
        summary,
        done: reports.length,
      });
      working.replaceWith(
        el('p', { class: 'lede' }, sentence),
        el(
          'div',
          { class: 'actions' },
          el(
            'button',
            { type: 'button', class: 'primary', onclick: events.onAnother },
            icon('another'),
            strings.actions.others,
          ),
          ...reportButtons(() => assembleReport(reports, preset, version), events.announce),
        ),
      );
      events.announce(sentence);
    },
    focus: () => headline.focus(),
  };
}

function waitingLine(url: string, file: string, open: () => void): HTMLLIElement {
  const button = el(
    'button',
    { type: 'button', disabled: true, onclick: open },
    thumbnail(url),
    el('bdi', { class: 'photo-file' }, file),
    el('span', { class: 'photo-verdict' }, strings.list.waiting),
  );
  return el('li', { 'data-standing': 'pending' }, button);
}

/** The picture, or a sign for one where the browser cannot show the file. */
function thumbnail(url: string): HTMLElement {
  const image = el('img', {
    src: url,
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    onerror: () => image.replaceWith(icon('photo')),
  });
  return el('span', { class: 'thumbnail' }, image);
}

function fillLine(line: HTMLLIElement, report: PhotoReport): void {
  const { tone, stamp, sentence } = report.error
    ? { tone: 'failed' as const, stamp: strings.verdict.error, sentence: faultText(report.error.code).title }
    : verdictOf(report);
  line.dataset.standing = tone;
  line.querySelector('button')!.disabled = false;
  line
    .querySelector('.photo-verdict')!
    .replaceChildren(
      el('span', { class: 'stamp' }, icon(tone), stamp),
      el('span', { class: 'sentence' }, sentence),
    );
}
