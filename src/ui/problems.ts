import type { RuleDescription } from '../core/messages/describe.ts';
import { fill } from '../core/messages/format.ts';
import type { RuleResult } from '../core/report.ts';
import { el } from './dom.ts';
import { figureOf, formatLimit, formatMeasured, limitName, quantityName, unitHelp } from './figures.ts';
import { icon } from './icons.ts';
import { type Standing, standingOf } from './standing.ts';
import { strings } from './strings.ts';
import { asSentence } from './verdict.ts';

/** How one problem is shown besides its words. */
export interface ProblemParts {
  /** That of its marks on the photo. */
  number: number | undefined;
  rule: RuleDescription | undefined;
  flaw: HTMLElement | null;
  /** Brings its marks out on the photo. */
  onShow(): void;
}

/** A problem or a doubt that the headline does not name: what is wrong, what to do, and details behind it. */
export function createProblem(result: RuleResult, parts: ProblemParts): HTMLElement {
  const standing = standingOf(result);
  const problem = result.message?.problem ?? parts.rule?.title ?? result.id;
  const { number } = parts;
  const head = el(
    number === undefined ? 'div' : 'button',
    {
      class: 'problem-head',
      ...(number !== undefined && { type: 'button', title: strings.flaw.show, onclick: parts.onShow }),
    },
    icon(standing),
    number !== undefined && numberBadge(number, standing),
    el('span', { class: 'problem' }, asSentence(problem)),
    el('span', { class: 'sr-only' }, ` ${strings.standing[standing]}`),
  );
  return el(
    'li',
    { class: 'finding', 'data-rule': result.id, 'data-standing': standing },
    head,
    result.message && el('p', { class: 'advice' }, asSentence(result.message.advice)),
    createDetails(result, parts.rule, parts.flaw),
  );
}

/** Repeats the number that stands on the photo. */
export function numberBadge(number: number, standing: Standing): HTMLElement {
  return el('span', { class: 'number', 'data-standing': standing, 'aria-hidden': 'true' }, String(number));
}

/** What stands behind a result, folded: the place, the figure against its limit, and everything measured. */
export function createDetails(
  result: RuleResult,
  rule: RuleDescription | undefined,
  flaw: HTMLElement | null = null,
): HTMLElement | null {
  if (!rule && !flaw) return null;
  return el(
    'details',
    { class: 'details' },
    el('summary', {}, strings.rules.details, icon('more')),
    el('div', { class: 'details-body' }, flaw, ...(rule ? aboutRule(result, rule) : [])),
  );
}

/** Everything that passed, in one line that unfolds. */
export function createFolded(
  summary: string,
  standing: Standing,
  results: readonly RuleResult[],
  ruleOf: (id: string) => RuleDescription | undefined,
): HTMLElement | null {
  if (results.length === 0) return null;
  return el(
    'details',
    { class: 'folded', 'data-standing': standing },
    el('summary', {}, icon(standing), el('span', {}, summary), icon('more')),
    el('ul', {}, ...results.map((result) => foldedLine(result, ruleOf(result.id)))),
  );
}

function foldedLine(result: RuleResult, rule: RuleDescription | undefined): HTMLElement {
  return el(
    'li',
    { 'data-rule': result.id, 'data-standing': standingOf(result) },
    el('p', { class: 'rule-title' }, rule?.title ?? result.id),
    ...result.hints.map((hint) =>
      el(
        'p',
        { class: 'hint' },
        el('strong', {}, `${strings.rules.hint}: `),
        `${asSentence(hint.problem)} ${asSentence(hint.advice)}`,
      ),
    ),
    createDetails(result, rule),
  );
}

function aboutRule(result: RuleResult, rule: RuleDescription): (HTMLElement | null)[] {
  return [
    el('p', {}, rule.description),
    figureLine(result, rule),
    result.measured.scale === 'assumed' ? el('p', {}, strings.rules.assumedScale) : null,
    rawFigures(result, rule),
    rule.references.length > 0
      ? el(
          'p',
          { class: 'sources' },
          `${strings.rules.references}: `,
          el('span', { lang: 'en' }, rule.references.join('; ')),
        )
      : null,
  ];
}

/** "Blur 0.31 mm, at most 0.15 mm" with the risk as a bar, and what the unit means. */
function figureLine(result: RuleResult, rule: RuleDescription): HTMLElement | null {
  const figure = figureOf(rule, result);
  if (!figure) return null;
  const help = unitHelp(rule.units[rule.figure?.measured ?? ''] ?? 'ratio');
  return el(
    'div',
    { class: 'figure' },
    el(
      'p',
      {},
      el('strong', { class: 'figure-value' }, `${figure.name}: ${figure.value}`),
      ' ',
      el('span', { class: 'figure-limit' }, fill(strings.rules.limit, { limit: figure.limit })),
    ),
    result.risk === null ? null : riskBar(result.risk),
    el('p', { class: 'figure-help' }, [help, strings.rules.barHelp].filter(Boolean).join(' ')),
  );
}

function riskBar(risk: number): HTMLElement {
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { class: 'bar-fill' }));
  bar.style.setProperty('--risk', String(risk));
  return bar;
}

/** Named as in the report, which is in English. */
function rawFigures(result: RuleResult, rule: RuleDescription): HTMLElement | null {
  const rows = [
    ...Object.entries(result.measured).map(([name, value]) =>
      aboutRow(quantityName(name), formatMeasured(value, rule.units[name] ?? 'ratio')),
    ),
    ...Object.entries(result.limits).map(([name, value]) =>
      aboutRow(limitName(name), formatLimit(name, value, rule)),
    ),
  ];
  if (rows.length === 0) return null;
  return el(
    'details',
    { class: 'raw' },
    el('summary', {}, strings.rules.allFigures),
    el('dl', { lang: 'en' }, ...rows),
  );
}

function aboutRow(name: string, value: string): HTMLElement {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}
