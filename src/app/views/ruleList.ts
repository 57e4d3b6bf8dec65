import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import type { Message, RuleResult } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { figureOf, formatLimit, formatMeasured, limitName, quantityName } from '../../ui/figures.ts';
import { icon } from '../../ui/icons.ts';
import { type Standing, standingOf } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';

/** One line per rule, in registry order. Lines wait, then fill in as results arrive. */
export interface RuleList {
  element: HTMLElement;
  setRules(rules: readonly RuleDescription[]): void;
  addResult(result: RuleResult): void;
  /** Shows the final results; `numbers` are those of the marks on the photo, by rule. */
  finish(results: readonly RuleResult[], numbers: ReadonlyMap<string, number>): void;
  /** Scrolls to a rule's line and focuses it. */
  reveal(ruleId: string): void;
}

interface RuleListEvents {
  /** The pointer or the focus is on a rule's line, or on none. */
  onPoint(ruleId: string | null): void;
}

export function createRuleList(events: RuleListEvents): RuleList {
  const element = el('ol', { class: 'rules' });
  const results = new Map<string, RuleResult>();
  let rules: readonly RuleDescription[] = [];
  let numbers: ReadonlyMap<string, number> = new Map();

  for (const type of ['pointerover', 'focusin'] as const) {
    element.addEventListener(type, ({ target }) => {
      events.onPoint((target as Element).closest('.rule')?.getAttribute('data-rule') ?? null);
    });
  }
  element.addEventListener('pointerleave', () => events.onPoint(null));
  element.addEventListener('focusout', () => events.onPoint(null));

  function lineFor(rule: RuleDescription): HTMLElement {
    const result = results.get(rule.id);
    return result ? doneLine(result, rule, numbers.get(rule.id)) : pendingLine(rule);
  }

  function lineOf(ruleId: string): HTMLElement | null {
    return element.querySelector(`[data-rule="${ruleId}"]`);
  }

  function render(): void {
    element.replaceChildren(...rules.map(lineFor));
  }

  return {
    element,
    setRules(known) {
      rules = known;
      render();
    },
    addResult(result) {
      results.set(result.id, result);
      const rule = rules.find(({ id }) => id === result.id);
      if (rule) lineOf(result.id)?.replaceWith(lineFor(rule));
    },
    finish(all, marks) {
      for (const result of all) results.set(result.id, result);
      numbers = marks;
      render();
    },
    reveal(ruleId) {
      const button = lineOf(ruleId)?.querySelector('button');
      button?.scrollIntoView({ block: 'center' });
      button?.focus({ preventScroll: true });
    },
  };
}

function pendingLine({ id, title }: RuleDescription): HTMLLIElement {
  const head = el('div', { class: 'rule-head' }, icon('pending'), el('span', { class: 'rule-title' }, title));
  return el('li', { class: 'rule', 'data-rule': id, 'data-standing': 'pending' }, head);
}

function doneLine(result: RuleResult, rule: RuleDescription, number: number | undefined): HTMLLIElement {
  const standing = standingOf(result);
  const about = aboutRule(result, rule);
  const button = el(
    'button',
    {
      type: 'button',
      class: 'rule-head',
      'aria-expanded': 'false',
      'aria-controls': about.id,
      onclick: toggle,
    },
    icon(standing),
    el('span', { class: 'rule-title' }, number !== undefined && numberBadge(number, standing), rule.title),
    el('span', { class: 'rule-word' }, strings.standing[standing]),
    icon('more'),
    figureLine(result, rule, standing),
  );

  function toggle(): void {
    about.hidden = !about.hidden;
    button.setAttribute('aria-expanded', String(!about.hidden));
  }

  return el(
    'li',
    { class: 'rule', 'data-rule': result.id, 'data-standing': standing },
    el('h3', {}, button),
    news(result, standing),
    about,
  );
}

/** Repeats the number that stands on the photo. */
function numberBadge(number: number, standing: Standing): HTMLElement {
  return el('span', { class: 'number', 'data-standing': standing, 'aria-hidden': 'true' }, String(number));
}

/** "Blur 0.31 mm ▬▬▬|▬ at most 0.20 mm": the bar is the risk, its tick the limit. */
function figureLine(result: RuleResult, rule: RuleDescription, standing: Standing): HTMLElement | null {
  if (standing === 'notApplicable') return null;
  const figure = figureOf(rule, result);
  if (!figure && result.risk === null) return null;
  return el(
    'span',
    { class: 'figure' },
    el('span', { class: 'figure-value' }, figure ? `${figure.name} ${figure.value}` : null),
    result.risk !== null && riskBar(result.risk),
    el('span', { class: 'figure-limit' }, figure?.limit),
  );
}

function riskBar(risk: number): HTMLElement {
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { class: 'bar-fill' }));
  bar.style.setProperty('--risk', String(risk));
  return bar;
}

/** What is wrong and what to do; nothing where a rule passed without a hint. */
function news(result: RuleResult, standing: Standing): HTMLElement | null {
  const paragraphs = [
    ...(result.message ? messageParagraphs(result.message) : []),
    ...(standing === 'notApplicable' ? [el('p', {}, strings.rules.notApplicable)] : []),
    ...result.hints.map((hint) =>
      el(
        'p',
        { class: 'hint' },
        el('strong', {}, `${strings.rules.hint}: `),
        `${asSentence(hint.problem)} ${asSentence(hint.advice)}`,
      ),
    ),
  ];
  return paragraphs.length > 0 ? el('div', { class: 'rule-news' }, ...paragraphs) : null;
}

function messageParagraphs({ problem, advice }: Message): HTMLElement[] {
  return [
    el('p', { class: 'problem' }, asSentence(problem)),
    el('p', { class: 'advice' }, asSentence(advice)),
  ];
}

/** Rules write their texts without a full stop, so that they fit a headline too. */
function asSentence(text: string): string {
  return /[.!?。！？]$/.test(text) ? text : fill(strings.rules.sentence, { text });
}

function aboutRule(result: RuleResult, rule: RuleDescription): HTMLElement {
  const rows = [
    ...Object.entries(result.measured).map(([name, value]) =>
      aboutRow(quantityName(name), formatMeasured(value, rule.units[name] ?? 'ratio')),
    ),
    ...Object.entries(result.limits).map(([name, value]) =>
      aboutRow(limitName(name), formatLimit(name, value, rule)),
    ),
  ];
  return el(
    'div',
    { class: 'rule-about', id: `about-${result.id}`, hidden: true },
    el('p', {}, rule.description),
    result.measured.scale === 'assumed' && el('p', {}, strings.rules.assumedScale),
    // Named as in the report, and so are its sources: those are in English.
    el('dl', { lang: 'en' }, ...rows),
    rule.references.length > 0 &&
      el(
        'p',
        { class: 'sources' },
        `${strings.rules.references}: `,
        el('span', { lang: 'en' }, rule.references.join('; ')),
      ),
  );
}

function aboutRow(name: string, value: string): HTMLElement {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value));
}
