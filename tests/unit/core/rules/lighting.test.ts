import { describe, expect, it } from 'vitest';
import { lighting } from '../../../../src/core/rules/lighting.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { analysisOf, type Drawn, drawPhoto, quarterTurn } from '../../../support/drawnPhoto.ts';

const judge: Rule['judge'] = lighting.judge;

const lit = {
  whiteLevel: 220,
  frameWhiteLevel: 200,
  polarity: 0.5,
  clippedShare: 0,
  shadowDepth: 0.1,
  castChroma: 4,
  castColour: 'yellow',
  scale: 'document',
};

describe('lighting.judge', () => {
  it.each([
    ['even light', lit, 'passed', undefined, undefined],
    ['at the limit', { ...lit, castChroma: 27 }, 'passed', undefined, undefined],
    ['a dim photo', { ...lit, whiteLevel: 80 }, 'failed', 'minor', 'tooDark'],
    ['a dark photo', { ...lit, whiteLevel: 40 }, 'failed', 'major', 'tooDark'],
    ['a dark cover', { ...lit, whiteLevel: 60, polarity: -0.9 }, 'passed', undefined, undefined],
    [
      'a dark cover in the dark',
      { ...lit, whiteLevel: 40, frameWhiteLevel: 60, polarity: -0.9 },
      'failed',
      'major',
      'tooDark',
    ],
    ['clipped paper', { ...lit, clippedShare: 0.8 }, 'failed', 'minor', 'tooBright'],
    ['a shadow', { ...lit, shadowDepth: 0.8 }, 'failed', 'minor', 'shadow'],
    ['no surroundings to tell a shadow from', { ...lit, shadowDepth: null }, 'passed', undefined, undefined],
    ['coloured light', { ...lit, castChroma: 60 }, 'failed', 'major', 'colouredLight'],
    ['a coloured cover', { ...lit, castChroma: 60, polarity: -0.9 }, 'passed', undefined, undefined],
    [
      'a coloured thing in the frame',
      { ...lit, castChroma: 36, scale: 'assumed' },
      'passed',
      undefined,
      undefined,
    ],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = judge(numbers, lighting.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('is at risk 0.5 exactly at the limit', () => {
    expect(judge({ ...lit, whiteLevel: 110 }, lighting.limits).risk).toBe(0.5);
    expect(judge({ ...lit, shadowDepth: lighting.limits.maxShadowDepth }, lighting.limits).risk).toBe(0.5);
  });

  it('names the colour and marks the shadow', () => {
    const coloured = judge({ ...lit, castChroma: 60 }, lighting.limits);
    expect(coloured.message?.data).toEqual({ colour: 'yellow' });
    expect(judge({ ...lit, shadowDepth: 0.8 }, lighting.limits).regions).toEqual(['shadows']);
  });
});

const check = (drawn: Drawn) => {
  const { numbers, regions: places } = measureRule(lighting, analysisOf(drawn));
  return { numbers, places, ...judge(numbers, lighting.limits) };
};
const idOf = (drawn: Drawn) => check(drawn).message?.id;

describe('lighting.measure', () => {
  it('passes a card in even, dim, slightly uneven or warm light', () => {
    expect(check(drawPhoto()).outcome).toBe('passed');
    expect(check(drawPhoto({ light: () => 0.65 })).outcome).toBe('passed');
    expect(check(drawPhoto({ light: (x) => 1 - x / 400 })).outcome).toBe('passed');
    expect(check(drawPhoto({ light: () => [1.05, 1, 0.88] })).outcome).toBe('passed');
  });

  it('fails a dark and an overexposed card', () => {
    expect(idOf(drawPhoto({ light: () => 0.3 }))).toBe('tooDark');
    expect(idOf(drawPhoto({ light: () => 1.6 }))).toBe('tooBright');
  });

  it('fails a hard shadow and marks it', () => {
    const { message, places } = check(drawPhoto({ light: (x) => (x < 40 ? 0.45 : 1) }));
    expect(message?.id).toBe('shadow');
    const xs = places!.shadows!.flatMap(({ polygon }) => polygon.map(([x]) => x));
    expect(Math.min(...xs)).toBeLessThan(15 * 8);
    expect(Math.max(...xs)).toBeLessThan(55 * 8);
  });

  it('fails striped shadows', () => {
    const blinds = drawPhoto({ light: (x) => (Math.floor(x / 10) % 2 ? 1 : 0.45) });
    expect(idOf(blinds)).toBe('shadow');
  });

  it('does not take a dark picture on the card, or a dark thing beside it, for a shadow', () => {
    const onCard = (x: number, y: number) => x > 0 && x < 85.6 && y > 0 && y < 53.98;
    expect(idOf(drawPhoto({ light: (x, y) => (onCard(x, y) && x < 40 ? 0.45 : 1) }))).toBeUndefined();
    expect(idOf(drawPhoto({ light: (x, y) => (!onCard(x, y) && x < 40 ? 0.45 : 1) }))).toBeUndefined();
  });

  it.each([
    [[1, 0.45, 0.4], 'red'],
    [[0.4, 0.5, 1], 'blue'],
    [[0.75, 0.45, 1], 'purple'],
    [[0.5, 1, 0.45], 'green'],
  ] as const)('names the colour of the light %j', (light, colour) => {
    const { message } = check(drawPhoto({ light: () => light }));
    expect(message).toEqual({ id: 'colouredLight', data: { colour } });
  });

  it('does not call a dark cover too dark or its colour the colour of the light', () => {
    const cover = drawPhoto({ paper: [70, 20, 25], ink: [200, 170, 90], table: [170, 165, 155] });
    expect(check(cover).outcome).toBe('passed');
  });

  it('gives the same outcome when the photo is turned', () => {
    for (const light of [() => 1, () => 0.3, (x: number) => (x < 40 ? 0.45 : 1)]) {
      const drawn = drawPhoto({ light });
      expect(idOf(quarterTurn(drawn))).toBe(idOf(drawn));
    }
  });

  it('looks at the whole frame without a document, and says so', () => {
    const { numbers, outcome } = check({ photo: drawPhoto().photo, quad: null } as unknown as Drawn);
    expect(numbers.scale).toBe('assumed');
    expect(outcome).toBe('passed');
  });
});
