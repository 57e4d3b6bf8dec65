import type { Point, Quad } from '../../core/report.ts';

/** The document as the view shows it: smoothed over time. */
export interface TrackedQuad {
  quad: Quad;
  /** How fast it moves in the picture, in its own diagonals a second. */
  speed: number;
}

/** An outline that was not found again is kept so long, milliseconds. */
const KEEP_TIME = 300;

/** How quickly the outline follows: within so many milliseconds where it hardly moves, and where it moves a lot. */
const SLOW_TIME = 140;
const FAST_TIME = 15;

/** From this share of the diagonal between two looks a change is a movement; below it is mostly noise. */
const NOISE_SHARE = 0.006;
const MOVE_SHARE = 0.04;

/** A change by more of the diagonal is another document, or the camera was swung: no way between is drawn. */
const JUMP_SHARE = 0.35;

/** Speed is taken over so many milliseconds. */
const SPEED_TIME = 300;

/** Follows the document from look to look, without its jitter. */
export class QuadTracker {
  #quad: Quad | null = null;
  #time = 0;
  #seen = Number.NEGATIVE_INFINITY;
  #trail: { time: number; quad: Quad }[] = [];

  /** Takes what was found at a time, milliseconds; gives what to show, or null. */
  track(found: Quad | null, time: number): TrackedQuad | null {
    const elapsed = time - this.#time;
    this.#time = time;
    if (!found) return this.#keep(time);
    this.#seen = time;
    const aligned = this.#quad ? alignTo(found, this.#quad) : found;
    const change = this.#quad
      ? meanDistance(aligned, this.#quad) / diagonalOf(aligned)
      : Number.POSITIVE_INFINITY;
    if (change > JUMP_SHARE) this.#trail = [];
    this.#quad = change > JUMP_SHARE ? aligned : blend(this.#quad!, aligned, gainOf(change, elapsed));
    this.#trail.push({ time, quad: this.#quad });
    this.#trail = this.#trail.filter((step) => time - step.time <= SPEED_TIME);
    return { quad: this.#quad, speed: this.#speed() };
  }

  #keep(time: number): TrackedQuad | null {
    if (this.#quad && time - this.#seen <= KEEP_TIME) return { quad: this.#quad, speed: this.#speed() };
    this.#quad = null;
    this.#trail = [];
    return null;
  }

  #speed(): number {
    const [first] = this.#trail;
    const last = this.#trail.at(-1);
    if (!first || !last || last.time <= first.time) return 0;
    const seconds = (last.time - first.time) / 1000;
    return meanDistance(first.quad, last.quad) / diagonalOf(last.quad) / seconds;
  }
}

/** Share of the way to go now: little for noise, nearly all for a movement. */
function gainOf(change: number, elapsed: number): number {
  const moved = Math.min(1, Math.max(0, (change - NOISE_SHARE) / (MOVE_SHARE - NOISE_SHARE)));
  const time = SLOW_TIME + moved * (FAST_TIME - SLOW_TIME);
  return 1 - Math.exp(-Math.max(elapsed, 1) / time);
}

/** The same corners, beginning with the one that makes the outline turn least. */
function alignTo(quad: Quad, earlier: Quad): Quad {
  const turns = [0, 1, 2, 3].map((turn) => quad.map((_, i) => quad[(i + turn) % 4]!) as unknown as Quad);
  return turns.reduce((a, b) => (meanDistance(b, earlier) < meanDistance(a, earlier) ? b : a));
}

function blend(from: Quad, to: Quad, gain: number): Quad {
  const corners = from.map(([x, y], i): Point => [x + gain * (to[i]![0] - x), y + gain * (to[i]![1] - y)]);
  return corners as unknown as Quad;
}

function meanDistance(a: Quad, b: Quad): number {
  return a.reduce((sum, [x, y], i) => sum + Math.hypot(x - b[i]![0], y - b[i]![1]), 0) / 4;
}

function diagonalOf(quad: Quad): number {
  const [a, b, c, d] = quad;
  return Math.max(Math.hypot(a[0] - c[0], a[1] - c[1]), Math.hypot(b[0] - d[0], b[1] - d[1]), 1);
}
