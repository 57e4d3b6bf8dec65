import { describe, expect, it } from 'vitest';
import { fillsFrame, frameGap } from '../../../../src/core/document/framing.ts';
import type { Quad } from '../../../../src/core/report.ts';

const FRAME = { width: 800, height: 600 };

/** A quad so far inside the frame on each side, or outside where it is negative. */
const inset = (by: number): Quad => [
  [by, by],
  [800 - by, by],
  [800 - by, 600 - by],
  [by, 600 - by],
];

describe('fillsFrame', () => {
  it.each([
    [0, true],
    [20, true],
    [-20, true],
    [60, false],
  ])('with %i pixels of table on each side: %s', (by, expected) => {
    expect(fillsFrame(inset(by), FRAME)).toBe(expected);
  });

  it('does not mind which corner comes first', () => {
    const [a, b, c, d] = inset(10);
    expect(frameGap([c, d, a, b], FRAME)).toBeCloseTo(frameGap([a, b, c, d], FRAME));
  });

  it('is not so for a document that reaches the frame on one side only', () => {
    expect(
      fillsFrame(
        [
          [0, 0],
          [800, 0],
          [800, 400],
          [0, 400],
        ],
        FRAME,
      ),
    ).toBe(false);
  });
});
