/** How much time the rules get in each look, so that the outline keeps up and no result grows old. */

/** A look should take no longer, milliseconds: 16 a second, one more than the outline needs to seem to follow. */
const LOOK_TIME = 62;

/** Every rule should be measured again within so many milliseconds. */
const ROUND_TIME = 500;

/** Where a round does not fit otherwise, a look may take so long, milliseconds: 10 a second. */
const LONGEST_LOOK = 100;

/** Rules that hardly cost anything need no look of their own, milliseconds, however slow the device is. */
const LEAST_BUDGET = 20;

/** Share of a new value in a running mean: smooth over about five. */
const GAIN = 0.2;

/** A mean that follows its values slowly. */
export class RunningMean {
  #value: number | null = null;

  /** 0 before the first value. */
  get value(): number {
    return this.#value ?? 0;
  }

  add(value: number): void {
    this.#value = this.#value === null ? value : this.#value + GAIN * (value - this.#value);
  }
}

/**
 * Milliseconds for the rules of one look.
 *
 * @param fixed what every look takes before any rule: reading the frame and locating the document
 * @param round what all rules together take
 */
export function rulesBudget(fixed: number, round: number): number {
  const spare = Math.max(0, LOOK_TIME - fixed);
  // With budget b a round takes round / b looks of fixed + b each: this b makes that ROUND_TIME.
  const needed = round < ROUND_TIME ? (round * fixed) / (ROUND_TIME - round) : Number.POSITIVE_INFINITY;
  const most = Math.max(spare, LONGEST_LOOK - fixed);
  return Math.max(LEAST_BUDGET, Math.min(Math.max(spare, needed), most));
}
