import { describe, expect, it } from 'vitest';
import type { DocumentMask } from '../../../../src/core/document/documentMask.ts';
import type { Evidence } from '../../../../src/core/document/evidence.ts';
import type { Locator } from '../../../../src/core/document/locator.ts';
import { tellApart } from '../../../../src/core/document/severalDocuments.ts';
import { connectedComponents } from '../../../../src/core/pixels/components.ts';
import { rectangle } from '../../../../src/core/pixels/geometry.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import { overlapOf } from '../../../../src/core/pixels/overlap.ts';
import type { Quad } from '../../../../src/core/report.ts';

const [WIDTH, HEIGHT, CELL] = [400, 300, 10];
const quadOf = (...sides: [number, number, number, number]) => rectangle(...sides) as unknown as Quad;
const LEFT = quadOf(40, 60, 180, 150);
const RIGHT = quadOf(220, 60, 360, 150);
const SURE: Evidence = { chance: 0.9, kept: 0.95, split: 1.5, agreement: 1 };

/** Whether a place lies in one of some cards. */
const isIn = (cards: readonly Quad[], x: number, y: number) =>
  cards.some(([a, , c]) => x >= a[0] && x < c[0] && y >= a[1] && y < c[1]);

function draw(cards: readonly Quad[]): Rgba {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    if (!isIn(cards, i % WIDTH, Math.floor(i / WIDTH))) data.set([90, 70, 55], i * 4);
  }
  return { data, width: WIDTH, height: HEIGHT };
}

function maskOf(cards: readonly Quad[]): DocumentMask {
  const [width, height] = [WIDTH / CELL, HEIGHT / CELL];
  const document = Float32Array.from({ length: width * height }, (_, i) =>
    isIn(cards, (i % width) * CELL + 5, Math.floor(i / width) * CELL + 5) ? 0.9 : 0.1,
  );
  return { document, width, height, cell: CELL, origin: [0, 0] };
}

/** A locator that finds the largest pale card in the part of the picture that it is shown, with this chance. */
function cardLocator(chance = 0.9): Locator {
  return {
    locate({ data, width, height }) {
      const mask = Uint8Array.from({ length: width * height }, (_, i) => Number(data[i * 4] === 255));
      const pieces = connectedComponents(mask, width, height);
      const pale = pieces.reduce((largest, piece) => (piece.length > largest.length ? piece : largest));
      const columns = pale.map((i) => i % width);
      const rows = pale.map((i) => Math.floor(i / width));
      const quad = quadOf(
        Math.min(...columns),
        Math.min(...rows),
        Math.max(...columns) + 1,
        Math.max(...rows) + 1,
      );
      return { quad, presence: 1, chance, mask: maskOf([]) };
    },
  };
}

describe('tellApart', () => {
  const picture = draw([LEFT, RIGHT]);

  it('leaves one document alone, and looks no further', () => {
    const first = { quad: LEFT, evidence: SURE };
    const refuse: Locator = { locate: () => expect.fail('Expected no further look') };
    expect(tellApart(first, maskOf([LEFT]), refuse, picture)).toEqual({ outline: first, others: [] });
  });

  it('names the other of two documents', () => {
    const { outline, others } = tellApart(
      { quad: LEFT, evidence: SURE },
      maskOf([LEFT, RIGHT]),
      cardLocator(),
      picture,
    );
    expect(outline!.quad).toEqual(LEFT);
    expect(others).toHaveLength(1);
    expect(overlapOf(others[0]!, RIGHT)).toBeGreaterThan(0.95);
  });

  it('takes one of two documents that one outline was drawn round', () => {
    const both = { quad: quadOf(40, 60, 360, 150), evidence: { ...SURE, chance: 0.4 } };
    const { outline, others } = tellApart(both, maskOf([LEFT, RIGHT]), cardLocator(), picture);
    const overlaps = [LEFT, RIGHT].map((card) => overlapOf(outline!.quad, card));
    expect(Math.max(...overlaps)).toBeGreaterThan(0.95);
    expect(others).toHaveLength(1);
  });

  it('does not call a piece a document that the network is not sure of', () => {
    const { others } = tellApart(
      { quad: LEFT, evidence: SURE },
      maskOf([LEFT, RIGHT]),
      cardLocator(0.3),
      picture,
    );
    expect(others).toEqual([]);
  });

  it('does not call the facing page of an open booklet another document', () => {
    const page = quadOf(182, 60, 322, 150);
    const { others } = tellApart(
      { quad: LEFT, evidence: SURE },
      maskOf([LEFT, page]),
      cardLocator(),
      draw([LEFT, page]),
    );
    expect(others).toEqual([]);
  });
});
