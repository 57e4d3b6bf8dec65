import { beforeAll, describe, expect, it } from 'vitest';
import type { DisplayNetwork } from '../../../../src/core/networks/display.ts';
import { recapture } from '../../../../src/core/rules/recapture.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { loadDisplays } from '../../../support/displays.ts';
import {
  analysisOf,
  type Drawn,
  drawPhoto,
  gaussian,
  noisy,
  quarterTurn,
} from '../../../support/drawnPhoto.ts';

const judge: Rule['judge'] = recapture.judge;

const { maxScreenProbability: limit, certainRasterProbability: certain } = recapture.limits;

const paper = {
  screenProbability: 0.05,
  rasterProbability: 0.05,
  lookProbability: 0.1,
  rasterPeak: 2.4,
  rasterPeriod: 2.6,
  bandPeak: 2.1,
  luma: 160,
  fineDetail: 7,
  colourless: null,
  scale: 'document',
};
const suspected = { ...paper, screenProbability: (1 + limit) / 2 };
const seen = { rasterProbability: certain, rasterPeak: 5 };
const clear = { rasterProbability: (1 + certain) / 2, rasterPeak: 5 };
const bands = { rasterPeak: 2.6, bandPeak: 5 };

describe('recapture.judge', () => {
  it.each([
    ['paper', paper, 'passed', undefined, undefined],
    ['at the limit', { ...paper, screenProbability: limit }, 'passed', undefined, undefined],
    ['the look of a screen', { ...suspected, lookProbability: 0.9 }, 'failed', 'minor', 'looksLikeScreen'],
    [
      'surely the look of a screen',
      { ...suspected, lookProbability: 1 },
      'failed',
      'minor',
      'looksLikeScreen',
    ],
    ['a raster', { ...suspected, ...seen }, 'failed', 'minor', 'suspected'],
    ['a clear raster', { ...suspected, ...clear }, 'failed', 'major', 'certain'],
    [
      'a clear raster in a photo that does not look like one of a screen',
      { ...paper, ...clear, lookProbability: 0.02 },
      'failed',
      'major',
      'certain',
    ],
    ['bands', { ...suspected, ...seen, ...bands }, 'failed', 'minor', 'bands'],
    ['clear bands', { ...suspected, ...clear, ...bands }, 'failed', 'major', 'bands'],
    ['a raster in the dark', { ...suspected, ...clear, luma: 20 }, 'failed', 'major', 'certain'],
    ['dark', { ...paper, luma: 20 }, 'cantTell', undefined, 'tooDark'],
    ['blurred', { ...paper, fineDetail: 0.8 }, 'cantTell', undefined, 'tooBlurred'],
    ['tiny', { ...paper, rasterPeak: null, rasterPeriod: null }, 'cantTell', undefined, 'tooSmall'],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = judge(numbers, recapture.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('rises in risk with the probability, and is a half at the limit', () => {
    const risks = [0.01, 0.3, limit, (1 + limit) / 2, 1].map(
      (screenProbability) => judge({ ...paper, screenProbability }, recapture.limits).risk!,
    );
    expect(risks).toEqual([...risks].sort((a, b) => a - b));
    expect(risks[2]).toBe(0.5);
  });

  it('marks the raster where one is seen, else what looks like a screen', () => {
    expect(judge({ ...suspected, lookProbability: 0.9 }, recapture.limits).regions).toEqual(['look']);
    expect(judge({ ...suspected, ...clear }, recapture.limits).regions).toEqual(['raster']);
  });
});

describe('recapture.measure', () => {
  let displays: DisplayNetwork;
  beforeAll(async () => {
    displays = await loadDisplays();
  });
  const measure = (drawn: Drawn) => measureRule(recapture, analysisOf(drawn, { displays }));
  const outcome = (drawn: Drawn) => judge(measure(drawn).numbers, recapture.limits).outcome;
  const card = noisy(drawPhoto(), 3);

  it('passes a printed card', () => {
    expect(outcome(card)).toBe('passed');
  });

  it.each([
    ['straight', 2.3, 4],
    ['aslant', 2.9, 27],
  ])('sees a raster that is %s, and how fine it is', (_, period, degrees) => {
    const { numbers, regions } = measure(noisy(drawPhoto({ light: raster(period, degrees) }), 3));
    expect(numbers.rasterProbability).toBeGreaterThan(measure(card).numbers.rasterProbability as number);
    expect(numbers.rasterPeak).toBeGreaterThan(recapture.limits.visibleRasterPeak);
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

/** The light of a display with this many photo pixels (8 a mm) to each of its own, striped in red, green and blue, turned by some degrees. */
function raster(period: number, degrees: number) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const wave = (pixels: number) => Math.cos(2 * Math.PI * pixels);
  return (x: number, y: number) => {
    const [u, v] = [((cos * x + sin * y) * 8) / period, ((cos * y - sin * x) * 8) / period];
    const of = (shift: number) =>
      0.75 + 0.12 * wave(u - shift) + 0.05 * wave(2 * (u - shift)) + 0.06 * wave(v);
    return [of(0), of(1 / 3), of(2 / 3)] as const;
  };
}
