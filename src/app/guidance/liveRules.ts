import type { LiveRule } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import type { RuleResult } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { figureOf } from '../../ui/figures.ts';
import { icon } from '../../ui/icons.ts';
import { standingOf } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';

/** How every rule stands right now, one short line each, in registry order. */
export interface LiveRules {
  element: HTMLElement;
  setRules(rules: readonly RuleDescription[]): void;
  update(results: readonly LiveRule[]): void;
}

/** The rules that are judged before a camera; the others wait for a photo. */
export function liveOnly(rules: readonly RuleDescription[]): RuleDescription[] {
  return rules.filter(({ stage }) => stage !== 'still');
}

export function createLiveRules(): LiveRules {
  const list = el('ol', { class: 'live-rules' });
  const element = el('section', { class: 'live-now' }, el('h2', {}, strings.live.rulesTitle), list);
  let known: readonly RuleDescription[] = [];
  /** Times of the results that are shown, by rule: what has not changed is not worked out again. */
  const shown = new Map<string, number>();

  return {
    element,
    setRules(rules) {
      known = rules;
      shown.clear();
      list.replaceChildren(...rules.map((rule) => line(rule, 'pending', '')));
    },
    update(results) {
      for (const rule of known) {
        const latest = results.find(({ result }) => result.id === rule.id);
        if (shown.get(rule.id) === latest?.time) continue;
        if (latest) shown.set(rule.id, latest.time);
        else shown.delete(rule.id);
        const next = latest ? lineOf(rule, latest.result) : line(rule, 'pending', '');
        list.querySelector(`[data-rule="${rule.id}"]`)?.replaceWith(next);
      }
    },
  };
}

function lineOf(rule: RuleDescription, result: RuleResult): HTMLElement {
  const standing = standingOf(result);
  const figure = standing === 'notApplicable' ? '' : (figureOf(rule, result)?.value ?? '');
  return line(rule, standing, figure);
}

function line(
  { id, title }: RuleDescription,
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
