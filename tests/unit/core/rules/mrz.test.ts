import { describe, expect, it } from 'vitest';
import { mrz } from '../../../../src/core/rules/mrz.ts';

const read: Parameters<typeof mrz.judge>[0] = {
  lines: 'read',
  format: 'TD3',
  checks: 'agree',
  repairs: 0,
  leastProbability: 0.95,
  illegible: 0,
  insideShare: 1,
  place: null,
};

describe('mrz.judge', () => {
  it.each([
    ['whole and clear', {}, 'passed', undefined],
    ['two characters are worn, but the digits agree', { illegible: 2 }, 'passed', undefined],
    ['a thumb lies over them', { illegible: 6, place: 'left' }, 'failed', 'hidden'],
    ['a side is cut off', { insideShare: 0.9, illegible: 8 }, 'failed', 'cut'],
    ['the digits do not agree', { checks: 'differ' }, 'cantTell', 'wrongDigits'],
    ['one character may be another', { leastProbability: 0.3 }, 'cantTell', 'doubtful'],
    ['lines that cannot be read', { lines: 'seen', illegible: null }, 'cantTell', 'unreadable'],
    ['no lines', { lines: 'none', illegible: null }, 'notApplicable', undefined],
  ] as const)('%s', (_, numbers, outcome, message) => {
    const judgement = mrz.judge({ ...read, ...numbers }, mrz.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.message?.id).toBe(message);
    expect((judgement.risk ?? 0) > 0.5).toBe(outcome === 'failed');
  });

  it('says where the hidden part is', () => {
    const { message } = mrz.judge({ ...read, illegible: 9, place: 'right' }, mrz.limits);
    expect(message).toEqual({ id: 'hidden', data: { place: 'right' } });
  });
});
