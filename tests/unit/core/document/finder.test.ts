import { describe, expect, it } from 'vitest';
import { TOO_STEEP } from '../../../../src/core/document/document.ts';
import type { DocumentMask } from '../../../../src/core/document/documentMask.ts';
import { createLearnedFinder } from '../../../../src/core/document/finder.ts';
import type { Location, Locator } from '../../../../src/core/document/locator.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import { overlapOf } from '../../../../src/core/pixels/overlap.ts';
import type { Quad } from '../../../../src/core/report.ts';

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

const PICTURE = drawn(LARGE, SMALL);

/** A pale card of the shape of one quad, with a dark one inside it, on a grey table. */
function drawn(...cards: Quad[]): Rgba {
  const [width, height] = [400, 300];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const depth = cards.filter(([a, , c]) => x >= a[0] && x < c[0] && y >= a[1] && y < c[1]).length;
      data.fill([110, 230, 40][depth]!, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

const NO_MASK: DocumentMask = {
  document: new Float32Array(48),
  width: 8,
  height: 6,
  cell: 50,
  origin: [0, 0],
};

/** A locator that gives these answers one after the other, and notes what it was shown. */
function scripted(...answers: (Pick<Location, 'quad' | 'chance'> & Partial<Location>)[]) {
  const shown: Rgba[] = [];
  const locator: Locator = {
    locate(picture) {
      shown.push(picture);
      return { presence: 1, mask: NO_MASK, ...answers[shown.length - 1]! };
    },
  };
  const finder = createLearnedFinder(locator);
  const find = () => {
    const found = finder.find(PICTURE);
    return found === TOO_STEEP ? null : found;
  };
  return { finder, find, shown };
}

describe('the learned finder', () => {
  it('finds nothing where nothing is', () => {
    expect(scripted({ quad: null, chance: 0.9 }).finder.find(PICTURE)).toBeNull();
  });

  it('looks no further where the network sees nothing', () => {
    const { finder, shown } = scripted({ quad: LARGE, chance: 0.03 });
    expect(finder.find(PICTURE)).toBeNull();
    expect(shown).toHaveLength(1);
  });

  it('looks once at a large document that the network is sure of', () => {
    const { find, shown } = scripted({ quad: LARGE, chance: 0.95 });
    const found = find()!;
    expect(overlapOf(found.quad, LARGE)).toBeGreaterThan(0.98);
    expect(found.confidence).toBeGreaterThan(0.8);
    expect(shown).toHaveLength(1);
  });

  it('asks again where the network is unsure, and is surer where the answers agree', () => {
    const unsure = { quad: LARGE, chance: 0.4 };
    const elsewhere: Quad = [
      [0, 0],
      [300, 0],
      [300, 190],
      [0, 190],
    ];
    const agreeing = scripted(unsure, unsure, unsure);
    const differing = scripted(unsure, { quad: elsewhere, chance: 0.4 }, { quad: elsewhere, chance: 0.4 });
    const confidence = agreeing.find()!.confidence;
    expect(agreeing.shown).toHaveLength(3);
    expect(differing.find()?.confidence ?? 0).toBeLessThan(confidence - 0.2);
  });

  it('looks at a small document from closer by, and answers in the pixels of the whole picture', () => {
    const closer: Quad = [
      [36, 25],
      [136, 25],
      [136, 95],
      [36, 95],
    ];
    const { find, shown } = scripted({ quad: SMALL, chance: 0.6 }, { quad: closer, chance: 0.9 });
    const found = find()!;
    const left = 200 - 85;
    const top = Math.floor(145 - 35 * 1.7);
    expect([shown[1]!.width, shown[1]!.height]).toEqual([170, Math.ceil(145 + 35 * 1.7) - top]);
    const truth = closer.map(([x, y]) => [x + left, y + top] as const);
    expect(overlapOf(found.quad, truth)).toBeGreaterThan(0.95);
  });

  it('keeps the first answer when the closer look is less sure', () => {
    const { find } = scripted({ quad: SMALL, chance: 0.9 }, { quad: LARGE, chance: 0.8 });
    expect(overlapOf(find()!.quad, SMALL)).toBeGreaterThan(0.9);
  });

  it('calls a document that is there, but steep and not to be confirmed, too steep', () => {
    const steep: Quad = [
      [120, 130],
      [280, 130],
      [390, 190],
      [10, 190],
    ];
    const elsewhere = { quad: LARGE, chance: 0.1 };
    const { finder } = scripted(
      { quad: steep, chance: 0.1 },
      { quad: null, chance: 0 },
      elsewhere,
      elsewhere,
    );
    expect(finder.find(PICTURE)).toBe(TOO_STEEP);
  });
});
