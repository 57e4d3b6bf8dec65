import { version } from '../../../package.json';
import type { DecodedPhoto } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { assembleReport, type PhotoReport } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { faultText } from '../../ui/faults.ts';
import { icon } from '../../ui/icons.ts';
import { countText, strings } from '../../ui/strings.ts';
import { verdictOf } from '../../ui/verdict.ts';
import { comparatorOf, failsRule, ORDERS, type Order } from '../batch.ts';
import { reportButtons, tableButton } from './reportButtons.ts';

/** Several photos: one line each with its verdict; a line opens the photo. */
export interface ListView {
  element: HTMLElement;
  /** Names the checks, so that photos can be filtered by them. */
  setRules(rules: readonly RuleDescription[]): void;
  setPhoto(index: number, photo: DecodedPhoto): void;
  setReport(index: number, report: PhotoReport): void;
  /** The check goes on where it was stopped. */
  resume(): void;
  finish(): void;
  focus(): void;
}

interface ListInput {
  /** Names, in the order in which they were chosen. */
  files: readonly string[];
  preset: string;
}

interface ListEvents {
  onOpen(index: number): void;
  /** Stops the check; what is done stays. */
  onStop(): void;
  onResume(): void;
  onAnother(): void;
  announce(text: string): void;
}

export function createListView({ files, preset }: ListInput, events: ListEvents): ListView {
  const reports: (PhotoReport | undefined)[] = files.map(() => undefined);
  const headline = el('h1', { tabindex: -1 }, countText(strings.list.title, files.length));
  const progress = el('progress', { max: files.length, value: 0, 'aria-label': strings.working.stamp });
  const count = el('p', { class: 'progress-count' }, progressText());
  const stop = el('button', { type: 'button', onclick: events.onStop }, strings.list.stop);
  const working = el('div', { class: 'working' }, progress, count, stop);
  const head = el('div', { class: 'list-head' }, working);
  const order = select(strings.list.order, arrange);
  const shown = select(strings.list.show, filter);
  const tools = el('div', { class: 'list-tools' }, order.label, shown.label);
  const lines = files.map((file, index) => waitingLine(file, () => events.onOpen(index)));
  const list = el('ol', { class: 'photos' }, ...lines);
  const none = el('p', { class: 'lede', hidden: true }, strings.list.noneShown);
  const element = el('div', { class: 'list' }, headline, head, tools, list, none);
  order.setOptions(ORDERS.map((id) => [id, strings.list.orders[id]]));
  shown.setOptions([['', strings.list.showAll]]);

  function checked(): PhotoReport[] {
    return reports.filter((report) => report !== undefined);
  }

  function progressText(): string {
    return fill(strings.list.working, { done: checked().length, total: files.length });
  }

  /** Puts all lines in the chosen order. */
  function arrange(): void {
    const compare = comparatorOf(order.value as Order, files, reports);
    list.replaceChildren(
      ...files
        .map((_, index) => index)
        .sort(compare)
        .map((index) => lines[index]!),
    );
  }

  /** Moves one line to its place; the others stay, and with them the focus. */
  function place(index: number): void {
    const compare = comparatorOf(order.value as Order, files, reports);
    const others = [...list.children].filter((line) => line !== lines[index]);
    const next = others.find((line) => compare(lines.indexOf(line as HTMLLIElement), index) > 0) ?? null;
    if (lines[index]!.nextElementSibling !== next) list.insertBefore(lines[index]!, next);
  }

  function filter(): void {
    for (const [index, line] of lines.entries()) showLine(index, line);
    const visible = lines.filter(({ hidden }) => !hidden).length;
    none.hidden = visible > 0;
    events.announce(countText(strings.list.shown, visible));
  }

  function showLine(index: number, line: HTMLLIElement): void {
    const report = reports[index];
    line.hidden = shown.value !== '' && !(report && failsRule(report, shown.value));
  }

  return {
    element,
    setRules(rules) {
      shown.setOptions([
        ['', strings.list.showAll],
        ...rules.map(({ id, title }) => [id, fill(strings.list.showFailed, { rule: title })] as const),
      ]);
    },
    setPhoto(index, { preview }) {
      if (preview) showThumbnail(lines[index]!, preview);
    },
    setReport(index, report) {
      reports[index] = report;
      progress.value = checked().length;
      count.textContent = progressText();
      fillLine(lines[index]!, report);
      showLine(index, lines[index]!);
      if (order.value !== ORDERS[0]) place(index);
    },
    resume() {
      head.replaceChildren(working);
      stop.focus();
      for (const [index, line] of lines.entries()) {
        if (!reports[index]) line.querySelector('.photo-verdict')!.textContent = strings.list.waiting;
      }
    },
    finish() {
      const done = checked();
      for (const [index, line] of lines.entries()) {
        if (!reports[index]) line.querySelector('.photo-verdict')!.textContent = strings.list.notChecked;
      }
      const retakes = done.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length;
      const summary = retakes > 0 ? countText(strings.list.summary, retakes) : strings.list.summaryNone;
      const all = done.length === files.length;
      const sentence = fill(all ? strings.list.finished : strings.list.stopped, {
        summary,
        done: done.length,
      });
      const report = () => assembleReport(done, preset, version);
      head.replaceChildren(
        el('p', { class: 'lede' }, sentence),
        el(
          'div',
          { class: 'actions' },
          !all &&
            el('button', { type: 'button', class: 'primary', onclick: events.onResume }, strings.list.resume),
          el(
            'button',
            { type: 'button', class: all ? 'primary' : '', onclick: events.onAnother },
            icon('another'),
            strings.actions.others,
          ),
          ...reportButtons(report, events.announce),
          tableButton(report),
        ),
      );
      events.announce(sentence);
    },
    focus: () => headline.focus(),
  };
}

interface Select {
  label: HTMLElement;
  readonly value: string;
  setOptions(options: readonly (readonly [value: string, text: string])[]): void;
}

function select(name: string, onChange: () => void): Select {
  const element = el('select', { onchange: onChange });
  return {
    label: el('label', {}, el('span', {}, name), element),
    get value() {
      return element.value;
    },
    setOptions(options) {
      element.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
    },
  };
}

function waitingLine(file: string, open: () => void): HTMLLIElement {
  const button = el(
    'button',
    { type: 'button', disabled: true, onclick: open },
    el('span', { class: 'thumbnail' }, icon('photo')),
    el('bdi', { class: 'photo-file' }, file),
    el('span', { class: 'photo-verdict' }, strings.list.waiting),
  );
  return el('li', { 'data-standing': 'pending' }, button);
}

/** The checker made it while it had the photo open: two hundred whole photos would fill the memory. */
function showThumbnail(line: HTMLLIElement, preview: ImageBitmap): void {
  const canvas = el('canvas', { width: preview.width, height: preview.height, 'aria-hidden': 'true' });
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(preview);
  line.querySelector('.thumbnail')!.replaceChildren(canvas);
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
