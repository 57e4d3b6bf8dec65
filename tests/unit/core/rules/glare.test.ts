import { describe, expect, it } from 'vitest';
import { glare } from '../../../../src/core/rules/glare.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { analysisOf, type Drawn, drawPhoto, quarterTurn } from '../../../support/drawnPhoto.ts';

const judge: Rule['judge'] = glare.judge;

const clear = {
  addedLight: 0.04,
  clippedShare: 0,
  brightShare: 0,
  glareShare: 0,
  shadowDepth: 0.1,
  hits: null,
  place: null,
  scale: 'document',
};
const spot = { ...clear, addedLight: 0.3, glareShare: 0.02, hits: 'blank', place: 'top left' };

describe('glare.judge', () => {
  it.each([
    ['no spot', clear, 'passed', undefined, undefined],
    ['at the limit', { ...spot, addedLight: 0.14 }, 'passed', undefined, undefined],
    ['a gap between shadows', { ...spot, shadowDepth: 0.7 }, 'cantTell', undefined, 'shadows'],
    ['a spot on empty plastic', spot, 'failed', 'minor', 'onBlank'],
    ['a spot over print', { ...spot, hits: 'text' }, 'failed', 'major', 'overPrint'],
    ['a spot over the portrait', { ...spot, hits: 'portrait' }, 'failed', 'major', 'overPortrait'],
    ['a face', { ...spot, addedLight: 0.2, hits: 'portrait' }, 'passed', undefined, undefined],
    ['a spot over the machine-readable lines', { ...spot, hits: 'mrz' }, 'failed', 'major', 'overMrz'],
    ['a large spot', { ...spot, glareShare: 0.1 }, 'failed', 'major', 'onBlank'],
    ['a clipped spot', { ...clear, clippedShare: 0.01, hits: 'blank' }, 'failed', 'minor', 'onBlank'],
    [
      'a clipped spot beside shadows',
      { ...clear, clippedShare: 0.01, hits: 'blank', shadowDepth: 0.7 },
      'failed',
      'minor',
      'onBlank',
    ],
    ['bright paper', { ...clear, brightShare: 0.8 }, 'passed', undefined, undefined],
    [
      'paper that is clipped everywhere',
      { ...clear, brightShare: 0.8, clippedShare: 0.6 },
      'cantTell',
      undefined,
      'tooBright',
    ],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = judge(numbers, glare.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect(judgement.risk! > 0.5).toBe(outcome === 'failed');
  });

  it('is at risk 0.5 exactly at the limit', () => {
    expect(judge({ ...spot, addedLight: 0.14 }, glare.limits).risk).toBe(0.5);
    expect(judge({ ...clear, clippedShare: 0.003 }, glare.limits).risk).toBe(0.5);
  });

  it('names the place', () => {
    expect(judge(spot, glare.limits).message?.data).toEqual({ place: 'top left' });
  });
});

/** Adds the light of a lamp that the card mirrors at a place (mm from its top left corner), sigma in mm. */
function withLamp(
  { photo, quad }: Drawn,
  [x, y]: readonly [number, number],
  sigma: number,
  light: readonly [number, number, number] = [400, 400, 400],
): Drawn {
  const data = photo.data.slice();
  const [[left, top], [right]] = quad;
  const pxPerMm = (right - left) / 85.6;
  for (let p = 0; p < data.length; p += 4) {
    const px = (p >> 2) % photo.width;
    const py = Math.floor((p >> 2) / photo.width);
    const distance = Math.hypot((px - left) / pxPerMm - x, (py - top) / pxPerMm - y) / sigma;
    const share = Math.exp((-distance * distance) / 2);
    for (let c = 0; c < 3; c++) data[p + c] = data[p + c]! + light[c]! * share;
  }
  return { photo: { ...photo, data }, quad };
}

const card = drawPhoto({ paper: [190, 190, 185] });
const check = (drawn: Drawn) => {
  const { numbers, regions: places } = measureRule(glare, analysisOf(drawn));
  return { numbers, places, ...judge(numbers, glare.limits) };
};

describe('glare.measure', () => {
  it('sees nothing on a card in even light, white or dark', () => {
    expect(check(card).outcome).toBe('passed');
    expect(check(drawPhoto({ paper: [235, 235, 232] })).outcome).toBe('passed');
    expect(check(drawPhoto({ paper: [60, 30, 30], ink: [200, 170, 90] })).outcome).toBe('passed');
  });

  it.each([
    [[20, 15], 'top left'],
    [[65, 40], 'bottom right'],
    [[42.8, 27], 'middle'],
  ] as const)('sees a mirrored lamp at %j', (place, words) => {
    const { outcome, numbers, places } = check(withLamp(card, place, 3));
    expect(outcome).toBe('failed');
    expect(numbers.place).toBe(words);
    const [x, y] = place.map((mm) => (mm + 8) * 8) as [number, number];
    const spots = places!.spots!;
    const [xs, ys] = [0, 1].map((axis) => spots[0]!.polygon.map((point) => point[axis]!));
    expect(Math.min(...xs!)).toBeLessThan(x);
    expect(Math.max(...xs!)).toBeGreaterThan(x);
    expect(Math.min(...ys!)).toBeLessThan(y);
    expect(Math.max(...ys!)).toBeGreaterThan(y);
  });

  it('never has less with a larger lamp', () => {
    const shares = [0.5, 2, 3, 5].map(
      (sigma) => check(withLamp(card, [40, 20], sigma)).numbers.glareShare as number,
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('does not take coloured foil for a reflection', () => {
    expect(check(withLamp(card, [40, 20], 4, [60, 10, -120])).outcome).toBe('passed');
  });

  it('does not take the gaps between striped shadows for reflections', () => {
    const blinds = drawPhoto({ light: (x) => (Math.floor(x / 12) % 2 ? 1 : 0.55) });
    expect(check(blinds).outcome).toBe('passed');
  });

  it('gives the same outcome when the photo is turned', () => {
    for (const drawn of [card, withLamp(card, [20, 15], 3)]) {
      expect(check(quarterTurn(drawn)).outcome).toBe(check(drawn).outcome);
    }
  });

  it('looks at the whole frame without a document, and says so', () => {
    const { numbers, outcome } = check({ ...withLamp(card, [40, 20], 4), quad: null } as unknown as Drawn);
    expect(numbers.scale).toBe('assumed');
    expect(outcome).toBe('failed');
  });
});
