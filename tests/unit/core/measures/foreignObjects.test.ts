import { describe, expect, it } from 'vitest';
import { measureForeignObjects } from '../../../../src/core/measures/foreignObjects.ts';
import { CELL, type ForeignObjectMap } from '../../../../src/core/networks/foreignObjects.ts';
import type { Quad } from '../../../../src/core/report.ts';
import { analysisOf, type Drawn, drawPhoto } from '../../../support/drawnPhoto.ts';
import { foreignObjectsSeen } from '../../../support/foreignObjects.ts';

const MARGIN_MM = 20;
const PX_PER_MM = 8;
const card = drawPhoto({ marginMm: MARGIN_MM });

/** Cells of the map are this large on an ID-1 card with 14 mm round it, mm: 224 of them for 113.6 mm. */
const CELL_MM = (113.6 / 224) * CELL;

/** The column and row of the cell at a place, mm from the card's top left corner. */
const cellAt = (x: number, y: number) =>
  [x + 14, y + 14 - (81.98 - 20 * CELL_MM) / 2].map((mm) => Math.floor(mm / CELL_MM)) as [number, number];

/** Sees something in a square of cells of this side round the cell at a place. */
const around = (x: number, y: number, side: number, probability = 0.9) => {
  const [column, row] = cellAt(x, y);
  const near = (a: number, b: number) => a - b >= 0 && a - b < side;
  return (c: number, r: number) => (near(c, column) && near(r, row) ? probability : 0);
};

const look = (
  drawn: Drawn | { photo: Drawn['photo']; quad: Quad | null },
  foreignObjects = foreignObjectsSeen(),
) => measureForeignObjects(analysisOf(drawn, { foreignObjects }));

describe('measureForeignObjects', () => {
  it('sees nothing where the network sees nothing', () => {
    expect(look(card)).toEqual({ probability: 0, things: [] });
  });

  it('tells how large a thing over the card is, and where', () => {
    const { probability, things } = look(card, foreignObjectsSeen(around(60, 36, 3)));
    expect(probability).toBeCloseTo(0.9, 5);
    expect(things).toHaveLength(1);
    const [thing] = things;
    expect(thing!.place).toBe('bottom right');
    const xs = thing!.region.polygon.map(([x]) => x / PX_PER_MM - MARGIN_MM);
    expect(Math.abs(Math.min(...xs) - 60)).toBeLessThan(CELL_MM);
    expect(Math.abs(Math.max(...xs) - 60 - 3 * CELL_MM)).toBeLessThan(CELL_MM);
    for (const [x, y] of thing!.points) {
      expect(Math.abs(x - 60 - 1.5 * CELL_MM)).toBeLessThan(2.5 * CELL_MM);
      expect(Math.abs(y - 36 - 1.5 * CELL_MM)).toBeLessThan(2.5 * CELL_MM);
    }
    expect(Math.abs(thing!.points.length / (3 * CELL_MM) ** 2 - 1)).toBeLessThan(0.2);
  });

  it('is unsure of a single cell, and outlines separate things by themselves', () => {
    expect(look(card, foreignObjectsSeen(around(40, 25, 1))).probability).toBeLessThan(0.3);
    const [one, other] = [around(15, 10, 2), around(65, 40, 3)];
    const { things } = look(
      card,
      foreignObjectsSeen((c, r) => Math.max(one(c, r), other(c, r))),
    );
    expect(things.map(({ place }) => place)).toEqual(['bottom right', 'top left']);
  });

  it('does not look beside the card, nor at its very border', () => {
    expect(look(card, foreignObjectsSeen(around(-10, 20, 2))).probability).toBe(0);
    const [column, row] = cellAt(0, 20);
    const atBorder = (c: number, r: number) => Number(c === column && r === row);
    expect(look(card, foreignObjectsSeen(atBorder)).probability).toBeLessThan(0.3);
  });

  it('leaves out what lies outside the photo', () => {
    const drawn = drawPhoto({ marginMm: 0 });
    const quad = drawn.quad.map(([x, y]) => [x - 30 * PX_PER_MM, y]) as unknown as Quad;
    const { things } = look(
      { photo: drawn.photo, quad },
      foreignObjectsSeen(() => 1),
    );
    expect(things).toHaveLength(1);
    for (const [x] of things[0]!.points) expect(x).toBeGreaterThan(30 - CELL_MM);
    const away = drawn.quad.map(([x, y]) => [x - 200 * PX_PER_MM, y]) as unknown as Quad;
    expect(
      look(
        { photo: drawn.photo, quad: away },
        foreignObjectsSeen(() => 1),
      ).probability,
    ).toBe(0);
  });

  it('gives the network grey where the photo ends, and the card in the middle', () => {
    let given: { rgb: Float32Array; width: number; height: number } | undefined;
    const things = {
      ...foreignObjectsSeen(),
      map(rgb: Float32Array, width: number, height: number): ForeignObjectMap {
        given = { rgb, width, height };
        return foreignObjectsSeen().map(rgb, width, height);
      },
    };
    look(drawPhoto({ marginMm: 0 }), things);
    const { rgb, width, height } = given!;
    expect([width, height]).toEqual([224, 160]);
    const at = (x: number, y: number) => rgb[(y * width + x) * 3]!;
    expect(Math.abs(at(5, 80))).toBeLessThan(0.01);
    expect(at(112, 60)).toBeGreaterThan(0.1);
    const upright = drawPhoto({ sizeMm: [53.98, 85.6], marginMm: MARGIN_MM });
    look(upright, things);
    expect([given!.width, given!.height]).toEqual([160, 224]);
  });
});
