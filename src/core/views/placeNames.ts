import type { Subject } from '../analysis.ts';
import type { Point, Quad } from '../report.ts';

/** The middle is the middle third: beyond this share of half the width or height, a place is called by its side. */
const THIRD = 1 / 3;

/** Where a point of the photo lies, in words: by the thirds of the box round a quad, as they are seen in the photo. */
export function placeIn(quad: Quad, [x, y]: Point): string {
  const offsetOf = (value: number, axis: 0 | 1) => {
    const values = quad.map((corner) => corner[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (2 * value - least - most) / (most - least);
  };
  const [u, v] = [offsetOf(x, 0), offsetOf(y, 1)];
  const across = u < -THIRD ? 'left' : u > THIRD ? 'right' : '';
  const down = v < -THIRD ? 'top' : v > THIRD ? 'bottom' : '';
  return [down, across].filter(Boolean).join(' ') || 'middle';
}

/** Where a point of the subject lies in the photo, in words: see {@link placeIn}. */
export function placeOf(subject: Subject, point: Point): string {
  const { width, height } = subject.gray;
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return placeIn(corners.map((corner) => subject.toPhoto(corner)) as unknown as Quad, subject.toPhoto(point));
}
