import { describe, expect, it } from 'vitest';
import { portrait } from '../../../../src/core/rules/portrait.ts';

const clear: Parameters<typeof portrait.judge>[0] = {
  faceScore: 0.9,
  expected: null,
  coveredShare: 0,
  coverProbability: 0.1,
  glareShare: 0,
  outsideShare: 0,
};

describe('portrait.judge', () => {
  it.each([
    ['clear', {}, 'passed', undefined],
    ['a finger over it', { coveredShare: 0.5, coverProbability: 0.9 }, 'failed', 'covered'],
    ['something faint over it', { coveredShare: 0.5, coverProbability: 0.3 }, 'passed', undefined],
    ['a finger beside it', { coveredShare: 0.03, coverProbability: 0.9 }, 'passed', undefined],
    ['a reflection on it', { glareShare: 0.3 }, 'failed', 'glare'],
    ['partly outside the frame', { outsideShare: 0.2 }, 'failed', 'cut'],
    ['none, on anything', { faceScore: 0.4 }, 'notApplicable', undefined],
    ['none at all, on anything', { faceScore: null, coveredShare: null }, 'notApplicable', undefined],
    ['none on a passport page', { faceScore: 0.4, expected: 'passport' }, 'cantTell', 'notSeen'],
  ] as const)('%s', (_, numbers, outcome, message) => {
    const judgement = portrait.judge({ ...clear, ...numbers }, portrait.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.message?.id).toBe(message);
    expect((judgement.risk ?? 0) > 0.5).toBe(outcome === 'failed');
  });

  it('names the worst of several', () => {
    const numbers = { ...clear, glareShare: 0.2, coveredShare: 0.9, coverProbability: 0.99 };
    expect(portrait.judge(numbers, portrait.limits).message?.id).toBe('covered');
  });
});
