import { describe, expect, it } from 'vitest';
import { corners } from '../../../../src/core/rules/corners.ts';

const inside = {
  documentFound: 1,
  tooSteep: 0,
  otherDocuments: 0,
  cornersCutOff: 0,
  cutOffShare: 0,
  marginShare: 0.08,
  frameGap: 0.2,
  fillsFrame: 0,
  worstCorner: 'top left',
  cutOffSide: 'left',
  missingSide: null,
};

const LIMIT = corners.limits.maxCutOffShare;

describe('corners.judge', () => {
  it.each([
    ['no document', { ...inside, documentFound: 0 }, 'failed', 'notFound'],
    ['a steep document', { ...inside, documentFound: 0, tooSteep: 1 }, 'failed', 'tooSteep'],
    ['one corner outside', { ...inside, cornersCutOff: 1, cutOffShare: 0.05 }, 'failed', 'cutOff'],
    ['two corners outside', { ...inside, cornersCutOff: 2, cutOffShare: 0.05 }, 'failed', 'cutOffMany'],
    [
      'at the limit',
      { ...inside, cornersCutOff: 1, cutOffShare: LIMIT, marginShare: 0 },
      'passed',
      undefined,
    ],
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

  it('lets a document fill the frame, with a sliver missing, and says so as a hint', () => {
    const filling = { ...inside, marginShare: 0, frameGap: 0.02, fillsFrame: 1 };
    const sliver = corners.judge({ ...filling, cornersCutOff: 4, cutOffShare: 0.02 }, corners.limits);
    expect(sliver).toMatchObject({ outcome: 'passed', hints: [{ id: 'fillsFrame' }] });
    const cut = corners.judge({ ...filling, cornersCutOff: 4, cutOffShare: 0.05 }, corners.limits);
    expect(cut).toMatchObject({ outcome: 'failed', message: { id: 'cutOffMany' } });
  });

  it('names the side that is missing', () => {
    const side = { ...inside, cornersCutOff: 2, cutOffShare: 0.05, missingSide: 'bottom' };
    const message = { id: 'cutOffSide', data: { part: 'bottom', side: 'left', percent: 5 } };
    expect(corners.judge(side, corners.limits)).toMatchObject({ outcome: 'failed', message });
  });

  it('says that there are others, and checks the one it took', () => {
    const several = corners.judge({ ...inside, otherDocuments: 1 }, corners.limits);
    expect(several).toMatchObject({
      outcome: 'passed',
      hints: [{ id: 'severalDocuments' }],
      regions: ['others'],
    });
  });

  it('says how much is cut off', () => {
    const judgement = corners.judge({ ...inside, cornersCutOff: 1, cutOffShare: 0.052 }, corners.limits);
    expect(judgement.message).toMatchObject({ data: { corner: 'top left', side: 'left', percent: 5 } });
  });

  it('puts the risk in order, from well inside to far outside', () => {
    const risks = [0.09, 0.04, 0.01, 0].map((marginShare) => riskOf({ marginShare }));
    const outside = [LIMIT, 0.05, 0.2].map((cutOffShare) => riskOf({ cutOffShare, marginShare: 0 }));
    const all = [...risks, ...outside];
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(riskOf({ cutOffShare: LIMIT, marginShare: 0 })).toBe(0.5);
  });
});

function riskOf(numbers: Partial<typeof inside>): number {
  return corners.judge({ ...inside, ...numbers }, corners.limits).risk!;
}
