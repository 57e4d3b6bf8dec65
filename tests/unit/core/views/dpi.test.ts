import { describe, expect, it } from 'vitest';
import { detailDpi, photoDpi } from '../../../../src/core/views/dpi.ts';
import { analysisOf, drawPhoto } from '../../../support/drawnPhoto.ts';

describe('photoDpi', () => {
  it.each([4, 8, 16])('is 25.4 times %i px/mm', (pxPerMm) => {
    expect(photoDpi(analysisOf(drawPhoto({ pxPerMm })).document!)).toBeCloseTo(25.4 * pxPerMm, 3);
  });
});

describe('detailDpi', () => {
  it('has a contrast of a tenth left at the finest line pair', () => {
    const sigma = 0.2;
    const linePairsPerMm = detailDpi(sigma) / 2 / 25.4;
    const contrast = Math.exp(-2 * (Math.PI * sigma * linePairsPerMm) ** 2);
    expect(contrast).toBeCloseTo(0.1, 3);
  });
});
