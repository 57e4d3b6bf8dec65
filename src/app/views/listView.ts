import { version } from '../../../package.json';
import type { CheckSettings, DecodedPhoto } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { assembleReport, type PhotoReport } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { countText, languageTag, strings } from '../../ui/strings.ts';
import { comparatorOf, countOutcomes, matches } from '../batch.ts';
import { createPresetPicker } from '../preset.ts';
import { createListTools } from './listTools.ts';
import { createPhotoLine, type PhotoLine } from './photoLine.ts';
import { reportButtons, tableButton } from './reportButtons.ts';
import { roveThrough } from './rove.ts';

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
  /** Leads to the screen before. */
  back: HTMLElement;
  /** Names, in the order in which they were chosen. */
  files: readonly string[];
  preset: NonNullable<CheckSettings['preset']>;
}

interface ListEvents {
  onOpen(index: number): void;
  /** Stops the check; what is done stays. */
  onStop(): void;
  onResume(): void;
  onAnother(): void;
  onPreset(preset: ListInput['preset']): void;
  announce(text: string): void;
}

export function createListView({ back, files, preset }: ListInput, events: ListEvents): ListView {
  const reports: (PhotoReport | undefined)[] = files.map(() => undefined);
  const tools = createListTools({ onFilter: filter, onOrder: arrange });
  const photos = createPhotoList(files, events.onOpen);
  const head = createHead(files.length, preset, events);
  const none = el('p', { class: 'lede', hidden: true }, strings.list.noneShown);
  const keys = el('p', { class: 'sr-only', id: 'list-keys' }, strings.list.keys);
  const element = el(
    'div',
    { class: 'list' },
    back,
    head.element,
    tools.element,
    keys,
    photos.element,
    none,
    head.after,
  );
  const checked = () => reports.filter((report) => report !== undefined);
  tools.setCounts(countOutcomes(reports), files.length);

  function arrange(): void {
    photos.arrange(comparatorOf(tools.order, files, reports));
  }

  function showLine(index: number): void {
    photos.lines[index]!.element.hidden = !matches(reports[index], tools.filter);
  }

  function filter(): void {
    for (const index of files.keys()) showLine(index);
    const visible = photos.lines.filter(({ element }) => !element.hidden).length;
    none.hidden = visible > 0;
    events.announce(countText(strings.list.shown, visible));
  }

  return {
    element,
    setRules: tools.setRules,
    setPhoto(index, { preview }) {
      if (preview) photos.lines[index]!.setPicture(preview);
    },
    setReport(index, report) {
      reports[index] = report;
      photos.lines[index]!.setReport(report);
      head.setDone(checked().length);
      tools.setCounts(countOutcomes(reports), files.length);
      showLine(index);
      if (tools.order !== 'chosen') photos.place(index, comparatorOf(tools.order, files, reports));
    },
    resume() {
      head.resume();
      noteWaiting(strings.list.waiting);
    },
    finish() {
      noteWaiting(strings.list.notChecked);
      head.finish(checked(), summaryOf(reports));
    },
    focus: head.focus,
  };

  function noteWaiting(text: string): void {
    for (const [index, line] of photos.lines.entries()) if (!reports[index]) line.setNote(text);
  }
}

/** The lines themselves; the arrow keys go from one to the next. */
function createPhotoList(files: readonly string[], onOpen: (index: number) => void) {
  const lines: PhotoLine[] = files.map((file, index) => createPhotoLine(file, () => onOpen(index)));
  const elements = lines.map(({ element }) => element);
  const element = el('ol', { class: 'photos', 'aria-describedby': 'list-keys' }, ...elements);
  roveThrough(element, 'li:not([hidden]) > button:enabled');
  return {
    element,
    lines,
    /** Puts all lines in order. */
    arrange(compare: (a: number, b: number) => number) {
      const order = [...lines.keys()].sort(compare);
      element.replaceChildren(...order.map((index) => elements[index]!));
    },
    /** Moves one line to its place; the others stay, and with them the focus. */
    place(index: number, compare: (a: number, b: number) => number) {
      const others = [...element.children].filter((line) => line !== elements[index]);
      const next = others.find((line) => compare(elements.indexOf(line as HTMLLIElement), index) > 0) ?? null;
      if (elements[index]!.nextElementSibling !== next) element.insertBefore(elements[index]!, next);
    },
  };
}

/** How far the check is, and what can be done with its results. */
function createHead(total: number, preset: ListInput['preset'], events: ListEvents) {
  const headline = el('h1', { tabindex: -1 }, countText(strings.list.title, total));
  const progress = el('progress', { max: total, value: 0, 'aria-label': strings.working.stamp });
  const count = el('p', { class: 'progress-count' });
  const stop = el('button', { type: 'button', onclick: events.onStop }, strings.list.stop);
  const working = el('div', { class: 'working' }, progress, count, stop);
  const state = el('div', { class: 'list-state' }, working);
  const another = el(
    'button',
    { type: 'button', onclick: events.onAnother },
    icon('another'),
    strings.actions.others,
  );
  const picker = createPresetPicker(preset, events.onPreset);
  const after = el('div', { class: 'list-after' }, picker, el('div', { class: 'actions' }, another));
  const setDone = (done: number) => {
    progress.value = done;
    count.textContent = fill(strings.list.working, { done, total });
  };
  setDone(0);
  return {
    element: el('div', { class: 'list-head' }, headline, state),
    after,
    setDone,
    focus: () => headline.focus({ preventScroll: true }),
    resume() {
      state.replaceChildren(working);
      after.replaceChildren(picker, el('div', { class: 'actions' }, another));
      stop.focus();
    },
    finish(done: readonly PhotoReport[], summary: string) {
      const all = done.length === total;
      const text = all ? strings.list.finished : strings.list.stopped;
      const sentence = fill(text, { summary, done: done.length });
      const go = el(
        'button',
        { type: 'button', class: 'primary', onclick: events.onResume },
        strings.list.resume,
      );
      const report = () => assembleReport(done, preset, version);
      state.replaceChildren(el('p', { class: 'list-summary' }, sentence), ...(all ? [] : [go]));
      after.replaceChildren(
        picker,
        el(
          'div',
          { class: 'actions' },
          another,
          ...reportButtons(report, events.announce),
          tableButton(report),
        ),
      );
      events.announce(sentence);
    },
  };
}

/** "Fine: 3, Retake: 1" */
function summaryOf(reports: readonly (PhotoReport | undefined)[]): string {
  const parts = Object.entries(countOutcomes(reports))
    .filter(([, count]) => count > 0)
    .map(([name, count]) =>
      fill(strings.list.outcome, { name: strings.list.outcomes[name as 'pass'], count }),
    );
  return new Intl.ListFormat(languageTag(), { type: 'unit' }).format(parts);
}
