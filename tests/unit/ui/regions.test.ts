import { describe, expect, it } from 'vitest';
import type { Point, Region } from '../../../src/core/report.ts';
import { CUTTING_RATIO, cuttingOf, largestRegions } from '../../../src/ui/regions.ts';
import { failedOf, reportOf } from '../../support/results.ts';

const rectangle = (left: number, top: number, width: number, height: number): Point[] => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
];
const region = (...box: [number, number, number, number]): Region => ({ polygon: rectangle(...box) });
const document = {
  quad: rectangle(400, 300, 800, 500) as unknown as [Point, Point, Point, Point],
  confidence: 1,
};

it('finds the largest places first', () => {
  const [small, large, middle] = [region(0, 0, 5, 5), region(0, 0, 50, 50), region(0, 0, 20, 20)];
  expect(largestRegions([small, large, middle], 2)).toEqual([large, middle]);
});

describe('what is cut out of a photo to show a problem', () => {
  it('is its largest place with what lies round it', () => {
    const glare = failedOf('glare', '', '', { regions: [region(600, 400, 200, 100), region(0, 0, 10, 10)] });
    const box = cuttingOf(glare, reportOf([glare], { document }))!;
    expect(box.left).toBeLessThan(600);
    expect(box.left + box.width).toBeGreaterThan(800);
    expect(box.width / box.height).toBeCloseTo(CUTTING_RATIO);
  });

  it('stays inside the photo and is never so small that nobody could tell what it shows', () => {
    const corner = failedOf('corners', '', '', { regions: [region(1590, 1190, 10, 10)] });
    const box = cuttingOf(corner, reportOf([corner], { document }))!;
    expect(box.left + box.width).toBeLessThanOrEqual(1600);
    expect(box.top + box.height).toBeLessThanOrEqual(1200);
    expect(box.width).toBeGreaterThanOrEqual(160);
  });

  it('is the whole document where a problem has no place of its own', () => {
    const tilt = failedOf('tilt', '', '');
    const box = cuttingOf(tilt, reportOf([tilt], { document }))!;
    expect(box.left).toBeLessThanOrEqual(400);
    expect(box.left + box.width).toBeGreaterThanOrEqual(1200);
  });

  it('is a little of its middle, pixel by pixel, where the problem is how sharp it is', () => {
    const blur = failedOf('blur', '', '');
    expect(cuttingOf(blur, reportOf([blur], { document }))!.width).toBe(320);
  });

  it('is nothing without a document or a place', () => {
    const corners = failedOf('corners', '', '');
    expect(cuttingOf(corners, reportOf([corners]))).toBeNull();
  });
});
