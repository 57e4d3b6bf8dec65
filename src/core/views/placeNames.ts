import type { Subject } from '../analysis.ts';
import type { Point } from '../report.ts';

/** Where a point of the subject lies in the photo, in words, seen from the subject's middle. */
export function placeOf(subject: Subject, point: Point): string {
  const { width, height } = subject.gray;
  const [x, y] = subject.toPhoto(point);
  const [cx, cy] = subject.toPhoto([width / 2, height / 2]);
  const [rx, ry] = subject.toPhoto([width, height]);
  const reach = 0.2 * Math.min(Math.abs(rx - cx), Math.abs(ry - cy));
  const across = x < cx - reach ? 'left' : x > cx + reach ? 'right' : '';
  const down = y < cy - reach ? 'top' : y > cy + reach ? 'bottom' : '';
  return [down, across].filter(Boolean).join(' ') || 'middle';
}
