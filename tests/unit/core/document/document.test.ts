import { describe, expect, it } from 'vitest';
import { scaleFinding, scaleQuad, sizeDocument } from '../../../../src/core/document/document.ts';
import type { Quad } from '../../../../src/core/report.ts';

const rectangle = (width: number, height: number): Quad => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

describe('sizeDocument', () => {
  it.each([
    ['ID-1', 856, 540, 85.6, 85.6],
    ['ID-3', 1250, 880, 125, 88],
    ['other', 900, 300, 125, 125],
  ] as const)(
    'calls it %s, and takes an upright one of the ratio of ID-3 for a smaller card',
    (kind, width, height, long, upright) => {
      const landscape = sizeDocument({ quad: rectangle(width, height), confidence: 1 }, { width, height });
      const portrait = sizeDocument(
        { quad: rectangle(height, width), confidence: 1 },
        { width: height, height: width },
      );
      expect(landscape).toMatchObject({ pose: { kind }, widthMm: long, pxPerMm: width / long });
      expect(portrait).toMatchObject({ pose: { kind }, heightMm: upright, pxPerMm: width / upright });
    },
  );
});

describe('scaleQuad', () => {
  it('moves a quad from the preview to the photo', () => {
    expect(scaleQuad(rectangle(630, 440), 2)[2]).toEqual([1260, 880]);
  });
});

describe('scaleFinding', () => {
  it('moves the quad and keeps the confidence', () => {
    const found = scaleFinding({ quad: rectangle(10, 10), confidence: 0.7 }, 3);
    expect(found.quad[2]).toEqual([30, 30]);
    expect(found.confidence).toBe(0.7);
  });
});
