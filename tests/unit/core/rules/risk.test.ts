import { describe, expect, it } from 'vitest';
import { background } from '../../../../src/core/rules/background.ts';
import { blur } from '../../../../src/core/rules/blur.ts';
import { glare } from '../../../../src/core/rules/glare.ts';
import { lighting } from '../../../../src/core/rules/lighting.ts';
import { obstruction } from '../../../../src/core/rules/obstruction.ts';
import { resolution } from '../../../../src/core/rules/resolution.ts';
import { riskAbove, riskBelow, riskOfProbability } from '../../../../src/core/rules/risk.ts';
import { tilt } from '../../../../src/core/rules/tilt.ts';

describe.each([1, 2, 4, 8])('risk curves of steepness %d', (steepness) => {
  it('are exactly 0.5 at the limit', () => {
    for (const limit of [0.01, 0.2, 3, 250]) {
      expect(riskAbove(limit, limit, steepness)).toBe(0.5);
      expect(riskBelow(limit, limit, steepness)).toBe(0.5);
    }
  });

  it('rise and fall with the value, and stay within 0..1', () => {
    const values = [0, 0.1, 0.5, 1, 1.5, 4, 100, 1e300];
    const above = values.map((value) => riskAbove(value, 1, steepness));
    const below = values.map((value) => riskBelow(value, 1, steepness));
    expect(above).toEqual([...above].sort((a, b) => a - b));
    expect(below).toEqual([...below].sort((a, b) => b - a));
    expect(above[0]).toBe(0);
    expect(above.at(-1)).toBe(1);
    expect(below[0]).toBe(1);
    expect(below.at(-1)).toBe(0);
  });
});

/** What no rule finds fault with. */
const FINE = {
  ...{ busyShare: 0, contrast: 40, place: 'top' },
  ...{ blurSigma: 0.05, worstPartSigma: 0.05, worstPart: 'top', directionality: 0, direction: 0 },
  ...{ addedLight: 0, clippedShare: 0, brightShare: 0, glareShare: 0, hits: 'text', scale: 'document' },
  ...{ whiteLevel: 250, frameWhiteLevel: 250, polarity: 1, shadowDepth: 0, castChroma: 0, castColour: 'red' },
  ...{ dpi: 900, effectiveDpi: 900, frameShare: 0.6, blockiness: 1 },
  ...{ coverProbability: 0.02, thingProbability: 0.02, coverDepth: 8, coverSharpness: 1, hides: 'text' },
  ...{ tiltDegrees: 0, tiltUncertainty: 0, turnedDegrees: 0, edgeBow: 0 },
};

describe('the risk of a probability', () => {
  it('is 0.5 at the limit, and rises from 0 to 1 with the probability', () => {
    for (const limit of [0.1, 0.5, 0.75, 0.99]) {
      expect(riskOfProbability(limit, limit)).toBe(0.5);
      const risks = [0, 0.01, 0.3, 0.6, 0.9, 0.999, 1].map((value) => riskOfProbability(value, limit));
      expect(risks).toEqual([...risks].sort((a, b) => a - b));
      expect(risks[0]).toBe(0);
      expect(risks.at(-1)).toBeGreaterThan(0.9999);
    }
  });
});

describe.each([
  [background, 'busyShare', 'maxBusyShare', 1],
  [background, 'contrast', 'minContrast', -1],
  [blur, 'blurSigma', 'maxBlurSigma', 1],
  [blur, 'worstPartSigma', 'maxPartSigma', 1],
  [glare, 'addedLight', 'maxAddedLight', 1],
  [glare, 'clippedShare', 'maxClippedShare', 1],
  [lighting, 'whiteLevel', 'minWhiteLevel', -1],
  [lighting, 'clippedShare', 'maxClippedShare', 1],
  [lighting, 'shadowDepth', 'maxShadowDepth', 1],
  [lighting, 'castChroma', 'maxCastChroma', 1],
  [obstruction, 'coverStrength', 'maxCoverStrength', 1],
  [resolution, 'dpi', 'minDpi', -1],
  [tilt, 'tiltDegrees', 'maxTiltDegrees', 1],
] as const)('risk of $id', (rule, name, limit, worse) => {
  describe.each(['standard', 'lenient', 'strict'] as const)(`by ${name} in %s`, (preset) => {
    const changed: Record<string, number> = preset === 'standard' ? {} : { ...rule.presetLimits?.[preset] };
    const limits = { ...rule.limits, ...changed };
    const edge = (limits as Record<string, number>)[limit]!;
    const at = (value: number) => rule.judge({ ...FINE, [name]: value } as never, limits as never);

    it('is 0.5 at the limit, which passes, and above it beyond, which fails', () => {
      expect(at(edge)).toMatchObject({ outcome: 'passed', risk: 0.5 });
      expect(at(edge * (1 - 0.01 * worse)).risk).toBeLessThan(0.5);
      expect(at(edge * (1 + 0.01 * worse)).outcome).toBe('failed');
      expect(at(edge * (1 + 0.01 * worse)).risk).toBeGreaterThan(0.5);
    });

    it('rises with the defect', () => {
      const risks = [0.5, 0.8, 0.95, 1, 1.1, 1.4, 2].map((share) => at(edge * share).risk!);
      expect(risks).toEqual([...risks].sort((a, b) => worse * (a - b)));
      expect(new Set(risks).size).toBe(risks.length);
    });
  });
});
