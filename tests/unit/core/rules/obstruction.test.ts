import { beforeAll, describe, expect, it } from 'vitest';
import type { ForeignObjectNetwork } from '../../../../src/core/networks/foreignObjects.ts';
import { obstruction } from '../../../../src/core/rules/obstruction.ts';
import { measureRule, type Rule } from '../../../../src/core/rules/rule.ts';
import { analysisOf, type Drawn, drawPhoto } from '../../../support/drawnPhoto.ts';
import { loadForeignObjects } from '../../../support/foreignObjects.ts';
import { paintOver } from '../../../support/painted.ts';

const judge: Rule['judge'] = obstruction.judge;

const bare = {
  coverProbability: 0.05,
  coverStrength: 2,
  thingProbability: 0.1,
  coveredShare: 0,
  coverLength: 0,
  coverDepth: 0,
  coverSharpness: 0,
  hides: null,
  place: null,
};
const covered = {
  coverProbability: 0.93,
  coverStrength: 30,
  thingProbability: 0.4,
  coveredShare: 0.05,
  coverLength: 18,
  coverDepth: 12,
  coverSharpness: 0.8,
  hides: 'text',
  place: 'left',
};

const AT_LIMIT = {
  coverProbability: obstruction.limits.maxCoverProbability,
  coverStrength: obstruction.limits.maxCoverStrength,
  thingProbability: obstruction.limits.maxThingProbability,
};

describe('obstruction.judge', () => {
  it.each([
    ['bare', bare, 'passed', undefined, undefined],
    ['at the limit', { ...covered, ...AT_LIMIT }, 'passed', undefined, undefined],
    ['held by the rim', { ...covered, coverDepth: 4 }, 'failed', 'minor', 'rim'],
    ['a thumb over print', covered, 'failed', 'major', 'overPrint'],
    ['a thumb over the portrait', { ...covered, hides: 'portrait' }, 'failed', 'major', 'overPortrait'],
    ['a thumb over the machine-readable lines', { ...covered, hides: 'mrz' }, 'failed', 'major', 'overMrz'],
    ['a thumb over nothing', { ...covered, hides: 'blank' }, 'failed', 'minor', 'onBlank'],
    ['a thumb over who knows what', { ...covered, hides: null }, 'failed', 'major', 'covered'],
    [
      'strong evidence at the border alone',
      { ...covered, coverProbability: 0.2 },
      'failed',
      'major',
      'overPrint',
    ],
    ['coloured light', { ...covered, coverSharpness: 0.2 }, 'cantTell', undefined, 'colouredLight'],
    [
      'a thing before the lens',
      { ...covered, coverSharpness: 0.2, coverStrength: 50 },
      'failed',
      'major',
      'overPrint',
    ],
    [
      'a thing that is seen in coloured light',
      { ...covered, coverSharpness: 0.2, thingProbability: 0.97 },
      'failed',
      'major',
      'overPrint',
    ],
    [
      'a sticker, with the border out of the frame',
      { ...covered, coverStrength: null },
      'failed',
      'major',
      'overPrint',
    ],
    ['border out of the frame', { ...bare, coverStrength: null }, 'cantTell', undefined, 'notSeen'],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = judge(numbers, obstruction.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect((judgement.risk ?? 0) > 0.5).toBe(outcome === 'failed');
  });

  it('is at risk 0.5 exactly at the limit', () => {
    const atLimit = { ...covered, ...AT_LIMIT };
    expect(judge(atLimit, obstruction.limits).risk).toBe(0.5);
  });
});

const MARGIN_MM = 14;
const PX_PER_MM = 8;
const card = drawPhoto({ marginMm: MARGIN_MM });
const measure = (drawn: Drawn) => measureRule(obstruction, analysisOf(drawn, { foreignObjects }));

let foreignObjects: ForeignObjectNetwork;
beforeAll(async () => {
  foreignObjects = await loadForeignObjects();
});
const verdict = (drawn: Drawn) => judge(measure(drawn).numbers, obstruction.limits);

/** A finger of this colour, 16 mm wide, that comes from the left edge and reaches `depth` mm over the card. */
const finger = (drawn: Drawn, rgb: readonly [number, number, number], depth: number) =>
  paintOver(drawn, (x, y) => {
    const [mx, my] = [x / PX_PER_MM - MARGIN_MM - depth + 8, y / PX_PER_MM - MARGIN_MM - 27];
    return Math.abs(my) < 8 && (mx < 0 || Math.hypot(mx, my) < 8) ? rgb : null;
  });

/** Skin from the lightest to the darkest: CIELAB lightness 72, 66, 58, 45 and 32, as skin is measured. */
const SKIN = [
  ['very light', [203, 170, 150]],
  ['light', [191, 153, 131]],
  ['tan', [171, 131, 107]],
  ['brown', [135, 98, 77]],
  ['dark', [95, 70, 58]],
] as const;

describe('obstruction.measure', () => {
  it('passes an uncovered card on any table', () => {
    for (const table of [
      [150, 140, 130],
      [30, 30, 32],
      [230, 230, 230],
      [120, 60, 30],
    ] as const) {
      expect(verdict(drawPhoto({ marginMm: MARGIN_MM, table })).outcome).toBe('passed');
    }
  });

  it.each(SKIN)('finds a thumb of %s skin, and where it is', (_, rgb) => {
    const thumb = finger(card, rgb, 14);
    const { numbers, regions } = measure(thumb);
    expect(judge(numbers, obstruction.limits)).toMatchObject({
      outcome: 'failed',
      level: 'major',
    });
    expect(numbers.place).toBe('left');
    expect(Math.abs((numbers.coverLength as number) - 16)).toBeLessThan(4);
    expect(Math.abs((numbers.coverDepth as number) - 14)).toBeLessThan(3);
    expect(Math.abs((numbers.coveredShare as number) / 0.042 - 1)).toBeLessThan(0.3);
    expect(regions?.cover).toHaveLength(1);
  });

  it('calls a thumb that only holds the rim minor', () => {
    expect(verdict(finger(card, SKIN[2][1], 4))).toMatchObject({ outcome: 'failed', level: 'minor' });
  });

  it('finds things that have no colour of skin', () => {
    for (const rgb of [
      [40, 90, 200],
      [20, 20, 20],
      [90, 200, 90],
    ] as const) {
      expect(verdict(finger(card, rgb, 10)).outcome).toBe('failed');
    }
  });

  it('says what is hidden', () => {
    const right = (drawn: Drawn) =>
      paintOver(drawn, (x, y) => {
        const [mx, my] = [x / PX_PER_MM - MARGIN_MM - 75, y / PX_PER_MM - MARGIN_MM - 12];
        return Math.abs(my) < 8 && mx > 0 ? SKIN[2][1] : null;
      });
    expect(measure(right(card)).numbers.hides).toBe('text');
    const blank = right(drawPhoto({ marginMm: MARGIN_MM, lines: 0 }));
    expect(measure(blank).numbers.hides).toBe('blank');
    expect(verdict(blank)).toMatchObject({ outcome: 'failed', level: 'minor', message: { id: 'onBlank' } });
    expect(measure(card).numbers.hides).toBeNull();
  });

  it('cannot tell coloured light that fades across the card from a thing out of focus', () => {
    const pink = (x: number) => {
      const share = Math.min(1, Math.max(0, (x - 40) / 50));
      return [1, 1 - 0.35 * share, 1 - 0.25 * share] as const;
    };
    const lit = drawPhoto({ marginMm: MARGIN_MM, table: [215, 215, 212], light: pink });
    expect(verdict(lit)).toMatchObject({ outcome: 'cantTell', message: { id: 'colouredLight' } });
  });

  it('passes a finger beside the card', () => {
    expect(verdict(finger(card, SKIN[2][1], -2)).outcome).toBe('passed');
  });

  it('passes a stripe of the card’s own that ends at its border', () => {
    const striped = paintOver(card, (x, y) => {
      const [mx, my] = [x / PX_PER_MM - MARGIN_MM, y / PX_PER_MM - MARGIN_MM];
      return mx >= 0 && mx < 85.6 && my > 6 && my < 18 ? [40, 60, 150] : null;
    });
    expect(verdict(striped).outcome).toBe('passed');
  });

  it('passes a shadow across the border', () => {
    const shaded = drawPhoto({ marginMm: MARGIN_MM, light: (x, y) => (x + y < 30 ? 0.6 : 1) });
    expect(verdict(shaded).outcome).toBe('passed');
  });

  it('cannot tell without the border', () => {
    expect(verdict(drawPhoto({ marginMm: -4 })).outcome).toBe('cantTell');
  });
});
