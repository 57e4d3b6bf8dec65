/**
 * Prints how the two kinds of evidence for a cover weigh together, by logistic regression on reports of generated photos:
 *   npx clearshot check <set> --reporter json=report.json
 *   node scripts/runTypeScript.mjs models/training/occluders/weigh.ts main report.json <set>/manifest.jsonl [report manifest]...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { occlusionFeatures } from '../../../src/core/measures/occlusion.ts';
import type { Report } from '../../../src/core/report.ts';

/** Steps of Newton's method, and the ridge that keeps them finite. */
const STEPS = 30;
const RIDGE = 0.01;

interface Sample {
  features: readonly number[];
  covered: boolean;
}

/** Runs with the command line's arguments. */
export function main(): void {
  const files = process.argv.slice(4);
  const samples: Sample[] = [];
  for (let i = 0; i + 1 < files.length; i += 2) samples.push(...samplesOf(files[i]!, files[i + 1]!));
  const [strength, thing, offset] = regress(samples).map((weight) => Math.round(100 * weight) / 100);
  const covered = samples.filter((sample) => sample.covered).length;
  console.log(JSON.stringify({ strength, thing, offset, covered, uncovered: samples.length - covered }));
}

function samplesOf(reportFile: string, manifestFile: string): Sample[] {
  const labels = new Map(
    readFileSync(manifestFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ file, labels }): [string, string | undefined] => [file, labels.obstruction]),
  );
  const { photos }: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
  return photos.flatMap(({ file, rules }) => {
    const label = labels.get(basename(file));
    const measured = rules.find(({ id }) => id === 'obstruction')?.measured;
    if (!label || measured?.thingProbability === undefined) return [];
    const features = occlusionFeatures(
      (measured.coverStrength ?? 0) as number,
      measured.thingProbability as number,
    );
    return [{ features: [...features, 1], covered: label === 'defect' }];
  });
}

/** The weights of the features, the last of which is 1, that make the labels most likely. */
function regress(samples: readonly Sample[]): number[] {
  const size = samples[0]!.features.length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)));
    for (const { features, covered } of samples) {
      const sum = features.reduce((total, value, i) => total + value * weights[i]!, 0);
      const p = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < size; i++) {
        gradient[i]! += (Number(covered) - p) * features[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += p * (1 - p) * features[i]! * features[j]!;
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + change[i]!);
  }
  return weights;
}

/** Solves a small positive definite system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const out = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const known = out.reduce((sum, value, j) => sum + value * rows[i]![j]!, 0);
    out[i] = (rows[i]![size]! - known) / rows[i]![i]!;
  }
  return out;
}
