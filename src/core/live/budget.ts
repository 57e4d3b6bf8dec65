/** How much time the rules get in each look: enough that no result grows old, the rest is the outline's. */

/** Every rule should be measured again within so many milliseconds. */
const ROUND_TIME = 500;

/** For that a look may take so long, milliseconds: 10 a second. */
const LONGEST_LOOK = 100;

/** Rules that cost little need no look of their own, milliseconds. */
const MIN_BUDGET = 20;

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
 * Milliseconds for the rules of one look; one rule is measured in any case.
 *
 * @param fixed what every look takes before any rule: reading the frame and locating the document
 * @param round what all rules together take
 */
export function rulesBudget(fixed: number, round: number): number {
  // With budget b a round takes round / b looks of fixed + b each: this b makes that ROUND_TIME.
  const needed = round < ROUND_TIME ? (round * fixed) / (ROUND_TIME - round) : Number.POSITIVE_INFINITY;
  return Math.max(MIN_BUDGET, Math.min(needed, LONGEST_LOOK - fixed));
}
