import { fill } from '../core/messages/format.ts';
import type { PhotoReport, RuleResult } from '../core/report.ts';
import { STANDINGS, type Standing, standingOf } from './standing.ts';
import { countText, languageTag, strings } from './strings.ts';

/** The photo's verdict in words: one stamp, one sentence, one next step. */
export interface Verdict {
  tone: Standing;
  /** "Retake" */
  stamp: string;
  /** "Glare covers part of the document" */
  sentence: string;
  /** What `step` is: the next step, or only a tip. */
  stepLabel: string;
  step: string;
  /** How many other problems there are, in words, or null. */
  others: string | null;
}

/** Puts a finished report into words. A photo that could not be read has a fault card instead. */
export function verdictOf(report: PhotoReport): Verdict {
  const failed = report.rules.filter(({ outcome }) => outcome === 'failed');
  const first = failed.find(({ id }) => id === report.fixFirst) ?? failed[0];
  if (first) return problem(first, failed.length - 1, report.outcome === 'fail');
  const unsure = report.rules.find(({ outcome, severity }) => outcome === 'cantTell' && severity === 'error');
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

function problem(rule: RuleResult, others: number, retake: boolean): Verdict {
  return {
    tone: retake ? 'failed' : 'warning',
    stamp: retake ? strings.verdict.fail : strings.verdict.warn,
    sentence: rule.message?.problem ?? strings.standing.failed,
    stepLabel: strings.verdict.nextStep,
    step: rule.message?.advice ?? '',
    others: others > 0 ? countText(strings.verdict.others, others) : null,
  };
}

function doubt(rule: RuleResult): Verdict {
  return {
    tone: 'cantTell',
    stamp: strings.verdict.unsure,
    sentence: rule.message?.problem ?? strings.standing.cantTell,
    stepLabel: strings.verdict.nextStep,
    step: rule.message?.advice ?? '',
    others: null,
  };
}

function allClear(rules: readonly RuleResult[]): Verdict {
  const hint = rules.flatMap(({ hints }) => hints)[0];
  return {
    tone: 'passed',
    stamp: strings.verdict.pass,
    sentence: clearSentence(rules),
    stepLabel: hint ? strings.verdict.nextTime : strings.verdict.nextStep,
    step: hint?.advice ?? strings.verdict.noStep,
    others: null,
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
