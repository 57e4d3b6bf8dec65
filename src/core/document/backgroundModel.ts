import { distance } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';

/*
 * Which colours belong to what lies round a document, and which to the document: counted in a ring round a roughly known
 * quad and inside it. A band that the quad leaves out looks like neither, so it does not pass for the table.
 */

/** Levels of brightness and of the two opponent colours that are told apart, and how wide one of the latter is, 0..255. */
const LEVELS = 12;
const OPPONENT_STEP = 16;
const COLOURS = LEVELS ** 3;

/** So near to the quad nothing is counted, and beyond so far, as shares of its mean diagonal: it is known only roughly. */
const NEAR = 0.03;
const FAR = 0.15;

/** Every so many of the places whose spacing is handed in, one pixel is counted. */
const EVERY = 2;

/** Fewer pixels round the document than this say nothing. */
const MIN_PIXELS = 100;

/**
 * Colours count as seen this often, as a share of all, and less round the document: what was seen nowhere is rather
 * a part of the document. Neighbouring logarithms of the ratio beyond the last number are noise.
 */
const UNSEEN_INSIDE = 0.002;
const UNSEEN_OUTSIDE = 0.0006;
const MAX_LOG_RATIO = 1.5;

/** For each colour, how much more likely it lies outside the document than in it; logarithm, up to 1.5 either way. */
export type TableColours = Float32Array;

/**
 * For each side of a quad: the colours of what lies beyond the other three sides, against those inside.
 * @param spacing pixels that are about as far apart as matters
 */
export function tableColours(image: Rgba, quad: Quad, diagonal: number, spacing: number): TableColours[] {
  const { inside, outside } = countColours(image, quad, diagonal, Math.max(1, Math.round(EVERY * spacing)));
  const document = smooth(inside);
  const documentPixels = Math.max(1, sum(inside));
  const beyond = outside.map(smooth);
  const pixels = outside.map(sum);
  return quad.map((_, side) => {
    const others = [0, 1, 2, 3].filter((other) => other !== side);
    const all = others.reduce((total, other) => total + pixels[other]!, 0);
    const ratios = new Float32Array(COLOURS);
    if (all < MIN_PIXELS) return ratios;
    for (let i = 0; i < COLOURS; i++) {
      const table = others.reduce((total, other) => total + beyond[other]![i]!, 0) / all + UNSEEN_OUTSIDE;
      const ratio = Math.log(table / (document[i]! / documentPixels / 2 + UNSEEN_INSIDE));
      ratios[i] = Math.max(-MAX_LOG_RATIO, Math.min(MAX_LOG_RATIO, ratio));
    }
    return ratios;
  });
}

/** How much more likely a pixel lies outside the document than in it; 0 outside the picture. */
export function tableRatio({ data, width, height }: Rgba, [x, y]: Point, colours: TableColours): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  return colours[colourOf(data, 4 * (Math.floor(y) * width + Math.floor(x)))]!;
}

/** Colours inside the quad, and beyond each of its sides. */
function countColours(
  image: Rgba,
  quad: Quad,
  diagonal: number,
  step: number,
): { inside: Float32Array; outside: Float32Array[] } {
  const { data, width, height } = image;
  const inside = new Float32Array(COLOURS);
  const outside = quad.map(() => new Float32Array(COLOURS));
  const sides = quad.map(([x, y], i) => {
    const next = quad[(i + 1) % 4]!;
    const length = distance([x, y], next) || 1;
    return { x, y, nx: (y - next[1]) / length, ny: (next[0] - x) / length };
  });
  const [near, far] = [NEAR * diagonal, FAR * diagonal];
  const [left, right] = extent(0, far, quad, width);
  const [top, bottom] = extent(1, far, quad, height);
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      let depth = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let i = 0; i < 4; i++) {
        const side = sides[i]!;
        const away = (x + 0.5 - side.x) * side.nx + (y + 0.5 - side.y) * side.ny;
        if (away < depth) {
          depth = away;
          nearest = i;
        }
      }
      if (Math.abs(depth) < near || depth < -far) continue;
      const counts = depth > 0 ? inside : outside[nearest]!;
      counts[colourOf(data, 4 * (y * width + x))]!++;
    }
  }
  return { inside, outside };
}

function extent(axis: 0 | 1, far: number, quad: Quad, size: number): [from: number, to: number] {
  const values = quad.map((corner) => corner[axis]);
  return [
    Math.max(0, Math.floor(Math.min(...values) - far)),
    Math.min(size, Math.ceil(Math.max(...values) + far)),
  ];
}

function colourOf(data: Uint8ClampedArray, p: number): number {
  const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!];
  const brightness = (r + 2 * g + b) / 4;
  const level = Math.floor((brightness * LEVELS) / 256);
  return (level * LEVELS + opponent(b - brightness)) * LEVELS + opponent(r - brightness);
}

function opponent(value: number): number {
  return Math.min(LEVELS - 1, Math.max(0, Math.floor(value / OPPONENT_STEP + LEVELS / 2)));
}

/** Spreads each count over the neighbouring colours. */
function smooth(counts: Float32Array): Float32Array {
  let from = counts;
  for (const stride of [1, LEVELS, LEVELS * LEVELS]) {
    const to = new Float32Array(COLOURS);
    for (let i = 0; i < COLOURS; i++) {
      to[i] = from[i]! / 2 + ((from[i - stride] ?? 0) + (from[i + stride] ?? 0)) / 4;
    }
    from = to;
  }
  return from;
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
