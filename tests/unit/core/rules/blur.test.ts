import { describe, expect, it } from 'vitest';
import { blur } from '../../../../src/core/rules/blur.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import {
  analysisOf,
  type Drawn,
  drawPhoto,
  gaussian,
  noisy,
  quarterTurn,
  shake,
} from '../../../support/drawnPhoto.ts';

const judge: Rule['judge'] = blur.judge;

const sharp = {
  blurSigma: 0.08,
  worstPartSigma: 0.1,
  worstPart: 'top left',
  directionality: 0.1,
  direction: 10,
  detailDpi: 220,
  edgePoints: 9000,
  scale: 'document',
};

describe('blur.judge', () => {
  it.each([
    ['sharp', sharp, 'passed', undefined, undefined],
    ['at the limit', { ...sharp, blurSigma: blur.limits.maxBlurSigma }, 'passed', undefined, undefined],
    ['soft', { ...sharp, blurSigma: 0.2 }, 'failed', 'major', 'outOfFocus'],
    ['blurred', { ...sharp, blurSigma: 0.3 }, 'failed', 'major', 'outOfFocus'],
    ['shaken', { ...sharp, blurSigma: 0.3, directionality: 0.8 }, 'failed', 'major', 'shaken'],
    ['soft on one side', { ...sharp, worstPartSigma: 0.3 }, 'failed', 'minor', 'partlyBlurred'],
    [
      'soft at an assumed scale',
      { ...sharp, blurSigma: 0.2, scale: 'assumed' },
      'passed',
      undefined,
      undefined,
    ],
    [
      'blurred at an assumed scale',
      { ...sharp, blurSigma: 0.5, scale: 'assumed' },
      'failed',
      'major',
      'outOfFocus',
    ],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = judge(numbers, blur.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('is at risk 0.5 exactly at the limit', () => {
    expect(judge({ ...sharp, blurSigma: blur.limits.maxBlurSigma }, blur.limits).risk).toBe(0.5);
  });

  it('cannot tell without edges', () => {
    const nothing = {
      ...sharp,
      blurSigma: null,
      worstPartSigma: null,
      worstPart: null,
      directionality: null,
    };
    expect(judge(nothing, blur.limits)).toMatchObject({ outcome: 'cantTell', risk: null });
  });

  it.each([
    [5, 'sideways'],
    [90, 'up and down'],
    [45, 'diagonally'],
    [170, 'sideways'],
  ])('names a shake along %d degrees %s', (direction, word) => {
    const shaken = { ...sharp, blurSigma: 0.3, directionality: 0.8, direction };
    expect(judge(shaken, blur.limits).message?.data).toEqual({ direction: word });
  });
});

const card = drawPhoto();
const PX_PER_MM = 8;
const measure = (drawn: Drawn) => measureRule(blur, analysisOf(drawn)).numbers;
const outcome = (drawn: Drawn) => judge(measure(drawn), blur.limits).outcome;

describe('blur.measure', () => {
  it('never calls a more blurred photo sharper', () => {
    const measured = [0.04, 0.1, 0.2, 0.35, 0.6].map(
      (mm) => measure(gaussian(card, mm * PX_PER_MM)).blurSigma as number,
    );
    expect(measured).toEqual([...measured].sort((a, b) => a - b));
  }, 20_000);

  it.each([0.15, 0.2, 0.3, 0.4, 0.5, 0.6])('measures a sigma of %f mm within a quarter of it', (mm) => {
    const measured = measure(gaussian(card, mm * PX_PER_MM)).blurSigma as number;
    expect(measured / mm).toBeGreaterThan(0.75);
    expect(measured / mm).toBeLessThan(1.25);
  });

  it.each([6, 8, 15])('gives about the same at %d pixels per mm', (pxPerMm) => {
    const measured = measure(gaussian(drawPhoto({ pxPerMm }), 0.25 * pxPerMm)).blurSigma as number;
    expect(measured).toBeGreaterThan(0.19);
    expect(measured).toBeLessThan(0.31);
  });

  it('passes a sharp card, also with noise or in low contrast, and fails a blurred one', () => {
    expect(outcome(card)).toBe('passed');
    expect(outcome(noisy(card, 5))).toBe('passed');
    expect(outcome(drawPhoto({ paper: [90, 90, 88], ink: [50, 50, 50] }))).toBe('passed');
    expect(outcome(noisy(gaussian(card, 0.3 * PX_PER_MM), 5))).toBe('failed');
  });

  it.each([0, 30, 60, 90, 120, 150])('tells a shake along %d degrees from defocus', (degrees) => {
    const shaken = measure(shake(card, 1.1 * PX_PER_MM, degrees));
    expect(shaken.directionality).toBeGreaterThan(blur.limits.minShakeDirectionality);
    const off = Math.abs((shaken.direction as number) - degrees);
    expect(Math.min(off, 180 - off)).toBeLessThan(12);
    expect(measure(gaussian(card, 0.3 * PX_PER_MM)).directionality).toBeLessThan(
      blur.limits.minShakeDirectionality,
    );
  });

  it('marks the half that is blurred', () => {
    const half = gaussian(card, 0.35 * PX_PER_MM, (x) => (x > card.photo.width / 2 ? 1 : 0));
    const { numbers, regions } = measureRule(blur, analysisOf(half));
    const judgement = judge(numbers, blur.limits);
    expect(judgement).toMatchObject({ outcome: 'failed', regions: ['worstPart'] });
    expect(numbers.worstPart).toContain('right');
    const xs = regions!.worstPart!.flatMap(({ polygon }) => polygon.map(([x]) => x));
    expect(Math.min(...xs)).toBeGreaterThan(card.photo.width * 0.4);
  });

  it('cannot tell on a blank card', () => {
    expect(outcome(drawPhoto({ lines: 0 }))).toBe('cantTell');
  });

  it('gives the same outcome when the photo is turned', () => {
    for (const drawn of [card, gaussian(card, 1), gaussian(card, 2), shake(card, 7, 20)]) {
      const turned = quarterTurn(drawn);
      expect(outcome(turned)).toBe(outcome(drawn));
      expect(measure(turned).blurSigma).toBeCloseTo(measure(drawn).blurSigma as number, 2);
    }
  }, 20_000);

  it('looks at the whole frame without a document, and says so', () => {
    const numbers = measureRule(blur, analysisOf({ photo: card.photo, quad: null })).numbers;
    expect(numbers.scale).toBe('assumed');
    expect(judge(numbers, blur.limits).outcome).toBe('passed');
  });
});
