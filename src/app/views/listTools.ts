import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import type { PhotoOutcome } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import type { Standing } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';
import { ORDERS, type Order, type PhotoFilter } from '../batch.ts';

/** What narrows and sorts a list: counts of outcomes to press, a problem, an order. */
export interface ListTools {
  element: HTMLElement;
  readonly filter: PhotoFilter;
  readonly order: Order;
  setRules(rules: readonly RuleDescription[]): void;
  setCounts(counts: Readonly<Record<PhotoOutcome, number>>, all: number): void;
}

const OUTCOMES = ['all', 'pass', 'warn', 'fail', 'error'] as const;

const ICONS = {
  all: 'photos',
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  error: 'notApplicable',
} as const;

const STANDINGS: Readonly<Record<PhotoOutcome, Standing>> = {
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  error: 'notApplicable',
};

interface ListToolEvents {
  onFilter(): void;
  onOrder(): void;
}

export function createListTools(events: ListToolEvents): ListTools {
  const filter: PhotoFilter = { outcome: null, rule: null };
  const counts = new Map(OUTCOMES.map((name) => [name, el('strong', {}, '0')]));
  const chips = OUTCOMES.map((name) => chip(name, counts.get(name)!, () => choose(name)));
  const rule = select(strings.list.show, () => {
    filter.rule = rule.value || null;
    events.onFilter();
  });
  const order = select(strings.list.order, events.onOrder);
  order.setOptions(ORDERS.map((id) => [id, strings.list.orders[id]]));
  rule.setOptions([['', strings.list.showAll]]);

  function choose(name: (typeof OUTCOMES)[number]): void {
    filter.outcome = name === 'all' ? null : name;
    for (const [i, other] of OUTCOMES.entries())
      chips[i]!.setAttribute('aria-pressed', String(other === name));
    events.onFilter();
  }

  return {
    element: el(
      'div',
      { class: 'list-tools' },
      el('div', { class: 'chips', role: 'group', 'aria-label': strings.list.outcomesLabel }, ...chips),
      el('div', { class: 'list-selects' }, rule.label, order.label),
    ),
    filter,
    get order() {
      return order.value as Order;
    },
    setRules(rules) {
      rule.setOptions([
        ['', strings.list.showAll],
        ...rules.map(({ id, title }) => [id, notPassed(title)] as const),
      ]);
    },
    setCounts(next, all) {
      counts.get('all')!.textContent = String(all);
      for (const [name, count] of Object.entries(next))
        counts.get(name as PhotoOutcome)!.textContent = String(count);
    },
  };
}

function notPassed(title: string): string {
  return fill(strings.list.showFailed, { rule: title });
}

function chip(name: (typeof OUTCOMES)[number], count: HTMLElement, onclick: () => void): HTMLButtonElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'chip',
      'aria-pressed': String(name === 'all'),
      'data-outcome': name,
      'data-standing': name === 'all' ? 'pending' : STANDINGS[name],
      onclick,
    },
    icon(ICONS[name]),
    el('span', {}, strings.list.outcomes[name]),
    count,
  );
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
