/** The decoder is the only place where the browser and Node may differ: here is by how much. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checker } from '../../src/browser/client.ts';
import type { Photo } from '../../src/core/photo.ts';
import type { MeasuredValue, Outcome, PhotoReport } from '../../src/core/report.ts';
import { decodePhoto } from '../../src/node/decode.ts';
import { FIXTURES } from '../support/fixtures.ts';
import { openHarness } from '../support/harness.ts';
import { oddExif } from '../support/oddExif.ts';

declare global {
  interface Window {
    checker: Checker;
  }
}

let harness: Awaited<ReturnType<typeof openHarness>>;

beforeAll(async () => {
  harness = await openHarness();
  await harness.page.evaluate(() => {
    window.checker = window.harness.createChecker();
  });
});
afterAll(() => harness.close());

async function decodeInBrowser(bytes: Uint8Array): Promise<Photo> {
  const { data, ...size } = await harness.page.evaluate(
    (base64) => window.harness.decodeFile(base64),
    Buffer.from(bytes).toString('base64'),
  );
  return { data: new Uint8ClampedArray(Buffer.from(data, 'base64')), ...size };
}

/** A scene with soft and hard edges, saturated colours and noise, all from fixed numbers. */
function scene(channels: 3 | 4 = 3): Sharp {
  const width = 320;
  const height = 240;
  const data = Buffer.alloc(width * height * channels);
  let seed = 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const noise = (seed >> 16) % 9;
      const card = x > 60 && x < 260 && y > 60 && y < 180;
      const i = (y * width + x) * channels;
      data[i] = card ? 235 - noise : 40 + noise + (x * 80) / width;
      data[i + 1] = card ? 225 - noise - (y % 24 < 3 ? 120 : 0) : 60 + noise;
      data[i + 2] = card ? 215 - noise : 20 + (y * 200) / height;
      if (channels === 4) data[i + 3] = card ? 255 : (x * 255) / width;
    }
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** Largest mean and largest single difference, 0..255. Decoders of one format may round differently. */
const EXACT = { mean: 0, peak: 0 };
const ROUNDING = { mean: 0.1, peak: 4 };
/** Colour management engines disagree on CMYK: rendering intent and black point. */
const CMYK = { mean: 8, peak: 60 };

const CASES: [name: string, make: () => Sharp, tolerance: { mean: number; peak: number }][] = [
  ['PNG', () => scene().png(), EXACT],
  ['PNG with a palette', () => scene().png({ palette: true }), EXACT],
  ['PNG in grey', () => scene().greyscale().png(), EXACT],
  ['PNG with 16 bits', () => scene().toColourspace('rgb16').png(), EXACT],
  ['PNG with transparency', () => scene(4).png(), EXACT],
  ['PNG in Display P3', () => scene().withIccProfile('p3').png(), ROUNDING],
  ['JPEG 4:2:0', () => scene().jpeg(), ROUNDING],
  ['JPEG 4:4:4', () => scene().jpeg({ chromaSubsampling: '4:4:4' }), ROUNDING],
  ['JPEG, progressive', () => scene().jpeg({ progressive: true }), ROUNDING],
  ['JPEG in grey', () => scene().greyscale().jpeg(), ROUNDING],
  ['JPEG with an sRGB profile', () => scene().withIccProfile('srgb').jpeg(), ROUNDING],
  ['JPEG in Display P3', () => scene().withIccProfile('p3').jpeg(), ROUNDING],
  ['JPEG in CMYK', () => scene().toColourspace('cmyk').withIccProfile('cmyk').jpeg(), CMYK],
  ['WebP', () => scene().webp(), ROUNDING],
  ['WebP, lossless', () => scene().webp({ lossless: true }), EXACT],
  ['WebP with transparency', () => scene(4).webp({ lossless: true }), EXACT],
  ['AVIF', () => scene().avif(), ROUNDING],
];

describe('pixels', () => {
  it.each(CASES)('%s', async (_, make, tolerance) => {
    await expectSamePixels(await make().toBuffer(), tolerance);
  });

  describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('orientation in %s', (format) => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i', async (orientation) => {
      const photo = scene().withMetadata({ orientation })[format]({ quality: 95 });
      await expectSamePixels(await photo.toBuffer(), ROUNDING);
    });
  });

  it.each([0, 1, 2, 3])('HEIC turned by %i quarters', async (quarters) => {
    const bytes = await readFile('tests/data/heic/quadrants-turned.heic');
    bytes[bytes.indexOf('irot') + 4] = quarters;
    await expectSamePixels(bytes, EXACT);
  });

  it('odd EXIF', async () => {
    for (const [, bytes] of oddExif(await scene().jpeg().toBuffer())) await expectSamePixels(bytes, ROUNDING);
  });

  it.each(['quadrants', 'quadrants-p3', 'quadrants-turned'])('HEIC, %s', async (name) => {
    await expectSamePixels(await readFile(`tests/data/heic/${name}.heic`), EXACT);
  });
});

async function expectSamePixels(bytes: Uint8Array, tolerance: { mean: number; peak: number }): Promise<void> {
  const inBrowser = await decodeInBrowser(bytes);
  const inNode = await decodePhoto(bytes);
  expect([inBrowser.width, inBrowser.height]).toEqual([inNode.width, inNode.height]);
  let sum = 0;
  let peak = 0;
  for (const [i, value] of inNode.data.entries()) {
    const difference = Math.abs(value - inBrowser.data[i]!);
    sum += difference;
    peak = Math.max(peak, difference);
  }
  expect(sum / inNode.data.length).toBeLessThanOrEqual(tolerance.mean);
  expect(peak).toBeLessThanOrEqual(tolerance.peak);
}

/** What Node measures and judges of each fixture: tests/conformance proves it. */
const inNode: Record<
  string,
  Record<string, { outcome: Outcome; measured: Record<string, MeasuredValue> }>
> = JSON.parse(readFileSync('tests/conformance/expected.json', 'utf8'));

describe('reports', () => {
  it.each(FIXTURES)('$id', async ({ id, file }) => {
    const bytes = await readFile(join('fixtures', file));
    const inBrowser = await harness.page.evaluate(
      ([base64, file]) => window.checker.check(window.harness.fileOf(base64), { file }),
      [bytes.toString('base64'), file] as const,
    );
    expectSameFindings(inBrowser, inNode[id]!);
  });
});

/** Decoded differently, a measured number may move by this share of itself, or by this much near zero. */
const RELATIVE = 0.02;
const ABSOLUTE = 0.01;

function expectSameFindings({ rules }: PhotoReport, wanted: (typeof inNode)[string]): void {
  const outcomes = rules.map(({ id, outcome }) => [id, outcome]);
  expect(outcomes).toEqual(Object.entries(wanted).map(([id, { outcome }]) => [id, outcome]));
  for (const { id, measured } of rules) {
    for (const [name, value] of Object.entries(wanted[id]!.measured)) {
      const other = measured[name];
      if (typeof value !== 'number') expect(other, `${id} ${name}`).toBe(value);
      else
        expect(Math.abs(Number(other) - value), `${id} ${name}`).toBeLessThanOrEqual(
          Math.max(ABSOLUTE, RELATIVE * Math.abs(value)),
        );
    }
  }
}
