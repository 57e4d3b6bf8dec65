import { describe, expect, it } from 'vitest';
import { corners } from '../../../src/rules/corners.ts';

const inside = {
  documentFound: 1,
  cornersCutOff: 0,
  cutOffShare: 0,
  marginShare: 0.08,
  worstCorner: 'top left',
  cutOffSide: 'left',
};

describe('corners.judge', () => {
  it.each([
    ['no document', { ...inside, documentFound: 0 }, 'failed', 'notFound'],
    ['one corner outside', { ...inside, cornersCutOff: 1, cutOffShare: 0.05 }, 'failed', 'cutOff'],
    ['two corners outside', { ...inside, cornersCutOff: 2, cutOffShare: 0.05 }, 'failed', 'cutOffMany'],
    ['at the limit', { ...inside, cornersCutOff: 1, cutOffShare: 0.01, marginShare: 0 }, 'passed', undefined],
    ['well inside', inside, 'passed', undefined],
  ] as const)('%s: %s', (_, numbers, outcome, message) => {
    const judgement = corners.judge(numbers, corners.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('advises, without failing, when a corner is close to the edge', () => {
    const judgement = corners.judge({ ...inside, marginShare: 0.02 }, corners.limits);
    expect(judgement).toMatchObject({ outcome: 'passed', hints: [{ id: 'closeToEdge' }] });
  });
});
