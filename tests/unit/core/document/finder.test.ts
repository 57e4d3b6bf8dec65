import { describe, expect, it } from 'vitest';
import { createLearnedFinder } from '../../../../src/core/document/finder.ts';
import type { Location, Locator } from '../../../../src/core/document/locator.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Quad } from '../../../../src/core/report.ts';

const PICTURE: Rgba = { data: new Uint8ClampedArray(400 * 300 * 4).fill(128), width: 400, height: 300 };
const LARGE: Quad = [
  [40, 40],
  [360, 40],
  [360, 260],
  [40, 260],
];
const SMALL: Quad = [
  [150, 110],
  [250, 110],
  [250, 180],
  [150, 180],
];

/** A locator that gives these answers one after the other, and notes what it was shown. */
function scripted(...answers: Pick<Location, 'quad' | 'confidence'>[]) {
  const shown: Rgba[] = [];
  const locator: Locator = {
    locate(picture) {
      shown.push(picture);
      return { ...answers[shown.length - 1]!, presence: 1 };
    },
  };
  return { finder: createLearnedFinder(locator), shown };
}

describe('the learned finder', () => {
  it('finds nothing where nothing is', () => {
    expect(scripted({ quad: null, confidence: 0 }).finder.find(PICTURE)).toBeNull();
  });

  it('takes an unsure document for none', () => {
    expect(scripted({ quad: LARGE, confidence: 0.2 }).finder.find(PICTURE)).toBeNull();
  });

  it('looks once at a large document', () => {
    const { finder, shown } = scripted({ quad: LARGE, confidence: 0.9 });
    expect(finder.find(PICTURE)).toMatchObject({ quad: LARGE, confidence: 0.9 });
    expect(shown).toHaveLength(1);
  });

  it('looks at a small document from closer by, and answers in the pixels of the whole picture', () => {
    const closer: Quad = [
      [36, 25],
      [136, 25],
      [136, 95],
      [36, 95],
    ];
    const { finder, shown } = scripted({ quad: SMALL, confidence: 0.6 }, { quad: closer, confidence: 0.9 });
    const found = finder.find(PICTURE)!;
    const left = 200 - 85;
    const top = Math.floor(145 - 35 * 1.7);
    expect([shown[1]!.width, shown[1]!.height]).toEqual([170, Math.ceil(145 + 35 * 1.7) - top]);
    expect(found.quad).toEqual(closer.map(([x, y]) => [x + left, y + top]));
  });

  it('keeps the first answer when the second is less sure', () => {
    const { finder } = scripted({ quad: SMALL, confidence: 0.6 }, { quad: LARGE, confidence: 0.5 });
    expect(finder.find(PICTURE)).toMatchObject({ quad: SMALL, confidence: 0.6 });
  });
});
