import { describe, expect, it } from 'vitest';
import { measureSharpness } from '../../../../src/core/measures/sharpness.ts';
import { analysisOf, drawPhoto, gaussian, shake } from '../../../support/drawnPhoto.ts';

const PX_PER_MM = 8;
const card = drawPhoto({ pxPerMm: PX_PER_MM });

describe('measureSharpness', { timeout: 60_000 }, () => {
  it.each([1.5, 2.5])('gives the sigma that blurred the card, %d px, in mm on the card', (sigma) => {
    const measured = measureSharpness(analysisOf(gaussian(card, sigma)));
    expect(Math.abs(measured.sigma! / (sigma / PX_PER_MM) - 1)).toBeLessThan(0.25);
    expect(measured.directionality!).toBeLessThan(0.5);
  });

  it('gives the direction of a motion blur', () => {
    const { directionality, directionDeg } = measureSharpness(analysisOf(shake(card, 9, 30)));
    expect(directionality!).toBeGreaterThan(0.55);
    expect(Math.abs(directionDeg! - 30)).toBeLessThan(15);
  });

  it('finds the part that is blurred most', () => {
    const half = gaussian(card, 3, (x) => Number(x > card.photo.width / 2));
    const { worstPart } = measureSharpness(analysisOf(half));
    expect(worstPart!.place).toContain('right');
    expect(worstPart!.sigma).toBeGreaterThan(0.2);
  });

  it('says nothing of a card without print', () => {
    const blank = measureSharpness(analysisOf(drawPhoto({ lines: 0 })));
    expect(blank).toMatchObject({ sigma: null, worstPart: null });
  });
});
