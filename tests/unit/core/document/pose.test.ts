import { describe, expect, it } from 'vitest';
import { type Frame, implausibility, poseOf, standardMisfit } from '../../../../src/core/document/pose.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

/** Corners of a document of `mm`, tilted about an axis in its plane, seen by a camera of relative focal length. */
function photograph(
  [width, height]: readonly [number, number],
  tilt: number,
  axis: number,
  roll: number,
  focal = 0.75,
): Quad {
  const [frame, distance] = [4000, 260];
  const rad = Math.PI / 180;
  const corners: Point[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  return corners.map(([sx, sy]) => {
    const [x, y] = [(sx * width) / 2, (sy * height) / 2];
    const [ca, sa] = [Math.cos(axis * rad), Math.sin(axis * rad)];
    const along = x * ca + y * sa;
    const away = -x * sa + y * ca;
    const z = distance + away * Math.sin(tilt * rad);
    const flat = away * Math.cos(tilt * rad);
    const [px, py] = [along * ca - flat * sa, along * sa + flat * ca];
    const [cr, sr] = [Math.cos(roll * rad), Math.sin(roll * rad)];
    const scale = (focal * frame) / z;
    return [2000 + (px * cr - py * sr) * scale, 1500 + (px * sr + py * cr) * scale] as Point;
  }) as unknown as Quad;
}

const CARD = [85.6, 53.98] as const;
const FRAME = { width: 4000, height: 3000 };
const PASSPORT = [125, 88] as const;

describe('poseOf', () => {
  const cases = [0, 8, 20, 30, 40].flatMap((tilt) =>
    [0, 37, 90, 150].flatMap((axis) => [0, 12].map((roll) => ({ tilt, axis, roll }))),
  );

  it.each(cases)('finds tilt $tilt about $axis, rolled by $roll', ({ tilt, axis, roll }) => {
    for (const [size, kind] of [
      [CARD, 'ID-1'],
      [PASSPORT, 'ID-3'],
    ] as const) {
      const pose = poseOf(photograph(size, tilt, axis, roll), FRAME);
      if (tilt <= 30) expect(pose.kind).toBe(kind);
      if (pose.kind === kind) expect(Math.abs(pose.tiltDegrees - tilt)).toBeLessThan(3);
    }
  });

  it('is surer of the tilt where the file states the focal length, and that the frame was not cropped', () => {
    // 77 mm, a phone's second lens, on a frame of 4:3: far from what a phone is expected to have.
    const focal = ((77 / Math.hypot(36, 24)) * 5000) / 4000;
    const seen = (frame: Frame) => poseOf(photograph(CARD, 20, 37, 5, focal), frame);
    const stated = seen({ ...FRAME, focal35mm: 77 });
    expect(stated.kind).toBe('ID-1');
    expect(Math.abs(stated.tiltDegrees - 20)).toBeLessThan(1.5);
    expect(stated.tiltUncertainty).toBeLessThan(seen(FRAME).tiltUncertainty);
    const cropped = { width: 4000, height: 3200 };
    expect(seen({ ...cropped, focal35mm: 77 })).toEqual(seen(cropped));
    expect(seen({ ...FRAME, focal35mm: 1200 })).toEqual(seen(FRAME));
  });

  it('tells a card that stands upright', () => {
    const pose = poseOf(photograph([53.98, 85.6], 15, 20, 0), FRAME);
    expect(pose.kind).toBe('ID-1');
    expect(pose.aspect).toBeCloseTo(53.98 / 85.6, 5);
  });

  it('does not force a receipt or a square into a standard size', () => {
    for (const size of [
      [80, 240],
      [100, 100],
    ] as const) {
      const pose = poseOf(photograph(size, 10, 30, 0), FRAME);
      expect(pose.kind).toBe('other');
    }
  });

  it('is less sure of the tilt when more focal lengths explain the corners', () => {
    const straight = poseOf(photograph(CARD, 1, 0, 0), FRAME);
    expect(straight.tiltUncertainty).toBeLessThan(1.5);
  });
});

describe('implausibility', () => {
  it.each([0, 15, 30])('is small for a card tilted by %i degrees', (tilt) => {
    expect(implausibility(photograph(CARD, tilt, 37, 12), 4000, 3000)).toBeLessThan(3);
  });

  it('is large when one corner is another thing', () => {
    const [tl, tr, [x, y], bl] = photograph(PASSPORT, 0, 0, 0);
    const astray: Quad = [tl, tr, [x, y - (y - tr[1]) * 0.3], bl];
    expect(implausibility(astray, 4000, 3000)).toBeGreaterThan(4);
  });
});

describe('standardMisfit', () => {
  it.each([0, 15, 30, 45])('is small for a card and a passport tilted by %i degrees', (tilt) => {
    expect(standardMisfit(photograph(CARD, tilt, 37, 12), 4000, 3000)).toBeLessThan(5);
    expect(standardMisfit(photograph(PASSPORT, tilt, 37, 12), 4000, 3000)).toBeLessThan(5);
  });

  it('is large for a card without its band, and for another shape', () => {
    expect(standardMisfit(photograph([85.6, 45], 0, 0, 0), 4000, 3000)).toBeGreaterThan(12);
    expect(standardMisfit(photograph([80, 80], 10, 0, 0), 4000, 3000)).toBeGreaterThan(12);
  });
});
