/** How often each rule was right about the photos that say what is expected of it, and whether that is enough. */
import type { Budget, Expectation, PhotoReport, Report } from '../../core/report.ts';

/** Counts of photos. */
export interface Confusion {
  id: string;
  /** Must fail, and does. */
  caught: number;
  /** Must fail, and does not. */
  missed: number;
  /** Must pass, and fails. */
  falseAlarms: number;
  /** Must pass, and does not fail. */
  correctPasses: number;
}

/** A budget that does not hold. */
export interface Excess {
  id: string;
  what: keyof Budget;
  /** Share, 0..1. */
  rate: number;
  most: number;
}

/** By rule, sorted by id. */
export function countConfusion(photos: readonly PhotoReport[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  const of = (id: string) => {
    const count = counts.get(id) ?? { id, caught: 0, missed: 0, falseAlarms: 0, correctPasses: 0 };
    counts.set(id, count);
    return count;
  };
  for (const { expectation } of photos) {
    if (!expectation) continue;
    const wrong = new Set(expectation.rules);
    for (const id of expectation.mustFail) of(id)[wrong.has(id) ? 'missed' : 'caught'] += 1;
    for (const id of expectation.mustPass) of(id)[wrong.has(id) ? 'falseAlarms' : 'correctPasses'] += 1;
  }
  return [...counts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Budgets that do not hold. A rule without photos to judge it by is within its budget. */
export function excesses({ photos, budgets = {} }: Report): Excess[] {
  return countConfusion(photos).flatMap(({ id, caught, missed, falseAlarms, correctPasses }) => [
    ...excess(id, 'maxFalseAlarmRate', falseAlarms, falseAlarms + correctPasses, budgets[id]),
    ...excess(id, 'maxMissRate', missed, missed + caught, budgets[id]),
  ]);
}

function excess(id: string, what: keyof Budget, wrong: number, all: number, budget?: Budget): Excess[] {
  const most = budget?.[what];
  const rate = all === 0 ? 0 : wrong / all;
  return most !== undefined && rate > most ? [{ id, what, rate, most }] : [];
}

/** Whether a photo is not as expected in a way that no budget allows for. */
export function deviates({ expectation }: PhotoReport, budgets: Report['budgets'] = {}): boolean {
  if (!expectation || expectation.status === 'asExpected') return false;
  if (expectation.rules.length === 0) return true;
  return expectation.rules.some((id) => !isBudgeted(expectation, id, budgets));
}

/** Whether a budget, and not the single photo, decides on a rule that did not do as expected. */
export function isBudgeted({ mustFail }: Expectation, id: string, budgets: Report['budgets'] = {}): boolean {
  return budgets[id]?.[mustFail.includes(id) ? 'maxMissRate' : 'maxFalseAlarmRate'] !== undefined;
}
