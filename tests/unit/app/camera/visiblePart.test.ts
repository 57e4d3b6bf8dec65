import { describe, expect, it } from 'vitest';
import { isWhole, partOfStill, visiblePart } from '../../../../src/app/camera/visiblePart.ts';

describe('what is shown of a frame', () => {
  it('fills a phone in both orientations, as the camera turns its frames with it', () => {
    const upright = visiblePart({ width: 720, height: 1280 }, { width: 360, height: 740 });
    expect(upright.shown).toEqual({ width: expect.closeTo(360, 0), height: expect.closeTo(740, 0) });
    const lying = visiblePart({ width: 1280, height: 720 }, { width: 740, height: 360 });
    expect(lying.shown).toEqual({ width: expect.closeTo(740, 0), height: expect.closeTo(360, 0) });
  });

  it('loses no more than a quarter of it, and keeps a rim instead', () => {
    const part = visiblePart({ width: 1280, height: 720 }, { width: 360, height: 740 });
    expect((part.width * part.height) / (1280 * 720)).toBeCloseTo(0.75, 2);
    expect(part.shown.width).toBeCloseTo(360, 0);
    expect(part.shown.height).toBeLessThan(740);
  });

  it('is all of it where the place has its shape', () => {
    const frame = { width: 1280, height: 720 };
    expect(isWhole(visiblePart(frame, { width: 640, height: 360 }), frame)).toBe(true);
  });

  it('lies in the middle, on even pixels', () => {
    const { left, top, width, height } = visiblePart(
      { width: 1281, height: 721 },
      { width: 700, height: 500 },
    );
    for (const value of [left, top, width, height]) expect(value % 2).toBe(0);
    expect(left + width / 2).toBeCloseTo(640, -1);
  });
});

describe('the same part of a still', () => {
  const frame = { width: 1280, height: 720 };
  const part = visiblePart(frame, { width: 740, height: 400 });

  it('is a part of its middle, which the stream shows', () => {
    const still = { width: 4000, height: 3000 };
    const cut = partOfStill(part, frame, still)!;
    const scale = 4000 / 1280;
    expect(cut.width).toBeCloseTo(part.width * scale, -1);
    expect(cut.left).toBeCloseTo((4000 - part.width * scale) / 2, -1);
    expect(cut.top + cut.height).toBeLessThan(3000);
  });

  it('is not known where the still stands and the stream lies', () => {
    expect(partOfStill(part, frame, { width: 3000, height: 4000 })).toBeNull();
  });
});
