import type { CheckStep } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import type { RuleResult } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { standingOf } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';
import type { Loaded } from '../checks.ts';
import { loadedText } from '../loadedText.ts';

/** How far a check is: rule by rule, as the results come. */
export interface ProgressView {
  /** What goes into the headline meanwhile. */
  headline: Node[];
  element: HTMLElement;
  /** A line for each rule; its height never changes, so that nothing moves. */
  list: HTMLElement;
  setRules(rules: readonly RuleDescription[]): void;
  setStep(step: CheckStep): void;
  addRule(result: RuleResult): void;
  /** How much of the checks has come, where they have to be loaded first. */
  setLoaded(loaded: Loaded): void;
}

export function createProgressView(onCancel: () => void): ProgressView {
  const sentence = el('span', { class: 'sentence' }, strings.working.steps.checking);
  const bar = el('progress', { 'aria-label': strings.working.stamp });
  const count = el('p', { class: 'progress-count' });
  const cancel = el('button', { type: 'button', onclick: onCancel }, strings.working.cancel);
  const list = el('ol', { class: 'rules', 'aria-label': strings.rules.title });
  const results = new Map<string, RuleResult>();
  let rules: readonly RuleDescription[] = [];
  let isLoading = false;

  function render(): void {
    if (isLoading) return;
    bar.max = Math.max(rules.length, 1);
    bar.value = results.size;
    count.textContent = rules.length
      ? fill(strings.working.progress, { done: results.size, total: rules.length })
      : '';
  }

  return {
    headline: [
      el('span', { class: 'stamp' }, strings.working.stamp),
      el('span', { class: 'sr-only' }, ': '),
      sentence,
    ],
    element: el('div', { class: 'working' }, bar, count, cancel),
    list,
    setRules(known) {
      rules = known;
      list.replaceChildren(...known.map((rule) => lineOf(rule, results.get(rule.id))));
      render();
    },
    setStep(step) {
      isLoading = step === 'loading';
      sentence.textContent = strings.working.steps[step];
      render();
    },
    setLoaded(loaded) {
      if (!isLoading) return;
      bar.max = Math.max(loaded.total, 1);
      bar.value = loaded.loaded;
      count.textContent = loadedText(loaded);
    },
    addRule(result) {
      results.set(result.id, result);
      const rule = rules.find(({ id }) => id === result.id);
      if (rule) list.querySelector(`[data-rule="${rule.id}"]`)?.replaceWith(lineOf(rule, result));
      render();
    },
  };
}

/** What is wrong stands in the place of the good property that the rule is named after. */
function lineOf(rule: RuleDescription, result: RuleResult | undefined): HTMLElement {
  const standing = result ? standingOf(result) : 'pending';
  return el(
    'li',
    { class: 'rule', 'data-rule': rule.id, 'data-standing': standing },
    icon(standing),
    el('span', { class: 'rule-title' }, result?.message?.problem ?? rule.title),
    el('span', { class: 'sr-only' }, ` ${strings.standing[standing]}`),
  );
}
