import type { LiveRule } from '../../client.ts';
import type { RuleDescription } from '../../rules/describe.ts';
import { el } from '../dom.ts';
import { figureOf } from '../figures.ts';
import { icon } from '../icons.ts';
import { standingOf } from '../standing.ts';
import { strings } from '../strings.ts';

/** How every rule stands right now, one short line each, in registry order. */
export interface LiveRules {
  element: HTMLElement;
  setRules(rules: readonly RuleDescription[]): void;
  update(results: readonly LiveRule[]): void;
}

export function createLiveRules(): LiveRules {
  const list = el('ol', { class: 'live-rules' });
  const element = el('section', { class: 'live-now' }, el('h2', {}, strings.live.rulesTitle), list);
  let known: readonly RuleDescription[] = [];
  const shown = new Map<string, string>();

  return {
    element,
    setRules(rules) {
      known = rules;
      shown.clear();
      list.replaceChildren(...rules.map(({ id, title }) => line(id, title, 'pending', '')));
    },
    update(results) {
      for (const rule of known) {
        const result = results.find((each) => each.result.id === rule.id)?.result;
        const standing = result ? standingOf(result) : 'pending';
        const figure = (result && result.outcome !== 'notApplicable' && figureOf(rule, result)?.value) || '';
        const now = `${standing} ${figure}`;
        if (shown.get(rule.id) === now) continue;
        shown.set(rule.id, now);
        list
          .querySelector(`[data-rule="${rule.id}"]`)
          ?.replaceWith(line(rule.id, rule.title, standing, figure));
      }
    },
  };
}

function line(
  id: string,
  title: string,
  standing: ReturnType<typeof standingOf> | 'pending',
  figure: string,
): HTMLElement {
  return el(
    'li',
    { 'data-rule': id, 'data-standing': standing },
    icon(standing),
    el('span', { class: 'live-rule-title' }, title),
    el('span', { class: 'sr-only' }, `: ${strings.standing[standing]}`),
    figure && el('span', { class: 'live-rule-figure' }, figure),
  );
}
