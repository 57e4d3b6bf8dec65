import type { RuleDescription } from '../core/messages/describe.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { el } from './dom.ts';
import { createFlaw } from './flaw.ts';
import { icon } from './icons.ts';
import type { PhotoStage } from './photoStage.ts';
import { createDetails, createFolded, createProblem } from './problems.ts';
import { groupResults, markedRules, type Standing } from './standing.ts';
import { countText, strings } from './strings.ts';
import { asSentence, type Verdict, verdictOf } from './verdict.ts';

/** A finished report, and where its photo is shown. */
export interface VerdictInput {
  report: PhotoReport;
  /** Without a rule's description its details are left out. */
  rules: readonly RuleDescription[];
  stage: Pick<PhotoStage, 'picture' | 'select'>;
}

/** The stamp and the sentence; the caller puts them into a headline. */
export function headlineParts({
  tone,
  stamp,
  sentence,
}: Pick<Verdict, 'tone' | 'stamp' | 'sentence'>): Node[] {
  return [
    el('span', { class: 'stamp' }, icon(tone), stamp),
    el('span', { class: 'sr-only' }, ': '),
    el('span', { class: 'sentence' }, sentence),
  ];
}

/** What follows the headline: the next step, and the flaw beside how it should look. */
export function createVerdictBody(input: VerdictInput): HTMLElement {
  const { named, step, stepLabel } = verdictOf(input.report);
  const flaw = named && createFlaw(named, input.report, input.stage.picture);
  return el(
    'div',
    { class: 'verdict-body' },
    step &&
      el(
        'p',
        { class: 'next-step' },
        stepLabel && el('strong', {}, stepLabel),
        el('span', {}, asSentence(step)),
      ),
    flaw,
    named && createDetails(named, ruleIn(input, named.id)),
  );
}

/** Everything that the headline does not name: other problems, doubts, and in a line each what passed and what did not apply. */
export function createFindings(input: VerdictInput): HTMLElement {
  const { report } = input;
  const { named } = verdictOf(report);
  const { problems, doubts, passed, skipped } = groupResults(report.rules, input.rules);
  const others = [...problems, ...doubts].filter((result) => result !== named);
  const ruleOf = (id: string) => ruleIn(input, id);
  const numbers = new Map(markedRules(report.rules, input.rules).map(({ id }, index) => [id, index + 1]));
  const problemOf = (result: RuleResult) =>
    createProblem(result, {
      number: numbers.get(result.id),
      rule: ruleOf(result.id),
      flaw: createFlaw(result, report, input.stage.picture),
      onShow: () => input.stage.select(result.id),
    });
  const folded = (summary: string, standing: Standing, results: readonly RuleResult[]) =>
    createFolded(summary, standing, results, ruleOf);
  return el(
    'div',
    { class: 'findings' },
    others.length > 0 && el('h2', {}, strings.verdict.others),
    others.length > 0 && el('ol', { class: 'problems' }, ...others.map(problemOf)),
    folded(countText(strings.verdict.passedFold, passed.length), 'passed', passed),
    folded(countText(strings.verdict.skippedFold, skipped.length), 'notApplicable', skipped),
  );
}

/** Keeps the list and the photo together: the rule that is brought out on the photo is marked in the list. */
export function markChosen(root: HTMLElement, ruleId: string | null): void {
  for (const item of root.querySelectorAll('.finding')) {
    item.classList.toggle('chosen', item.getAttribute('data-rule') === ruleId);
  }
}

function ruleIn({ rules }: VerdictInput, id: string): RuleDescription | undefined {
  return rules.find((rule) => rule.id === id);
}
