import { describe, expect, it } from 'vitest';
import { refineQuad } from '../../../../src/core/document/refine.ts';
import { distance, homography, project } from '../../../../src/core/pixels/geometry.ts';
import type { Rgba } from '../../../../src/core/pixels/image.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

const WIDTH = 640;
const HEIGHT = 480;
const UNIT: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const TRUTH: Quad = [
  [118.3, 96.7],
  [497.1, 131.2],
  [472.6, 371.9],
  [96.4, 330.5],
];

/** Repeatable noise of 0..1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Scene {
  quad: Quad;
  paper?: number;
  ground?: number;
  rounded?: boolean;
  print?: boolean;
}

/** A card with rounded corners and lines of print on a noisy ground, with smoothed edges. */
function draw({ quad, paper = 205, ground = 120, rounded = true, print = true }: Scene): Rgba {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const toUnit = homography(quad, UNIT);
  const random = noise(7);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let inside = 0;
      let ink = 0;
      for (let k = 0; k < 9; k++) {
        const [u, v] = project(toUnit, [x + ((k % 3) + 0.5) / 3, y + (Math.floor(k / 3) + 0.5) / 3]);
        if (!covers(u, v, rounded)) continue;
        inside++;
        if (print && u > 0.1 && u < 0.9 && v > 0.15 && v < 0.9 && v % 0.1 < 0.04 && (u * 31) % 1 < 0.6) ink++;
      }
      const value = ground + ((paper - ground) * inside) / 9 - (ink / 9) * 140 + (random() - 0.5) * 12;
      data.fill(value, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
      data[(y * WIDTH + x) * 4 + 3] = 255;
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

function covers(u: number, v: number, rounded: boolean): boolean {
  if (u < 0 || v < 0 || u > 1 || v > 1) return false;
  if (!rounded) return true;
  const dx = Math.max(0, 0.037 - Math.min(u, 1 - u)) / 0.037;
  const dy = Math.max(0, 0.059 - Math.min(v, 1 - v)) / 0.059;
  return dx * dx + dy * dy <= 1;
}

const move = (quad: Quad, by: readonly Point[]): Quad =>
  quad.map(([x, y], i) => [x + by[i]![0], y + by[i]![1]]) as unknown as Quad;
const OFF: readonly Point[] = [
  [5, -4],
  [-6, 3],
  [4, 6],
  [-5, -3],
];
/** Pixels that edges are looked for on either side. */
const REACH = 8;
const worst = (a: Quad, b: Quad) => Math.max(...a.map((corner, i) => distance(corner, b[i]!)));

describe('refineQuad', () => {
  it('finds the corners of a rounded card to half a pixel', () => {
    expect(worst(refineQuad(draw({ quad: TRUTH }), move(TRUTH, OFF), REACH), TRUTH)).toBeLessThan(0.5);
  });

  it('finds a faint edge beside strong print', () => {
    const image = draw({ quad: TRUTH, paper: 150, ground: 132, rounded: false });
    expect(worst(refineQuad(image, move(TRUTH, OFF), REACH), TRUTH)).toBeLessThan(1.5);
  });

  it('keeps the side that lies outside the frame and moves the others', () => {
    const cut = move(TRUTH, [
      [-180, 0],
      [0, 0],
      [0, 0],
      [-180, 0],
    ]);
    const guess = move(cut, [
      [0, 0],
      [4, 3],
      [4, -3],
      [0, 0],
    ]);
    const refined = refineQuad(draw({ quad: cut }), guess, REACH);
    expect(distance(refined[1], cut[1])).toBeLessThan(1);
    expect(distance(refined[2], cut[2])).toBeLessThan(1);
    expect(Math.abs(refined[0][0] - cut[0][0])).toBeLessThan(4);
  });

  it('gives a quad that is not convex back as it was', () => {
    const crossed: Quad = [TRUTH[0], TRUTH[2], TRUTH[1], TRUTH[3]];
    expect(refineQuad(draw({ quad: TRUTH }), crossed, REACH)).toBe(crossed);
  });
});
