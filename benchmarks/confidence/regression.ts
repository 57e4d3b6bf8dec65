/** Logistic regression of terms of evidence. */
import { TERMS, termsOf, type Weights } from '../../src/core/document/confidence.ts';
import type { Evidence } from '../../src/core/document/evidence.ts';
import { solve } from '../../src/core/pixels/geometry.ts';
import { sigmoid } from '../../src/core/pixels/logistic.ts';
import { mean } from '../../src/core/pixels/statistics.ts';

/** Evidence, what is to be told from it (1 or 0), and how much it counts. */
export interface Example {
  evidence: Evidence;
  target: number;
  importance: number;
}

/** Pulls the weights of standardised terms towards 0, so that few photos do not make large ones. */
const RIDGE = 1;

/** Newton's steps: the curve is convex, and there are few terms. */
const STEPS = 30;

/** The weights of these terms that tell the targets best; the others are 0. Newton's method on standardised terms. */
export function regression(examples: readonly Example[], names: readonly (typeof TERMS)[number][]): Weights {
  const rows = examples.map(({ evidence }) => {
    const terms = termsOf(evidence);
    return names.map((name) => terms[name]);
  });
  const means = names.map((_, k) => mean(rows.map((row) => row[k]!)));
  const spreads = names.map((_, k) => Math.sqrt(mean(rows.map((row) => (row[k]! - means[k]!) ** 2))) || 1);
  const inputs = rows.map((row) => [1, ...row.map((value, k) => (value - means[k]!) / spreads[k]!)]);
  let weights = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(inputs, examples, weights);
    weights = weights.map((weight, k) => weight + change[k]!);
  }
  const plain = names.map((name, k) => [name, weights[k + 1]! / spreads[k]!] as const);
  const offset = weights[0]! - plain.reduce((sum, [, weight], k) => sum + weight * means[k]!, 0);
  const none = Object.fromEntries(TERMS.map((name) => [name, 0]));
  return { offset, ...none, ...Object.fromEntries(plain) } as Weights;
}

function newtonStep(
  inputs: readonly number[][],
  examples: readonly Example[],
  weights: readonly number[],
): number[] {
  const size = weights.length;
  const system = weights.map((weight, k) => {
    const ridge = k === 0 ? 1e-9 : RIDGE;
    return [...weights.map((_, j) => (j === k ? ridge : 0)), -ridge * weight];
  });
  for (const [i, input] of inputs.entries()) {
    const { target, importance } = examples[i]!;
    const chance = sigmoid(input.reduce((sum, value, k) => sum + value * weights[k]!, 0));
    const curvature = importance * chance * (1 - chance);
    for (let k = 0; k < size; k++) {
      for (let j = 0; j < size; j++) system[k]![j]! += curvature * input[k]! * input[j]!;
      system[k]![size]! += importance * (target - chance) * input[k]!;
    }
  }
  return solve(system);
}
