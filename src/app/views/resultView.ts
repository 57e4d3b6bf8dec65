import { version } from '../../../package.json';
import type { CheckStep, DecodedPhoto } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { assembleReport, type PhotoReport, type RuleResult } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { createPhotoStage, type PhotoStage } from '../../ui/photoStage.ts';
import { languageTag, strings } from '../../ui/strings.ts';
import { headlineOf, verdictOf } from '../../ui/verdict.ts';
import { createFindings, createVerdictBody, headlineParts, markChosen } from '../../ui/verdictView.ts';
import type { Loaded } from '../checks.ts';
import { createPresetPicker } from '../preset.ts';
import { createBackButton } from './backButton.ts';
import { createPhotoActions } from './photoActions.ts';
import { createProgressView } from './progressView.ts';
import { reportButtons } from './reportButtons.ts';
import type { ResultEvents, ResultInput } from './resultInput.ts';

/** One photo: while it is checked, and with its verdict. */
export interface ResultView {
  element: HTMLElement;
  /** Names the checks; lines of those that are still to come are shown as waiting. */
  setRules(rules: readonly RuleDescription[]): void;
  setStep(step: CheckStep): void;
  setLoaded(loaded: Loaded): void;
  setPhoto(photo: DecodedPhoto): void;
  addRule(result: RuleResult): void;
  /** Shows the verdict of a photo that could be read. */
  finish(report: PhotoReport): void;
  /** Puts the focus on the headline, where the news is. */
  focus(): void;
}

export function createResultView(input: ResultInput, events: ResultEvents): ResultView {
  const select = (id: string | null) => {
    stage.select(id);
    markChosen(element, id);
  };
  const stage: PhotoStage = createPhotoStage(
    { url: input.url, file: input.picture.name, needsPreview: input.needsPreview },
    { onMark: select },
  );
  const progress = createProgressView(events.onCancel);
  const headline = el('h1', { class: 'headline', tabindex: -1 }, ...progress.headline);
  const verdict = el('section', { class: 'verdict', 'data-standing': 'pending' }, headline, progress.element);
  const column = el('div', { class: 'result-column' }, verdict, progress.list);
  const element = el(
    'div',
    { class: 'result', 'aria-busy': 'true' },
    createBackButton(events.host),
    stage.element,
    column,
  );
  let rules: readonly RuleDescription[] = [];
  let finished: PhotoReport | null = null;

  /** Shown anew as a whole: nothing that is on the screen moves. */
  function showVerdict(report: PhotoReport): void {
    const shown = verdictOf(report);
    const show = (id: string | null) => {
      select(id);
      stage.element.scrollIntoView({ block: 'nearest' });
    };
    const parts = { report, rules, stage: { picture: stage.picture, select: show } };
    stage.drawReport(report, rules);
    verdict.dataset.standing = shown.tone;
    headline.replaceChildren(...headlineParts(shown));
    verdict.replaceChildren(
      headline,
      createVerdictBody(parts),
      createPhotoActions({ ...input, report }, events),
      el('p', { class: 'scope' }, strings.verdict.scope),
    );
    column.replaceChildren(verdict, createFindings(parts), aboutReport(report, input, events));
    select(shown.named?.id ?? null);
  }

  return {
    element,
    setRules(known) {
      rules = known;
      progress.setRules(known);
      if (finished) showVerdict(finished);
    },
    setStep: progress.setStep,
    setLoaded: progress.setLoaded,
    setPhoto: stage.setPhoto,
    addRule(result) {
      if (!finished) progress.addRule(result);
    },
    finish(report) {
      finished = report;
      element.removeAttribute('aria-busy');
      showVerdict(report);
      document.title = `${headlineOf(verdictOf(report))} · ${strings.name}`;
    },
    focus: () => headline.focus({ preventScroll: true }),
  };
}

function aboutReport(report: PhotoReport, { preset }: ResultInput, { host }: ResultEvents): HTMLElement {
  return el(
    'div',
    { class: 'about-report' },
    createPresetPicker(preset, host.setPreset),
    el(
      'details',
      { class: 'details' },
      el('summary', {}, strings.actions.reportTitle),
      el('p', {}, takenText(report), ' ', strings.actions.report),
      el(
        'div',
        { class: 'actions' },
        ...reportButtons(() => assembleReport([report], preset, version), host.announce),
      ),
    ),
  );
}

function takenText({ timings, width, height }: PhotoReport): string {
  const seconds = new Intl.NumberFormat(languageTag(), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return fill(strings.photo.taken, { width, height, seconds: seconds.format(timings.total / 1000) });
}
