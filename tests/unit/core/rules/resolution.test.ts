import { describe, expect, it } from 'vitest';
import { sideLengths } from '../../../../src/core/pixels/geometry.ts';
import { resolution } from '../../../../src/core/rules/resolution.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { photoDpi } from '../../../../src/core/views/dpi.ts';
import { analysisOf, drawPhoto, gaussian } from '../../../support/drawnPhoto.ts';
import { FIXTURES } from '../../../support/fixtures.ts';

const judge: Rule['judge'] = resolution.judge;

const close = { dpi: 300, effectiveDpi: 180, frameShare: 0.6, blockiness: 1.2, scale: 'document' };

describe('resolution.judge', () => {
  it.each([
    ['plenty', close, 'passed', undefined],
    ['at the limit', { ...close, dpi: 120 }, 'passed', undefined],
    ['a little less', { ...close, dpi: 110 }, 'failed', 'minor'],
    ['far less', { ...close, dpi: 60 }, 'failed', 'major'],
  ] as const)('%s: %s', (_, numbers, outcome, level) => {
    const judgement = judge(numbers, resolution.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('advises to move closer when the document is far away in a photo of many pixels', () => {
    const judgement = judge({ ...close, frameShare: 0.06 }, resolution.limits);
    expect(judgement).toMatchObject({ outcome: 'passed', hints: [{ id: 'farAway', data: { percent: 6 } }] });
  });

  it('leaves blur to the rule blur in standard, and hints at it', () => {
    const soft = { ...close, effectiveDpi: 90 };
    const hints = [{ id: 'fewDetails', data: { dpi: 90 } }];
    expect(judge(soft, resolution.limits)).toMatchObject({ outcome: 'passed', hints });
    expect(judge({ ...close, effectiveDpi: null }, resolution.limits).hints).toEqual([]);
    const strict = { ...resolution.limits, ...resolution.presetLimits?.strict };
    const judgement = judge(soft, strict);
    expect(judgement).toMatchObject({ outcome: 'failed', level: 'minor', message: { id: 'fewDetails' } });
    expect(judgement.risk).toBeGreaterThan(0.5);
    expect(judge({ ...close, effectiveDpi: 120 }, strict).outcome).toBe('passed');
  });

  it('hints at compression that shows', () => {
    const judgement = judge({ ...close, blockiness: 3 }, resolution.limits);
    expect(judgement).toMatchObject({ outcome: 'passed', hints: [{ id: 'compressed' }] });
  });

  it('rises in risk as dots go missing', () => {
    const risks = [400, 200, 130, 100, 50].map((dpi) => judge({ ...close, dpi }, resolution.limits).risk);
    expect(risks).toEqual([...risks].sort((a, b) => a! - b!));
  });
});

describe('resolution.measure', () => {
  const known = FIXTURES.filter(
    ({ quad, labels, measures }) => quad && labels.corners === 'ok' && measures.dpi,
  );

  it('says how many dots blur leaves', () => {
    const sharp = measureRule(resolution, analysisOf(drawPhoto())).numbers;
    const soft = measureRule(resolution, analysisOf(gaussian(drawPhoto(), 2))).numbers;
    expect(soft.dpi).toBeCloseTo(sharp.dpi as number, 6);
    expect(Math.abs((soft.dpi as number) - 203.2)).toBeLessThan(1);
    expect(sharp.effectiveDpi).toBe(sharp.dpi);
    // Sigma is 2 px of 1/8 mm.
    expect(Math.abs((soft.effectiveDpi as number) / (17.35 / 0.25) - 1)).toBeLessThan(0.25);
  });

  it('is within 5 % of the true dots per inch on generated photos', () => {
    const off = known.flatMap((fixture) => {
      const { width, height, kind } = fixture as typeof fixture & {
        width: number;
        height: number;
        kind: string | null;
      };
      // A passport that stands upright is taken for a smaller card: see `UPRIGHT_CARD_MM`.
      const sides = sideLengths(fixture.quad!);
      const isUpright = sides.width < sides.height;
      if (!kind || (kind === 'id3' && isUpright)) return [];
      const photo = { data: new Uint8ClampedArray(0), width, height };
      const analysis = analysisOf({ photo, quad: fixture.quad });
      const dpi = photoDpi(analysis.document!);
      return Math.abs(dpi / fixture.measures.dpi! - 1) < 0.05 ? [] : [`${fixture.id}: ${dpi}`];
    });
    expect(off).toEqual([]);
  });
});
