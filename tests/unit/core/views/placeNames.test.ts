import { describe, expect, it } from 'vitest';
import type { Point, Quad } from '../../../../src/core/report.ts';
import { placeIn, placeOf } from '../../../../src/core/views/placeNames.ts';
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

describe('placeIn', () => {
  const quad: Quad = [
    [100, 100],
    [300, 100],
    [300, 200],
    [100, 200],
  ];

  it.each([
    [[200, 150], 'middle'],
    [[230, 165], 'middle'],
    [[235, 150], 'right'],
    [[200, 125], 'top'],
    [[90, 150], 'left'],
    [[310, 150], 'right'],
    [[200, 95], 'top'],
    [[200, 230], 'bottom'],
    [[310, 90], 'top right'],
    [[90, 210], 'bottom left'],
  ] as [Point, string][])('calls %s %s', (point, place) => {
    expect(placeIn(quad, point)).toBe(place);
  });
});
