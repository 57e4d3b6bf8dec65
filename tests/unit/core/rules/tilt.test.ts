import { describe, expect, it } from 'vitest';
import { tilt } from '../../../../src/core/rules/tilt.ts';

const flat = { tiltDegrees: 4, tiltUncertainty: 1, turnedDegrees: 2, edgeBow: 0 };

describe('tilt.judge', () => {
  it.each([
    ['flat', flat, 'passed', undefined],
    ['at the limit', { ...flat, tiltDegrees: 42 }, 'passed', undefined],
    ['just above', { ...flat, tiltDegrees: 44 }, 'failed', 'minor'],
    ['far above', { ...flat, tiltDegrees: 60 }, 'failed', 'major'],
    ['above, but not sure', { ...flat, tiltDegrees: 46, tiltUncertainty: 12 }, 'cantTell', undefined],
    [
      'surely above, though not how much',
      { ...flat, tiltDegrees: 62, tiltUncertainty: 12 },
      'failed',
      'major',
    ],
  ] as const)('%s: %s', (_, numbers, outcome, level) => {
    const judgement = tilt.judge(numbers, tilt.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it.each([90, -90, 180, -180, 0, 12])('never fails a document turned by %d degrees', (turnedDegrees) => {
    const judgement = tilt.judge({ ...flat, turnedDegrees }, tilt.limits);
    expect(judgement.outcome).toBe('passed');
    expect(judgement.hints).toEqual(Math.abs(turnedDegrees) > 45 ? [{ id: 'turned' }] : []);
  });

  it('advises to flatten a bent document', () => {
    const hints = (edgeBow: number | null) => tilt.judge({ ...flat, edgeBow }, tilt.limits).hints;
    expect(hints(4.5)).toEqual([{ id: 'bent', data: { mm: 4.5 } }]);
    expect(hints(3)).toEqual([]);
    expect(hints(null)).toEqual([]);
  });

  it('holds the vendors’ five degrees in strict', () => {
    const limits = { ...tilt.limits, ...tilt.presetLimits?.strict };
    expect(tilt.judge({ ...flat, tiltDegrees: 8 }, limits)).toMatchObject({
      outcome: 'failed',
      level: 'minor',
    });
  });
});
