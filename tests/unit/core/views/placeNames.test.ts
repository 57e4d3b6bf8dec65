import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../../src/core/views/placeNames.ts';
import { analysisOf, drawPhoto, quarterTurn } from '../../../support/drawnPhoto.ts';

describe('placeOf', () => {
  it.each([
    [10, 8, 'top left'],
    [42.8, 5, 'top'],
    [42.8, 27, 'middle'],
    [80, 27, 'right'],
    [80, 50, 'bottom right'],
  ])('names %d, %d mm: %s', (x, y, words) => {
    const { subject } = analysisOf(drawPhoto());
    expect(placeOf(subject, [x * subject.pxPerMm, y * subject.pxPerMm])).toBe(words);
  });

  it('names places as they are seen in a turned photo', () => {
    const { subject } = analysisOf(quarterTurn(drawPhoto()));
    expect(placeOf(subject, [10 * subject.pxPerMm, 8 * subject.pxPerMm])).toBe('top right');
  });
});
