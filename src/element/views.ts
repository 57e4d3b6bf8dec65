import type { RuleDescription } from '../core/messages/describe.ts';
import type { PhotoFault, PhotoReport } from '../core/report.ts';
import { el } from '../ui/dom.ts';
import { faultText } from '../ui/faults.ts';
import { icon } from '../ui/icons.ts';
import { createPhotoStage, type PhotoStage } from '../ui/photoStage.ts';
import type { Standing } from '../ui/standing.ts';
import { strings } from '../ui/strings.ts';
import { verdictOf } from '../ui/verdict.ts';
import { createFindings, createVerdictBody } from '../ui/verdictView.ts';

/** While the photo is checked. */
export function workingView(): HTMLElement {
  return el(
    'div',
    { part: 'working', class: 'working' },
    el('progress', { 'aria-label': strings.working.stamp }),
    strings.working.steps.checking,
  );
}

/**
 * The verdict as on the page: headline, next step, the flaw beside how it should be, the photo, and what else was found.
 * @param onUse the person says that this photo is the one; null where nobody is asked
 */
export function resultView(
  report: PhotoReport,
  rules: readonly RuleDescription[],
  file: File,
  onUse: (() => void) | null,
): HTMLElement {
  const { tone, stamp, sentence, named } = verdictOf(report);
  const stage = stageOf(report, rules, file);
  const parts = { report, rules, stage };
  const card = verdictCard(tone, stamp, sentence);
  const body = createVerdictBody(parts);
  body.querySelector('.next-step')?.part.add('advice');
  card.append(body);
  if (onUse) card.append(useButton(report.outcome === 'fail', onUse));
  card.append(el('p', { part: 'note', class: 'note' }, strings.verdict.scope));
  const findings = createFindings(parts);
  findings.querySelector('.problems')?.part.add('problems');
  for (const finding of findings.querySelectorAll('.finding')) finding.part.add('problem');
  stage.select(named?.id ?? null);
  return el('div', {}, card, stage.element, findings);
}

/** Stays where it is when it was pressed, and says so: the focus is on it. */
function useButton(isBad: boolean, onUse: () => void): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      part: 'use',
      class: isBad ? 'button quiet' : 'button',
      onclick: () => {
        if (button.ariaDisabled === 'true') return;
        button.ariaDisabled = 'true';
        button.replaceChildren(icon('passed'), strings.keep.used);
        onUse();
      },
    },
    strings.keep.use,
  );
  return button;
}

/** A photo that could not be checked. */
export function faultView({ code, message }: PhotoFault): HTMLElement {
  const { title, advice } = faultText(code);
  const card = verdictCard('failed', strings.verdict.error, title);
  card.append(el('p', { part: 'advice', class: 'advice' }, advice));
  card.title = message;
  return card;
}

function verdictCard(tone: Standing, stamp: string, sentence: string): HTMLElement {
  return el(
    'div',
    { part: `verdict ${tone}`, class: 'verdict', 'data-standing': tone },
    el('strong', { part: 'stamp', class: 'stamp' }, icon(tone), stamp),
    el('p', { part: 'headline', class: 'headline' }, sentence),
  );
}

function stageOf(report: PhotoReport, rules: readonly RuleDescription[], file: File): PhotoStage {
  const url = URL.createObjectURL(file);
  const stage = createPhotoStage({ url, file: file.name }, { onMark: (id) => stage.select(id) });
  const image = stage.element.querySelector('img')!;
  for (const event of ['load', 'error']) {
    image.addEventListener(event, () => URL.revokeObjectURL(url), { once: true });
  }
  stage.element.part.add('photo');
  stage.drawReport(report, rules);
  return stage;
}
