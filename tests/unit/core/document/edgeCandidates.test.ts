import { describe, expect, it } from 'vitest';
import { tableColours } from '../../../../src/core/document/backgroundModel.ts';
import { sideCandidates } from '../../../../src/core/document/edgeCandidates.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

/** A light card from (100, 80) to (300, 220) on a dark table, with a dark stripe inside along its top. */
function draw(): Rgba {
  const [width, height] = [400, 300];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const onCard = x >= 100 && x < 300 && y >= 80 && y < 220;
      const isStripe = onCard && y >= 92 && y < 100;
      data.set(isStripe ? [40, 60, 160] : onCard ? [235, 235, 230] : [90, 70, 55], 4 * (y * width + x));
    }
  }
  return { data, width, height };
}

const DIAGONAL = Math.hypot(200, 140);

/** The outline as it is roughly known: the top side lies `by` pixels too low. */
function roughly(by: number): Quad {
  return [
    [100, 80 + by],
    [300, 80 + by],
    [300, 220],
    [100, 220],
  ];
}

describe('sideCandidates', () => {
  const image = draw();

  it.each([-8, 0, 5, 7])('puts the true side first where the known one lies %i pixels beside it', (by) => {
    const quad = roughly(by);
    const [top] = tableColours(image, quad, DIAGONAL, 1);
    const candidates = sideCandidates(image, quad[0], quad[1], DIAGONAL, 1, top!)!;
    const [x, y] = candidates[0]!.line.point;
    expect(Math.abs(y - 80)).toBeLessThan(1);
    expect(x).toBeGreaterThan(100);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('keeps the known side among the candidates', () => {
    const quad = roughly(6);
    const [top] = tableColours(image, quad, DIAGONAL, 1);
    const candidates = sideCandidates(image, quad[0], quad[1], DIAGONAL, 1, top!)!;
    expect(candidates.map(({ line }) => line.point)).toContainEqual(quad[0]);
  });

  it('has none where too little of the side is in the picture', () => {
    const [outside, end]: [Point, Point] = [
      [100, -40],
      [300, -40],
    ];
    const [top] = tableColours(image, roughly(0), DIAGONAL, 1);
    expect(sideCandidates(image, outside, end, DIAGONAL, 1, top!)).toBeNull();
  });
});
