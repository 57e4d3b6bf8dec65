import { expect, it } from 'vitest';
import { QuadTracker } from '../../../../src/app/guidance/quadTracker.ts';
import type { Point, Quad } from '../../../../src/core/report.ts';

const cardAt = (x: number, y: number): Quad => [
  [x, y],
  [x + 800, y],
  [x + 800, y + 500],
  [x, y + 500],
];
const turned = (quad: Quad): Quad => [quad[2], quad[3], quad[0], quad[1]];

/** A quad that trembles by a pixel or two from look to look, the same way every time. */
const trembling = (i: number): Quad =>
  cardAt(100, 100).map(
    ([x, y], k): Point => [x + 2 * Math.sin(7 * i + k), y + 2 * Math.cos(5 * i + k)],
  ) as unknown as Quad;

it('takes the jitter out of an outline that is at rest, and calls it still', () => {
  const tracker = new QuadTracker();
  const tracked = Array.from({ length: 60 }, (_, i) => tracker.track(trembling(i), i * 66)!);
  const xs = tracked.slice(20).map(({ quad }) => quad[0][0]);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(2.5);
  expect(tracked.at(-1)!.speed).toBeLessThan(0.02);
});

it('follows a movement closely, and measures its speed in diagonals a second', () => {
  const tracker = new QuadTracker();
  let tracked = tracker.track(cardAt(0, 100), 0)!;
  for (let i = 1; i <= 20; i++) tracked = tracker.track(cardAt(40 * i, 100), i * 66)!;
  expect(tracked.quad[0][0]).toBeGreaterThan(775);
  const perSecond = 40 / 0.066 / Math.hypot(800, 500);
  expect(tracked.speed).toBeGreaterThan(0.9 * perSecond);
  expect(tracked.speed).toBeLessThan(1.1 * perSecond);
});

it('jumps to another document without drawing what lies between', () => {
  const tracker = new QuadTracker();
  tracker.track(cardAt(0, 0), 0);
  expect(tracker.track(cardAt(600, 300), 66)).toEqual({ quad: cardAt(600, 300), speed: 0 });
});

it('does not spin when the document is read the other way round', () => {
  const tracker = new QuadTracker();
  tracker.track(cardAt(100, 100), 0);
  expect(tracker.track(turned(cardAt(100, 100)), 66)!.quad[0]).toEqual([100, 100]);
});

it('keeps an outline that was missed for a moment, and drops one that has gone', () => {
  const tracker = new QuadTracker();
  tracker.track(cardAt(100, 100), 0);
  expect(tracker.track(null, 200)?.quad).toEqual(cardAt(100, 100));
  expect(tracker.track(null, 400)).toBeNull();
});
