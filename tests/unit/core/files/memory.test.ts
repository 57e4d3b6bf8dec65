import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageFormat } from '../../../../src/core/files/imageHeader.ts';
import { assertMemory } from '../../../../src/core/files/memory.ts';

const small = () => sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } });

/** The most megapixels that a file of this kind may have. */
function most(bytes: Uint8Array, format: ImageFormat): number {
  for (let megapixels = 1; megapixels <= 120; megapixels++) {
    try {
      assertMemory(bytes, { format, width: 1000, height: megapixels * 1000 });
    } catch {
      return megapixels - 1;
    }
  }
  return Number.POSITIVE_INFINITY;
}

describe('assertMemory', () => {
  it.each([
    ['JPEG', 'jpeg', () => small().jpeg(), 79],
    ['progressive JPEG', 'jpeg', () => small().jpeg({ progressive: true }), 57],
    [
      'progressive JPEG with all its colours',
      'jpeg',
      () => small().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
      44,
    ],
    ['PNG', 'png', () => small().png(), 59],
    ['interlaced PNG', 'png', () => small().png({ progressive: true }), 33],
    ['WebP', 'webp', () => small().webp(), 23],
    ['AVIF', 'avif', () => small().avif({ effort: 0 }), 20],
  ] as const)('allows a %s what a worker has memory for', async (_, format, make, megapixels) => {
    expect(most(await make().toBuffer(), format)).toBe(megapixels);
  });

  it('counts the file itself', () => {
    expect(most(new Uint8Array(150e6), 'png')).toBe(45);
  });

  it('says what it allows', () => {
    expect(() =>
      assertMemory(new Uint8Array(2220), { format: 'avif', width: 10_000, height: 10_000 }),
    ).toThrow('Expected at most 20.6 megapixels for a photo as AVIF of this kind but received 10000 x 10000');
  });
});
