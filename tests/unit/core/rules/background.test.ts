import { describe, expect, it } from 'vitest';
import { background } from '../../../../src/core/rules/background.ts';
import { measureRule } from '../../../../src/core/rules/rule.ts';
import { analysisOf, drawPhoto, seeded } from '../../../support/drawnPhoto.ts';
import { paint } from '../../../support/painted.ts';

const calm = { busyShare: 0.01, unevenShare: 0.01, repetition: null, contrast: 30, place: 'bottom' };

describe('background.judge', () => {
  it.each([
    ['calm', calm, 'passed', undefined, undefined],
    ['at the limit', { ...calm, busyShare: 0.028 }, 'passed', undefined, undefined],
    ['some print', { ...calm, busyShare: 0.1 }, 'failed', 'minor', 'busy'],
    ['print all around', { ...calm, busyShare: 0.5 }, 'failed', 'major', 'busy'],
    ['white on white', { ...calm, contrast: 2 }, 'failed', 'minor', 'blendsIn'],
    ['unseen', { ...calm, busyShare: null, contrast: null, place: null }, 'cantTell', undefined, 'notSeen'],
  ] as const)('%s: %s', (_, numbers, outcome, level, message) => {
    const judgement = background.judge(numbers, background.limits);
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.level).toBe(level);
    expect(judgement.message?.id).toBe(message);
    expect((judgement.risk ?? 0) > 0.5).toBe(outcome === 'failed');
  });

  it('is at risk 0.5 exactly at either limit', () => {
    expect(background.judge({ ...calm, busyShare: 0.028 }, background.limits).risk).toBe(0.5);
    expect(background.judge({ ...calm, contrast: 5 }, background.limits).risk).toBe(0.5);
  });
});

const card = drawPhoto({ marginMm: 14 });
const measure = (drawn: typeof card) => measureRule(background, analysisOf(drawn));
const outcome = (drawn: typeof card) => background.judge(measure(drawn).numbers, background.limits).outcome;

/** A random number for each square of this many pixels. */
function perSquare(side: number, seed: number): (x: number, y: number) => number {
  const random = seeded(seed);
  const [columns, rows] = [card.photo.width, card.photo.height].map((size) => Math.ceil(size / side));
  const values = Array.from({ length: columns! * rows! }, random);
  return (x, y) => values[Math.floor(y / side) * columns! + Math.floor(x / side)]!;
}

/** Whether a pixel lies on one of many spots, scattered at random. */
function scattered(): (x: number, y: number) => boolean {
  const [across, down, isThere] = [perSquare(14, 1), perSquare(14, 2), perSquare(14, 4)];
  return (x, y) =>
    isThere(x, y) < 0.7 && Math.hypot((x % 14) - 14 * across(x, y), (y % 14) - 14 * down(x, y)) < 5;
}

/** Lines of print, as dark strokes of 1 mm at random places on them, in a part of the photo. */
const isInk = perSquare(8, 3);
const printed = (share: readonly [number, number, number, number]) =>
  paint(card, (x, y) => {
    const [u, v] = [x / card.photo.width, y / card.photo.height];
    if (u < share[0] || v < share[1] || u > share[2] || v > share[3]) return null;
    return isInk(x, y) < 0.4 && Math.floor(y / 12) % 2 ? [40, 40, 40] : [225, 222, 215];
  });

describe('background.measure', () => {
  it('passes a plain table, and one with a calm pattern', () => {
    expect(outcome(card)).toBe('passed');
    const wood = paint(card, (_, y) => {
      const tone = 120 + 18 * Math.sin(y / 9);
      return [tone, tone * 0.8, tone * 0.6];
    });
    expect(outcome(wood)).toBe('passed');
  });

  it.each([
    [
      'stripes',
      (x: number, y: number) => (Math.floor((x + y / 3) / 60) % 2 ? [105, 100, 75] : [230, 230, 215]),
    ],
    [
      'checks',
      (x: number, y: number) =>
        (Math.floor(x / 70) + Math.floor(y / 70)) % 2 ? [60, 70, 110] : [200, 205, 215],
    ],
  ] as const)('passes a tablecloth with %s', (_, colourAt) => {
    expect(outcome(paint(card, (x, y) => colourAt(x, y) as [number, number, number]))).toBe('passed');
  });

  it('passes a glossy sheet of one colour that sparkles, and fails print of the same colours reversed', () => {
    const isSpot = scattered();
    const sheet = (body: readonly [number, number, number], spot: readonly [number, number, number]) =>
      paint(card, (x, y) => (isSpot(x, y) ? spot : body));
    expect(outcome(sheet([10, 125, 85], [215, 245, 235]))).toBe('passed');
    expect(outcome(sheet([215, 245, 235], [10, 125, 85]))).toBe('failed');
  });

  it('fails print all around', () => {
    const { numbers, regions } = measure(printed([0, 0, 1, 1]));
    expect(numbers).toMatchObject({ place: 'all around' });
    expect(regions?.busy).toHaveLength(4);
    expect(background.judge(numbers, background.limits)).toMatchObject({ outcome: 'failed', level: 'major' });
  });

  it('says on which side the print is', () => {
    const { numbers, regions } = measure(printed([0, 0, 0.08, 1]));
    expect(numbers.place).toBe('left');
    expect(background.judge(numbers, background.limits).outcome).toBe('failed');
    expect(Math.min(...regions!.busy![0]!.polygon.map(([x]) => x))).toBeLessThan(10);
  });

  it('fails a white card on white paper', () => {
    const paper = [222, 222, 218] as const;
    const white = drawPhoto({ marginMm: 14, paper, table: paper });
    expect(measure(white).numbers.contrast).toBeLessThan(background.limits.minContrast);
    expect(outcome(white)).toBe('failed');
  });

  it('is not misled by a dark photo', () => {
    const dim = { light: () => 0.35 };
    expect(outcome(drawPhoto({ marginMm: 14, ...dim }))).toBe('passed');
  });

  it('cannot tell when the document fills the frame', () => {
    expect(outcome(drawPhoto({ marginMm: 1 }))).toBe('cantTell');
  });
});
