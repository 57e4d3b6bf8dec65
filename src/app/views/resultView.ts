import { version } from '../../../package.json';
import type { CheckStep, DecodedPhoto } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { assembleReport, type PhotoReport, type RuleResult } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { createPhotoStage } from '../../ui/photoStage.ts';
import { markedRules } from '../../ui/standing.ts';
import { languageTag, strings } from '../../ui/strings.ts';
import { headlineOf, verdictOf } from '../../ui/verdict.ts';
import { reportButtons } from './reportButtons.ts';
import { createRuleList } from './ruleList.ts';

/** One photo: while it is checked, and with its verdict. */
export interface ResultView {
  element: HTMLElement;
  /** Names the checks; lines of those that are still to come are shown as waiting. */
  setRules(rules: readonly RuleDescription[]): void;
  setStep(step: CheckStep): void;
  setPhoto(photo: DecodedPhoto): void;
  addRule(result: RuleResult): void;
  /** Shows the verdict of a photo that could be read. */
  finish(report: PhotoReport): void;
  /** Puts the focus on the headline, where the news is. */
  focus(): void;
}

interface ResultInput {
  url: string;
  file: string;
  preset: string;
}

interface ResultEvents {
  onCancel(): void;
  /** Given where the photo is one of several. */
  onBack?: () => void;
  /** Given where the photo was taken with the live camera: opens it again. */
  onRetake?: () => void;
  onAnother(): void;
  /** Something short to read out. */
  announce(text: string): void;
}

export function createResultView({ url, file, preset }: ResultInput, events: ResultEvents): ResultView {
  const stage = createPhotoStage(url, file, { onMark: (id) => list.reveal(id) });
  const list = createRuleList({ onPoint: (id) => stage.highlight(id) });
  const stamp = el('span', { class: 'stamp' }, strings.working.stamp);
  const sentence = el('span', { class: 'sentence' }, strings.working.steps.checking);
  const headline = el(
    'h1',
    { class: 'headline', tabindex: -1 },
    stamp,
    el('span', { class: 'sr-only' }, ': '),
    sentence,
  );
  const progress = el('progress', { 'aria-label': strings.working.stamp });
  const count = el('p', { class: 'progress-count' });
  const working = el(
    'div',
    { class: 'working' },
    progress,
    count,
    el('button', { type: 'button', onclick: events.onCancel }, strings.working.cancel),
  );
  const verdict = el('section', { class: 'verdict', 'data-standing': 'pending' }, headline, working);
  const checks = el('section', { class: 'checks' }, el('h2', {}, strings.rules.title), list.element);
  const back =
    events.onBack &&
    el(
      'button',
      { type: 'button', class: 'quiet back', onclick: events.onBack },
      icon('back'),
      strings.list.back,
    );
  const element = el('div', { class: 'result', 'aria-busy': 'true' }, back, verdict, stage.element, checks);
  let total = 0;
  let done = 0;

  function showProgress(): void {
    progress.max = total;
    progress.value = done;
    count.textContent = fill(strings.working.progress, { done, total });
  }

  return {
    element,
    setRules(known) {
      total = known.length;
      list.setRules(known);
      showProgress();
    },
    setStep(step) {
      sentence.textContent = strings.working.steps[step];
    },
    setPhoto: stage.setPhoto,
    addRule(result) {
      done += 1;
      showProgress();
      list.addResult(result);
    },
    finish(report) {
      const text = verdictOf(report);
      element.removeAttribute('aria-busy');
      verdict.dataset.standing = text.tone;
      stamp.replaceChildren(icon(text.tone), text.stamp);
      sentence.textContent = text.sentence;
      working.replaceWith(
        el('p', { class: 'next-step' }, el('strong', {}, text.stepLabel), text.step),
        ...(text.others ? [el('p', { class: 'others' }, text.others)] : []),
        el('div', { class: 'actions' }, retakeButton(), anotherButton()),
      );
      list.finish(report.rules, new Map(markedRules(report.rules).map(({ id }, index) => [id, index + 1])));
      stage.drawReport(report);
      checks.append(aboutReport(report));
      document.title = `${headlineOf(text)} · ${strings.name}`;
    },
    focus() {
      headline.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    },
  };

  function retakeButton(): HTMLElement | undefined {
    return (
      events.onRetake &&
      el(
        'button',
        { type: 'button', class: 'primary', onclick: events.onRetake },
        icon('camera'),
        strings.live.retake,
      )
    );
  }

  function anotherButton(): HTMLElement {
    return el(
      'button',
      { type: 'button', class: events.onRetake ? 'another' : 'primary another', onclick: events.onAnother },
      icon('another'),
      strings.actions.another,
    );
  }

  function aboutReport(report: PhotoReport): HTMLElement {
    return el(
      'div',
      { class: 'about-report' },
      el('p', {}, takenText(report), ' ', strings.actions.report),
      el(
        'div',
        { class: 'actions' },
        ...reportButtons(() => assembleReport([report], preset, version), events.announce),
      ),
    );
  }
}

function takenText({ timings }: PhotoReport): string {
  const seconds = new Intl.NumberFormat(languageTag(), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return fill(strings.photo.taken, { seconds: seconds.format(timings.total / 1000) });
}
