/** Broken files by the thousand: never a crash, a hang, or a verdict on what cannot be decoded. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPhoto } from '../../src/core/check.ts';
import type { Engine } from '../../src/core/engine.ts';
import { PhotoError } from '../../src/core/photo.ts';
import { decodePhoto } from '../../src/node/decode.ts';
import { loadNodeEngine } from '../../src/node/engine.ts';
import { MUTATIONS, type Mutation, randomFrom } from './mutations.ts';

/** Mutations of each kind for each file: 2,400 in all. */
const ROUNDS = 40;

const MOST_MILLISECONDS = 5000;

/** A file that lost this share of its bytes cannot be whole; what lies at its very end may be dispensable. */
const CLEARLY_TRUNCATED = 0.05;

const small = () => sharp('fixtures/good-wood.jpg').resize(160);
const FILES: Record<string, () => Promise<Buffer>> = {
  'baseline JPEG': () => small().jpeg().toBuffer(),
  'progressive JPEG': () => small().jpeg({ progressive: true }).toBuffer(),
  'turned JPEG in P3': () => small().withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  PNG: () => small().png().toBuffer(),
  'PNG with a palette': () => small().png({ palette: true }).toBuffer(),
  'lossy WebP': () => small().webp().toBuffer(),
  'lossless WebP': () => small().webp({ lossless: true }).toBuffer(),
  AVIF: () => small().avif({ effort: 0 }).toBuffer(),
  HEIC: async () => readFileSync('tests/data/heic/quadrants-p3.heic'),
  'turned HEIC': async () => readFileSync('tests/data/heic/quadrants-turned.heic'),
};

let engine: Engine;
let others: Buffer[];
beforeAll(async () => {
  engine = await loadNodeEngine();
  others = await Promise.all(Object.values(FILES).map((make) => make()));
});

describe.each(Object.entries(FILES))('%s', (name, make) => {
  it.each(Object.entries(MUTATIONS))('%s', async (kind, mutate) => {
    const whole = await make();
    const random = randomFrom(`${name} ${kind}`);
    for (let round = 0; round < ROUNDS; round++)
      await endure(mutate, whole, random, `${kind}, round ${round}`);
  });
});

async function endure(mutate: Mutation, whole: Buffer, random: () => number, label: string): Promise<void> {
  const broken = mutate(whole, random, others);
  const start = performance.now();
  const outcome = await verdict(broken);
  expect(performance.now() - start, label).toBeLessThan(MOST_MILLISECONDS);
  const isTruncated = whole.subarray(0, broken.length).equals(broken);
  if (isTruncated && broken.length < whole.length * (1 - CLEARLY_TRUNCATED))
    expect(outcome, label).toBe('error');
}

async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    const report = checkPhoto(await decodePhoto(bytes), engine);
    expect(report.rules.filter(({ message }) => message?.id === 'broken')).toEqual([]);
    return report.outcome;
  } catch (error) {
    expect(error).toBeInstanceOf(PhotoError);
    expect((error as PhotoError).message).toMatch(/^Expected .* but received /s);
    return 'error';
  }
}
