import { describe, expect, it } from 'vitest';
import { resolution } from '../../../src/rules/resolution.ts';
import { analysisOf } from '../../support/drawnPhoto.ts';
import { FIXTURES } from '../../support/fixtures.ts';

const close = { dpi: 300, frameShare: 0.6, scale: 'document' };

describe('resolution.judge', () => {
  it.each([
    ['plenty', close, 'passed', undefined],
    ['at the limit', { ...close, dpi: 120 }, 'passed', undefined],
    ['a little less', { ...close, dpi: 110 }, 'failed', 'minor'],
    ['far less', { ...close, dpi: 60 }, 'failed', 'major'],
  ] as const)('%s: %s', (_, numbers, outcome, level) => {
    const judgement = resolution.judge(numbers, resolution.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('advises to move closer when the document is far away in a photo of many pixels', () => {
    const judgement = resolution.judge({ ...close, frameShare: 0.06 }, resolution.limits);
    expect(judgement).toMatchObject({ outcome: 'passed', hints: [{ id: 'farAway', data: { percent: 6 } }] });
  });

  it('rises in risk as dots go missing', () => {
    const risks = [400, 200, 130, 100, 50].map(
      (dpi) => resolution.judge({ ...close, dpi }, resolution.limits).risk,
    );
    expect(risks).toEqual([...risks].sort((a, b) => a! - b!));
  });
});

describe('resolution.measure', () => {
  const known = FIXTURES.filter(
    ({ quad, labels, measures }) => quad && labels.corners === 'ok' && measures.dpi,
  );

  it('is within 5 % of the true dots per inch on generated photos', () => {
    const off = known.flatMap((fixture) => {
      const { width, height, kind } = fixture as typeof fixture & {
        width: number;
        height: number;
        kind: string | null;
      };
      if (!kind) return [];
      const photo = { data: new Uint8ClampedArray(0), width, height };
      const analysis = analysisOf({ photo, quad: fixture.quad });
      const dpi = resolution.measure(analysis).numbers.dpi as number;
      return Math.abs(dpi / fixture.measures.dpi! - 1) < 0.05 ? [] : [`${fixture.id}: ${dpi}`];
    });
    expect(off).toEqual([]);
  });
});
