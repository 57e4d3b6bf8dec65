import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../../../src/core/reading/acceptance.ts';
import type { Outcome } from '../../../../src/core/report.ts';

const results = (outcomes: Record<string, Outcome>) =>
  Object.entries({
    blur: 'passed',
    glare: 'passed',
    lighting: 'passed',
    obstruction: 'passed',
    mrz: 'passed',
    ...outcomes,
  } as Record<string, Outcome>).map(([id, outcome]) => ({ id, outcome }));

describe('isAccepted', () => {
  it('accepts lines that hold, in a good photo', () => {
    expect(isAccepted(results({}))).toBe(true);
    expect(isAccepted(results({ background: 'failed', tilt: 'failed', lighting: 'cantTell' }))).toBe(true);
  });

  it.each(['blur', 'glare', 'lighting', 'obstruction', 'corners'])('does not where %s failed', (id) => {
    expect(isAccepted(results({ [id]: 'failed' }))).toBe(false);
  });

  it.each(['failed', 'cantTell', 'notApplicable'] as const)('does not where the lines are %s', (outcome) => {
    expect(isAccepted(results({ mrz: outcome }))).toBe(false);
  });

  it('does not where the lines were not judged', () => {
    expect(isAccepted([{ id: 'blur', outcome: 'passed' }])).toBe(false);
  });
});
