import type { PhotoFault, PhotoReport } from '../core/report.ts';
import { el } from '../ui/dom.ts';
import { faultText } from '../ui/faults.ts';
import { icon } from '../ui/icons.ts';
import { createPhotoStage } from '../ui/photoStage.ts';
import { type Standing, standingOf } from '../ui/standing.ts';
import { strings } from '../ui/strings.ts';
import { verdictOf } from '../ui/verdict.ts';

/** While the photo is checked. */
export function workingView(): HTMLElement {
  return el(
    'div',
    { part: 'working', class: 'working' },
    el('progress', { 'aria-label': strings.working.stamp }),
    strings.working.steps.checking,
  );
}

/** The verdict, the photo with what was found on it, and the other problems. */
export function resultView(report: PhotoReport, file: File): HTMLElement {
  const { tone, stamp, sentence, step } = verdictOf(report);
  return el(
    'div',
    {},
    verdictCard(tone, stamp, sentence, step),
    photoOf(report, file),
    problemsOf(report, sentence),
  );
}

/** A photo that could not be checked. */
export function faultView({ code, message }: PhotoFault): HTMLElement {
  const { title, advice } = faultText(code);
  const card = verdictCard('failed', strings.verdict.error, title, advice);
  card.title = message;
  return card;
}

function verdictCard(tone: Standing, stamp: string, sentence: string, step: string): HTMLElement {
  return el(
    'div',
    { part: `verdict ${tone}`, class: 'verdict', 'data-standing': tone },
    el('strong', { part: 'stamp', class: 'stamp' }, icon(tone), stamp),
    el('p', { part: 'headline', class: 'headline' }, sentence),
    el('p', { part: 'advice', class: 'advice' }, step),
  );
}

function photoOf(report: PhotoReport, file: File): HTMLElement {
  const url = URL.createObjectURL(file);
  const stage = createPhotoStage(url, file.name, { onMark: () => {} });
  const image = stage.element.querySelector('img')!;
  for (const event of ['load', 'error']) {
    image.addEventListener(event, () => URL.revokeObjectURL(url), { once: true });
  }
  stage.element.part.add('photo');
  stage.drawReport(report);
  return stage.element;
}

/** Every problem but the one that the verdict names. */
function problemsOf({ rules }: PhotoReport, named: string): HTMLElement | null {
  const problems = rules.filter(({ outcome, message }) => outcome === 'failed' && message?.problem !== named);
  if (problems.length === 0) return null;
  return el(
    'ul',
    { part: 'problems', class: 'problems' },
    ...problems.map((rule) =>
      el(
        'li',
        { part: 'problem', 'data-standing': standingOf(rule) },
        icon(standingOf(rule)),
        el('span', {}, el('strong', {}, rule.message?.problem ?? rule.id), ' ', rule.message?.advice),
      ),
    ),
  );
}
