import { describe, expect, it } from 'vitest';
import { sizeDocument } from '../../../../src/core/document/document.ts';
import type { Quad } from '../../../../src/core/report.ts';
import { cropCandidates, farthestPoints, regionOf } from '../../../../src/core/views/crops.ts';

const photo = { data: new Uint8ClampedArray(0), width: 4000, height: 3000 };
const quad: Quad = [
  [2400, 1600],
  [3700, 1600],
  [3700, 2420],
  [2400, 2420],
];
const found = (confidence: number) => sizeDocument({ quad, confidence }, photo);

const chooseCrops = (...[of, document, side, count]: [...Parameters<typeof cropCandidates>, number]) =>
  farthestPoints(cropCandidates(of, document, side), count);

describe('farthestPoints', () => {
  it('spreads over the frame without a document, or with one that may be anything', () => {
    for (const document of [null, found(0.3)]) {
      const crops = chooseCrops(photo, document, 512, 6);
      expect(crops).toHaveLength(6);
      expect(Math.min(...crops.map(({ left }) => left))).toBe(0);
      expect(Math.max(...crops.map(({ left }) => left))).toBe(4000 - 512);
    }
  });

  it('keeps all of every crop inside the document, but for a tenth of its side', () => {
    const crops = chooseCrops(photo, found(0.9), 512, 6);
    expect(crops.length).toBeGreaterThan(1);
    for (const { left, top } of crops) {
      expect(left).toBeGreaterThan(2400 - 52);
      expect(left + 512).toBeLessThan(3700 + 52);
      expect(top).toBeGreaterThan(1600 - 52);
      expect(top + 512).toBeLessThan(2420 + 52);
    }
  });

  it('keeps the middle of every crop inside a document that is too small for whole ones', () => {
    const crops = chooseCrops(photo, found(0.9), 1024, 6);
    expect(crops.length).toBeGreaterThan(0);
    for (const { left, top } of crops) {
      expect(left + 512).toBeGreaterThan(2400);
      expect(left + 512).toBeLessThan(3700);
      expect(top + 512).toBeGreaterThan(1600);
      expect(top + 512).toBeLessThan(2420);
    }
  });

  it('never leaves the photo, and finds none where it has no room', () => {
    for (const { left, top, side } of chooseCrops(photo, null, 512, 6)) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + side).toBeLessThanOrEqual(4000);
      expect(top + side).toBeLessThanOrEqual(3000);
    }
    expect(chooseCrops({ ...photo, height: 400 }, null, 512, 6)).toEqual([]);
  });

  it('gives its outline', () => {
    expect(regionOf({ left: 10, top: 20, side: 5 }).polygon[2]).toEqual([15, 25]);
  });
});
