import { describe, expect, it } from 'vitest';
import { isMonochrome } from '../../../../src/core/measures/monochrome.ts';
import { displaysThatSay } from '../../../support/displays.ts';
import { analysisOf, type Drawing, drawPhoto } from '../../../support/drawnPhoto.ts';

const grey = { paper: [222, 222, 220], ink: [40, 40, 42] } as const;
const answer = (drawing: Drawing) =>
  isMonochrome(analysisOf(drawPhoto(drawing), { displays: displaysThatSay() }));

/** A coloured emblem of 8 x 8 mm. */
const emblem = (x: number, y: number) =>
  x > 10 && x < 18 && y > 10 && y < 18 ? ([1, 0.55, 0.5] as const) : 1;

describe('isMonochrome', () => {
  it.each<[string, Drawing, boolean]>([
    ['a grey copy', grey, true],
    ['a grey copy in warm light', { ...grey, light: () => [1, 0.86, 0.66] }, true],
    ['a grey copy half in shade', { ...grey, light: (x) => (x > 40 ? 0.5 : 1) }, true],
    ['a grey copy with one coloured emblem', { ...grey, light: emblem }, false],
    ['a card with blue print', { ...grey, ink: [20, 30, 190] }, false],
  ])('%s', (_, drawing, expected) => {
    expect(answer(drawing)).toBe(expected);
  });

  it('does not without a document', () => {
    const { photo } = drawPhoto(grey);
    expect(isMonochrome(analysisOf({ photo, quad: null }))).toBe(false);
  });
});
