import { fill } from '../core/messages/format.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { groupResults, STANDINGS, type Standing, standingOf } from './standing.ts';
import { countText, languageTag, strings } from './strings.ts';

/** The photo's verdict in words: one stamp, one sentence, one next step. */
export interface Verdict {
  tone: Standing;
  /** "Retake" */
  stamp: string;
  /** "Glare covers part of the document" */
  sentence: string;
  /** What `step` is: the next step, or only a tip; empty where nothing has to be done. */
  stepLabel: string;
  step: string;
  /** The result that the sentence is about: it need not be told again. Null where it is about all of them. */
  named: RuleResult | null;
}

/** Puts a finished report into words. A photo that could not be read has a fault card instead. */
export function verdictOf(report: PhotoReport): Verdict {
  const { problems, doubts } = groupResults(report.rules);
  const first = problems.find(({ id }) => id === report.fixFirst) ?? problems[0];
  if (first) return problem(first, report.outcome === 'fail');
  const unsure = doubts.find(({ severity }) => severity === 'error');
  return report.outcome === 'warn' && unsure ? doubt(unsure) : allClear(report.rules);
}

/** "Retake: Glare covers part of the document" */
export function headlineOf(verdict: Pick<Verdict, 'stamp' | 'sentence'>): string {
  return fill(strings.verdict.headline, { stamp: verdict.stamp, sentence: verdict.sentence });
}

/** What is read out when the check is finished. */
export function announcementOf(report: PhotoReport): string {
  const counts = STANDINGS.flatMap((standing) => {
    const count = report.rules.filter((rule) => standingOf(rule) === standing).length;
    return count ? [countText(strings.verdict.counts[standing], count)] : [];
  });
  return fill(strings.verdict.announce, {
    headline: headlineOf(verdictOf(report)),
    counts: new Intl.ListFormat(languageTag(), { type: 'unit' }).format(counts),
  });
}

/** Rules write their texts without a full stop, so that they fit a headline too. */
export function asSentence(text: string): string {
  return /[.!?。！？]$/.test(text) ? text : fill(strings.rules.sentence, { text });
}

function problem(rule: RuleResult, retake: boolean): Verdict {
  return {
    tone: retake ? 'failed' : 'warning',
    stamp: retake ? strings.verdict.fail : strings.verdict.warn,
    sentence: rule.message?.problem ?? strings.standing.failed,
    stepLabel: strings.verdict.nextStep,
    step: rule.message?.advice ?? '',
    named: rule,
  };
}

function doubt(rule: RuleResult): Verdict {
  return {
    tone: 'cantTell',
    stamp: strings.verdict.unsure,
    sentence: rule.message?.problem ?? strings.standing.cantTell,
    stepLabel: strings.verdict.nextStep,
    step: rule.message?.advice ?? '',
    named: rule,
  };
}

function allClear(rules: readonly RuleResult[]): Verdict {
  const hint = rules.flatMap(({ hints }) => hints)[0];
  return {
    tone: 'passed',
    stamp: strings.verdict.pass,
    sentence: clearSentence(rules),
    stepLabel: hint ? strings.verdict.nextTime : '',
    step: hint?.advice ?? strings.verdict.noStep,
    named: null,
  };
}

/** Says exactly what passed: not measured is not passed. */
function clearSentence(rules: readonly RuleResult[]): string {
  const applying = rules.filter(({ outcome }) => outcome !== 'notApplicable');
  const passed = applying.filter(({ outcome }) => outcome === 'passed').length;
  if (passed < applying.length) {
    return fill(strings.verdict.passSentenceDoubt, { passed, total: applying.length });
  }
  const { passSentence, passSentenceSome } = strings.verdict;
  return countText(passed === rules.length ? passSentence : passSentenceSome, passed);
}
