import { beforeAll, describe, expect, it } from 'vitest';
import { type Cv, loadOpenCv } from '../../../src/engines/opencv.ts';
import { recapture } from '../../../src/rules/recapture.ts';
import { displaysThatSay } from '../../support/displays.ts';
import { analysisOf, type Drawn, drawPhoto, gaussian, noisy, quarterTurn } from '../../support/drawnPhoto.ts';

const { maxScreenProbability: limit, certainScreenProbability: certain } = recapture.limits;

const paper = {
  screenProbability: 0.05,
  lookProbability: 0.1,
  rasterPeak: 2.4,
  rasterPeriod: 2.6,
  luma: 160,
  fineDetail: 7,
  scale: 'document',
};
const suspected = { ...paper, screenProbability: (limit + certain) / 2 };
const sure = { ...paper, screenProbability: (1 + certain) / 2 };

describe('recapture.judge', () => {
  it.each([
    ['paper', paper, 'passed', undefined, undefined],
    ['at the limit', { ...paper, screenProbability: limit }, 'passed', undefined, undefined],
    ['the look of a screen', suspected, 'failed', 'minor', 'looksLikeScreen'],
    ['surely the look of a screen', sure, 'failed', 'major', 'looksLikeScreen'],
    ['a raster', { ...suspected, rasterPeak: 4.2 }, 'failed', 'minor', 'suspected'],
    ['a clear raster', { ...sure, rasterPeak: 5.5 }, 'failed', 'major', 'certain'],
    ['a raster in the dark', { ...sure, rasterPeak: 5.5, luma: 20 }, 'failed', 'major', 'certain'],
    ['dark', { ...paper, luma: 20 }, 'cantTell', undefined, 'tooDark'],
    ['blurred', { ...paper, fineDetail: 0.8 }, 'cantTell', undefined, 'tooBlurred'],
    ['tiny', { ...paper, rasterPeak: null, rasterPeriod: null }, 'cantTell', undefined, 'tooSmall'],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = recapture.judge(numbers, recapture.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('rises in risk with the probability, and is a half at the limit', () => {
    const risks = [0.01, 0.3, limit, certain, 1].map(
      (screenProbability) => recapture.judge({ ...paper, screenProbability }, recapture.limits).risk!,
    );
    expect(risks).toEqual([...risks].sort((a, b) => a - b));
    expect(risks[2]).toBe(0.5);
  });

  it('marks the raster only where one is seen', () => {
    expect(recapture.judge(suspected, recapture.limits).regions).toBeUndefined();
    expect(recapture.judge({ ...sure, rasterPeak: 5 }, recapture.limits).regions).toEqual(['raster']);
  });
});

describe('recapture.measure', () => {
  let cv: Cv;
  beforeAll(async () => {
    ({ cv } = await loadOpenCv());
  });
  const displays = displaysThatSay(0);
  const measure = (drawn: Drawn) => recapture.measure(analysisOf(drawn, { cv, displays }));
  const outcome = (drawn: Drawn) => recapture.judge(measure(drawn).numbers, recapture.limits).outcome;
  const card = noisy(drawPhoto(), 3);

  it('passes a printed card', () => {
    expect(outcome(card)).toBe('passed');
  });

  it.each([
    ['straight', 2.3, 4],
    ['aslant', 2.9, 27],
  ])('sees a raster that is %s, and how fine it is', (_, period, degrees) => {
    const { numbers, regions } = measure(noisy(drawPhoto({ light: raster(period, degrees) }), 3));
    expect(recapture.judge(numbers, recapture.limits).outcome).toBe('failed');
    expect(numbers.rasterPeriod).toBeCloseTo(period, 1);
    expect(regions!.raster).toHaveLength(1);
  });

  it('sees the same in a photo that is turned', () => {
    const screen = noisy(drawPhoto({ light: raster(2.6, 12) }), 3);
    const turned = measure(quarterTurn(screen)).numbers.rasterPeak as number;
    expect(turned).toBeCloseTo(measure(screen).numbers.rasterPeak as number, 0);
  });

  it('cannot tell when the photo is dark, blurred or tiny', () => {
    expect(outcome(drawPhoto({ light: () => 0.1 }))).toBe('cantTell');
    expect(outcome(gaussian(drawPhoto(), 4))).toBe('cantTell');
    expect(outcome(drawPhoto({ pxPerMm: 2 }))).toBe('cantTell');
  });

  it('looks inside the document, not round it', () => {
    const { regions } = measure(noisy(drawPhoto({ pxPerMm: 16, marginMm: 60 }), 3));
    const xs = regions!.raster![0]!.polygon.map(([x]) => x / 16 - 60);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeGreaterThan(0);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeLessThan(85.6);
  });
});

/** The light of a display with this many photo pixels (8 a mm) between its rows, turned by some degrees. */
function raster(period: number, degrees: number) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const wave = (along: number) => Math.cos((2 * Math.PI * along * 8) / period);
  return (x: number, y: number) => 0.8 + 0.06 * wave(cos * x + sin * y) + 0.06 * wave(cos * y - sin * x);
}
