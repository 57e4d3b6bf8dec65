import { beforeAll, describe, expect, it } from 'vitest';
import { scaleQuad } from '../../src/analysis/document.ts';
import { boxReduce } from '../../src/analysis/image.ts';
import { checkPhoto } from '../../src/check.ts';
import { loadNodeEngine } from '../../src/cli/engine.ts';
import type { Engine } from '../../src/engine.ts';
import type { Photo } from '../../src/photo.ts';
import type { PhotoReport, Quad } from '../../src/report.ts';
import { fixture, readFixture } from '../support/fixtures.ts';

/** Photos that show one thing each, on several surfaces. */
const SPECIMENS = [
  'good-wood',
  'good-passport',
  'good-leather',
  'glare-text',
  'obstruction-thumb',
  'blur-ladder-30',
];

let engine: Engine;
beforeAll(async () => {
  engine = await loadNodeEngine();
});

/** The engine with the document where the truth says it is, for measures that are not about finding it. */
function engineAt(quad: Quad | null, photo: Photo): Engine {
  const find = (preview: Photo) => {
    const factor = Math.round(photo.width / preview.width);
    return quad && { quad: scaleQuad(quad, 1 / factor), confidence: 1 };
  };
  return { ...engine, finder: { find } };
}

/** Checks a photo whose document is known to be at `quad`. */
function checkAt(photo: Photo, quad: Quad | null): PhotoReport {
  return checkPhoto(photo, engineAt(quad, photo));
}

function numberOf(report: PhotoReport, rule: string, name: string): number {
  const value = report.rules.find(({ id }) => id === rule)?.measured[name];
  if (typeof value !== 'number')
    throw new Error(`Expected a number for ${rule}.${name} but received ${value}`);
  return value;
}

/** Turns a photo by 90 degrees clockwise. */
function quarterTurn({ data, width, height }: Photo): Photo {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x]!;
  }
  return { data: new Uint8ClampedArray(to.buffer), width: height, height: width };
}

function turnQuad(quad: Quad, height: number): Quad {
  return quad.map(([x, y]) => [height - y, x]) as unknown as Quad;
}

/** Averages each pixel with its neighbours in a square of this radius. */
function boxBlur({ data, width, height }: Photo, radius: number): Photo {
  const rows = new Float32Array(data.length);
  const out = new Uint8ClampedArray(data.length);
  const clamp = (v: number, max: number) => Math.min(Math.max(v, 0), max);
  const count = 2 * radius + 1;
  for (let y = 0; y < height; y++) {
    for (let c = 0; c < 4; c++) {
      let sum = 0;
      const at = (x: number) => data[(y * width + clamp(x, width - 1)) * 4 + c]!;
      for (let x = -radius; x <= radius; x++) sum += at(x);
      for (let x = 0; x < width; x++) {
        rows[(y * width + x) * 4 + c] = sum / count;
        sum += at(x + radius + 1) - at(x - radius);
      }
    }
  }
  for (let x = 0; x < width; x++) {
    for (let c = 0; c < 4; c++) {
      let sum = 0;
      const at = (y: number) => rows[(clamp(y, height - 1) * width + x) * 4 + c]!;
      for (let y = -radius; y <= radius; y++) sum += at(y);
      for (let y = 0; y < height; y++) {
        out[(y * width + x) * 4 + c] = sum / count;
        sum += at(y + radius + 1) - at(y - radius);
      }
    }
  }
  return { data: out, width, height };
}

/** Paints a white spot with a soft rim over the photo. */
function withHighlight({ data, width, height }: Photo, cx: number, cy: number, radius: number): Photo {
  const out = new Uint8ClampedArray(data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const weight = 1 - (Math.hypot(x - cx, y - cy) / radius) ** 2;
      if (weight <= 0) continue;
      const o = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) out[o + c] = out[o + c]! + 600 * weight;
    }
  }
  return { data: out, width, height };
}

describe.each(SPECIMENS)('%s', (id) => {
  const truth = fixture(id);

  it('gets the same outcomes when turned by 90, 180 and 270 degrees', async () => {
    let photo = await readFixture(truth);
    let quad = truth.quad!;
    const upright = checkAt(photo, quad);
    for (const turn of [90, 180, 270]) {
      quad = turnQuad(quad, photo.height);
      photo = quarterTurn(photo);
      const turned = checkAt(photo, quad);
      const outcomes = (report: PhotoReport) => report.rules.map((rule) => `${rule.id} ${rule.outcome}`);
      expect(outcomes(turned), `turned by ${turn}`).toEqual(outcomes(upright));
    }
  });
});

describe('blur', () => {
  it.each(['good-wood', 'good-passport', 'good-stone'])(
    '%s never looks sharper with more blur',
    async (id) => {
      const truth = fixture(id);
      const photo = await readFixture(truth);
      const sigmas = [0, 1, 2, 3, 5].map((radius) =>
        numberOf(checkAt(boxBlur(photo, radius), truth.quad), 'blur', 'blurSigma'),
      );
      expect(sigmas).toEqual([...sigmas].sort((a, b) => a - b));
      expect(sigmas.at(-1)).toBeGreaterThan(2 * sigmas[0]!);
    },
  );
});

describe('glare', () => {
  it.each(['good-wood', 'good-hologram', 'good-passport'])(
    '%s never has less with a larger highlight',
    async (id) => {
      const truth = fixture(id);
      const photo = await readFixture(truth);
      const [tl, , br] = truth.quad!;
      const centre = [tl[0] + 0.6 * (br[0] - tl[0]), tl[1] + 0.55 * (br[1] - tl[1])] as const;
      const shares = [0, 40, 80, 120].map((radius) => {
        const lit = radius ? withHighlight(photo, centre[0], centre[1], radius) : photo;
        return numberOf(checkAt(lit, truth.quad), 'glare', 'glareShare');
      });
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThan(0.01);
    },
  );
});

describe('scale', () => {
  it('gives the same millimetres at half the pixels', async () => {
    const truth = fixture('blur-ladder-45');
    const photo = await readFixture(truth);
    const full = checkAt(photo, truth.quad);
    const half = checkAt(boxReduce(photo, 2), scaleQuad(truth.quad!, 1 / 2));
    const sigma = (report: PhotoReport) => numberOf(report, 'blur', 'blurSigma');
    expect(Math.abs(sigma(half) / sigma(full) - 1)).toBeLessThan(0.2);
  });
});
