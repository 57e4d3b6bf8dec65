/** A drawn card on a table, for tests of the rules: exact, seeded, and no file needed. */
import { Analysis } from '../../src/core/analysis.ts';
import type { Engine } from '../../src/core/engine.ts';
import { loadOpenCv } from '../../src/core/engines/opencv.ts';
import type { Photo } from '../../src/core/photo.ts';
import type { Point, Quad } from '../../src/core/report.ts';
import { foreignObjectsSeen } from './foreignObjects.ts';
import { facesThatSeeNone, mrzThatReadsNothing } from './mrz.ts';

// Most measures stand on it.
await loadOpenCv();

type Rgb = readonly [number, number, number];

/** What a drawn photo shows. Lengths in mm, colours sRGB 0..255. */
export interface Drawing {
  pxPerMm?: number;
  sizeMm?: readonly [number, number];
  marginMm?: number;
  paper?: Rgb;
  ink?: Rgb;
  table?: Rgb;
  /** Lines of print; 0 leaves the card blank. */
  lines?: number;
  /** Factor on each channel at a place of the card (mm from its top left corner), the table included. */
  light?: (x: number, y: number) => number | Rgb;
}

/** A photo and where the card lies in it. */
export interface Drawn {
  photo: Photo;
  quad: Quad;
}

const GLYPH_MM = 2;
const STROKE_MM = 0.32;

/** Draws a card, seen from straight above, with lines of invented letters. */
export function drawPhoto({
  pxPerMm = 8,
  sizeMm = [85.6, 53.98],
  marginMm = 8,
  paper = [222, 222, 218],
  ink = [35, 35, 40],
  table = [150, 140, 130],
  lines = 9,
  light = () => 1,
}: Drawing = {}): Drawn {
  const [widthMm, heightMm] = sizeMm;
  const width = Math.round((widthMm + 2 * marginMm) * pxPerMm);
  const height = Math.round((heightMm + 2 * marginMm) * pxPerMm);
  const inked = printOf(widthMm, heightMm, pxPerMm, lines);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const [mx, my] = [(x + 0.5) / pxPerMm - marginMm, (y + 0.5) / pxPerMm - marginMm];
      const onCard = mx >= 0 && my >= 0 && mx < widthMm && my < heightMm;
      const covered = onCard ? inked.at(mx, my) : 0;
      const factor = light(mx, my);
      for (let c = 0; c < 3; c++) {
        const surface = onCard ? paper[c]! * (1 - covered) + ink[c]! * covered : table[c]!;
        data[p + c] = surface * (typeof factor === 'number' ? factor : factor[c]!) + 0.5;
      }
    }
  }
  const [left, top] = [marginMm * pxPerMm, marginMm * pxPerMm];
  const [right, bottom] = [left + widthMm * pxPerMm, top + heightMm * pxPerMm];
  const quad: Quad = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return { photo: { data, width, height }, quad };
}

/** Share of ink by place, anti-aliased. */
function printOf(widthMm: number, heightMm: number, pxPerMm: number, lines: number) {
  const width = Math.ceil(widthMm * pxPerMm);
  const height = Math.ceil(heightMm * pxPerMm);
  const share = new Float32Array(width * height);
  const random = seeded(7);
  const pitch = heightMm / (lines + 1);
  for (let line = 0; line < lines; line++) {
    for (let x = 5; x < widthMm - 7; x += GLYPH_MM * 0.95) {
      if (random() < 0.15) continue;
      for (let stroke = 0; stroke < 3; stroke++) {
        const end = (): Point => [
          x + Math.floor(random() * 3) * GLYPH_MM * 0.4,
          pitch * (line + 1) - GLYPH_MM / 2 + Math.floor(random() * 3) * GLYPH_MM * 0.5,
        ];
        inkStroke(share, width, height, pxPerMm, end(), end());
      }
    }
  }
  return { at: (x: number, y: number) => share[Math.floor(y * pxPerMm) * width + Math.floor(x * pxPerMm)]! };
}

function inkStroke(share: Float32Array, width: number, height: number, pxPerMm: number, a: Point, b: Point) {
  const reach = STROKE_MM + 1 / pxPerMm;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const range = (from: number, to: number, last: number) => [
    Math.max(0, Math.floor((Math.min(from, to) - reach) * pxPerMm)),
    Math.min(last, Math.ceil((Math.max(from, to) + reach) * pxPerMm)),
  ];
  const [x0, x1] = range(a[0], b[0], width - 1) as [number, number];
  const [y0, y1] = range(a[1], b[1], height - 1) as [number, number];
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const [px, py] = [(x + 0.5) / pxPerMm - a[0], (y + 0.5) / pxPerMm - a[1]];
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
      const away = Math.hypot(px - along * dx, py - along * dy);
      const covered = Math.min(1, Math.max(0, (STROKE_MM / 2 - away) * pxPerMm + 0.5));
      const i = y * width + x;
      share[i] = Math.max(share[i]!, covered);
    }
  }
}

/** Blurs with a Gaussian of this sigma, px; `weight` (0..1 by place, px) limits it to a part. */
export function gaussian(
  { photo, quad }: Drawn,
  sigma: number,
  weight: (x: number, y: number) => number = () => 1,
): Drawn {
  const reach = Math.ceil(3 * sigma);
  const taps = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const offsets = taps.map((_, i) => i - reach);
  const across = smear(photo, taps, (i) => [offsets[i]!, 0]);
  const both = smear(across, taps, (i) => [0, offsets[i]!]);
  for (let p = 0; p < both.data.length; p++) {
    const i = p >> 2;
    const w = weight(i % photo.width, Math.floor(i / photo.width));
    both.data[p] = photo.data[p]! * (1 - w) + both.data[p]! * w + 0.5;
  }
  return { photo: both, quad };
}

/** Blurs as a shake of this length, px, along a direction, degrees from the x axis. */
export function shake({ photo, quad }: Drawn, length: number, degrees: number): Drawn {
  const steps = Math.ceil(length * 2) + 1;
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const offset = (i: number): Point => {
    const along = (i / (steps - 1) - 0.5) * length;
    return [Math.round(along * dx), Math.round(along * dy)];
  };
  return {
    photo: smear(
      photo,
      Array.from({ length: steps }, () => 1),
      offset,
    ),
    quad,
  };
}

/** The mean of shifted copies, weighted with the taps; the border is repeated. */
function smear({ data, width, height }: Photo, taps: readonly number[], offset: (i: number) => Point): Photo {
  const total = taps.reduce((sum, tap) => sum + tap, 0);
  const out = new Uint8ClampedArray(data.length);
  const sums = new Float32Array(width * 4);
  const shifts = taps.map((tap, i) => ({ weight: tap / total, at: offset(i) }));
  for (let y = 0; y < height; y++) {
    sums.fill(0.5);
    for (const { weight, at } of shifts) {
      const row = Math.min(height - 1, Math.max(0, y + at[1])) * width * 4;
      const shift = at[0] * 4;
      const first = Math.max(0, -shift);
      const last = Math.min(width * 4, width * 4 - shift);
      for (let p = first; p < last; p++) sums[p]! += weight * data[row + p + shift]!;
      for (let p = 0; p < first; p++) sums[p]! += weight * data[row + (p & 3)]!;
      for (let p = last; p < width * 4; p++) sums[p]! += weight * data[row + width * 4 - 4 + (p & 3)]!;
    }
    for (let p = 0; p < width * 4; p++) out[y * width * 4 + p] = Math.floor(sums[p]!);
  }
  return { data: out, width, height };
}

/** Adds noise of this standard deviation in grey levels, the same in every run. */
export function noisy({ photo, quad }: Drawn, deviation: number): Drawn {
  const random = seeded(11);
  const data = photo.data.slice();
  for (let p = 0; p < data.length; p += 4) {
    const grain = (random() + random() + random() + random() - 2) * deviation * Math.sqrt(3);
    for (let c = 0; c < 3; c++) data[p + c] = data[p + c]! + grain + 0.5;
  }
  return { photo: { ...photo, data }, quad };
}

/** Turns the photo by a quarter, clockwise; the quad keeps its order, as the card reads. */
export function quarterTurn({ photo, quad }: Drawn): Drawn {
  const { width, height } = photo;
  const from = new Uint32Array(photo.data.buffer, photo.data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x]!;
  }
  const turned = quad.map(([x, y]): Point => [height - y, x]) as unknown as Quad;
  return {
    photo: { data: new Uint8ClampedArray(to.buffer), width: height, height: width },
    quad: turned,
  };
}

/** The facts of a photo whose card is where it is said to be, with nothing seen over or round it; without a quad, no document is found. */
export function analysisOf(
  { photo, quad }: { photo: Photo; quad: Quad | null },
  engine: Partial<Engine> = {},
): Analysis {
  const analysis: Analysis = new Analysis(photo, {
    foreignObjects: foreignObjectsSeen(),
    mrz: mrzThatReadsNothing(),
    faces: facesThatSeeNone(),
    ...engine,
    finder: {
      find: () => {
        const { factor } = analysis.preview;
        return (
          quad && {
            quad: quad.map(([x, y]): Point => [x / factor, y / factor]) as unknown as Quad,
            confidence: 1,
          }
        );
      },
    },
  } as unknown as Engine);
  return analysis;
}

export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
